/// The names under which Wasl keeps in XLIFF what it has no element for. docs/formats.md describes them.
enum XLIFFMetadata {
  /// The category of our group in the metadata module of XLIFF 2.
  static let category = "wasl"
  /// The category of the notes that tell findings. They are left out when the file is read: checked anew, it would have
  /// them twice.
  static let findings = "wasl-check"
  /// The kind of the annotations that mark their places in XLIFF 1.2.
  static let mark = "x-wasl-check"
  /// What the names below have before them in XLIFF 1.2.
  static let prefix = "wasl-"

  /// Sentences on each side, `1-2`: for the eye, and the sign that a unit is Wasl's.
  static let type = "type"
  static let score = "score"
  static let confidence = "confidence"
  static let status = "status"
  static let sourceSentences = "source-sentences"
  static let targetSentences = "target-sentences"
  static let sourceDocument = "source-document"
  static let targetDocument = "target-document"
}
