public import WaslCore

extension Segmenter {
  /// The sentences of a document, in order, each with its part of the document's inline codes.
  ///
  /// A block is a paragraph whatever stands in it: a heading or a table's cell never joins with what follows. In a document
  /// without blocks paragraphs are found by their line ends.
  ///
  /// - Parameter wrapping: whether line ends within a paragraph are only wrapping, in a document without blocks.
  /// - Complexity: linear in the length of the text.
  public func sentences(in document: Document, wrapping: LineWrapping = .auto) -> [Sentence] {
    var sentences: [Sentence] = []
    if document.blocks.isEmpty {
      sentences = self.sentences(in: document.text, wrapping: wrapping)
    } else {
      for (index, block) in document.blocks.enumerated() {
        appendSentences(of: document.text, in: block.range, index: index, to: &sentences)
      }
    }
    sentences.carry(document.codes, of: document.text)
    return sentences
  }

  /// The sentences of a document that has been split already: one a block, or one a line where it has no blocks.
  public static func presegmented(_ document: Document) -> [Sentence] {
    guard !document.blocks.isEmpty else { return presegmented(document.text) }
    var sentences = document.blocks.enumerated().map { index, block in
      Sentence(text: document.text.slice(block.range).unwrapped, range: block.range, paragraph: index)
    }
    sentences.carry(document.codes, of: document.text)
    return sentences
  }
}
