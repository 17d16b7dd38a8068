import WaslCore
import WaslSegmentation

/// The kinds of the blocks that a document's sentences stand in.
struct SentenceKinds {
  let kinds: [Block.Kind]

  init(_ document: Document) throws(InputError) {
    kinds = try Segmenter(language: .arabic).sentences(in: document).map { document.blocks[$0.paragraph].kind }
  }
}
