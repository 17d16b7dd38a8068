/// A project folder of OmegaT with one memory, which it applies by itself, and one text, a paragraph a segment.
struct OmegaTProject {
  let path: String
  private let folder: TemporaryFolder

  init(in folder: TemporaryFolder, memory: String, text: [String]) throws {
    self.folder = folder
    path = folder.file("project")
    try folder.write(Self.settings, to: "project/omegat.project")
    try folder.write(Repository.bytes(memory), to: "project/tm/auto/article.tmx")
    try folder.write(text.joined(separator: "\n\n") + "\n", to: "project/source/text.txt")
    for name in ["target", "omegat", "glossary", "dictionary"] {
      try folder.write("", to: "project/\(name)/.keep")
    }
  }

  /// What OmegaT has written: the paragraphs, translated where the memory has them.
  var translation: [String] {
    folder.text("project/target/text.txt").split(separator: "\n").map(String.init)
  }

  private static let settings = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <omegat><project version="1.0">
    <source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
    <glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
    <dictionary_dir>__DEFAULT__</dictionary_dir>
    <source_lang>AR</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg>
    <support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
    </project></omegat>
    """
}
