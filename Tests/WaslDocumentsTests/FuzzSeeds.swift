import WaslCore

@testable import WaslFormats

/// Good files of every format, from which damaged ones are made.
enum FuzzSeeds {
  static func documents(_ format: String) -> [[UInt8]] {
    switch format {
    case "docx", "epub": [Samples.bytes("library.\(format)")]
    case "odt": [Samples.bytes("library.odt"), Samples.bytes("library.fodt")]
    case "html": [Samples.bytes("library.html")]
    case "pdf": [Samples.bytes("library.layout.xhtml")]
    case "po", "po-source": [Array(POTests.catalogue.utf8)]
    default: texts[format, default: []].map { Array($0.utf8) }
    }
  }

  private static let texts = [
    "text": ["وصل الوزير.\nThe minister arrived.\r\n\r\n- بند\n"],
    "markdown": [
      "---\na: b\n---\n# عنوان\n\nفقرة *مائلة* **غامقة** [رابط](https://a.example) `x`[^1]\n\n- بند\n  1. two\n\n| a | b |\n|---|---|\n| c | d |\n\n> q\n\n```\nx\n```\n\n[^1]: حاشية\n<div>a <b>b</b></div>\n"
    ],
    "srt": [
      "1\n00:00:01,000 --> 00:00:02,000\n<i>وصل</i> الوزير\n\n2\n00:00:02,100 --> 00:00:03,000\n{\\an8}ثم سافر.\n"
    ],
    "vtt": [
      "WEBVTT\n\nNOTE a\n\nid\n00:01.000 --> 00:02.000\n<v A>وصل &amp; <00:01.500>سافر\n\n00:02.000 --> 00:03.000\nb.\n"
    ],
  ]

  /// What the format's own writer makes of a few units.
  static func pairs(_ format: any BitextFormat) throws -> [[UInt8]] {
    let bitext = Bitext(
      sourceLanguage: .arabic, targetLanguage: .english, sourceName: "a.txt", targetName: "b.txt",
      units: [
        TranslationUnit(
          id: "1", source: ["وصل الوزير.", "ثم سافر."], target: ["The minister arrived <b>, then left."], score: -3.2,
          confidence: 0.97, status: .accepted, notes: ["a note"]),
        TranslationUnit(id: "2", source: ["=1+1"], target: ["-x\ty\n\"z\""]),
      ])
    let sink = MemorySink()
    _ = try format.write(bitext, to: sink)
    return [sink.bytes]
  }
}
