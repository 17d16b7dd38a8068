import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// `wasl evaluate` on alignments that carry confidences.
@Suite struct EvaluateConfidenceTests {
  private static let gold = "[0]:[0]\n[1]:[1]\n[2]:[2]\n[]:[3]\n"
  /// The second pair is wrong, and so is the insertion that comes of it.
  private static let test = """
    {"source":["أ"],"target":["a"],"confidence":0.9}
    {"source":["ب"],"target":["b","c"],"confidence":0.4}
    {"source":["ج"],"target":[],"confidence":0.5}
    {"source":[],"target":["d"],"confidence":0.7}

    """

  private static func files(_ folder: TemporaryFolder) throws -> [String] {
    [try folder.write(gold, to: "a.gold"), try folder.write(test, to: "a.jsonl")]
  }

  @Test("Calibration and the reliability table stand below the scores")
  func report() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run(["evaluate"] + Self.files(folder))
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    #expect(
      outcome.text == """
        strict precision 0.5000  recall 0.3333  F1 0.4000
        lax    precision 0.7500  recall 0.6667  F1 0.7059

                                     pairs  all beads
        with a confidence                2          4
        wrong                            1          2
        expected calibration error  0.2500     0.3250
        the least sure tenth             1          1
        wrong in it                    1.0        1.0
        share of all wrong          1.0000     0.5000

        confidence  pairs  mean confidence  share right
        0.0–0.1         0                –            –
        0.1–0.2         0                –            –
        0.2–0.3         0                –            –
        0.3–0.4         0                –            –
        0.4–0.5         1           0.4000       0.0000
        0.5–0.6         0                –            –
        0.6–0.7         0                –            –
        0.7–0.8         0                –            –
        0.8–0.9         0                –            –
        0.9–1.0         1           0.9000       1.0000

        """)
  }

  @Test("The JSON holds the calibration of the pairs and of all beads")
  func json() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.wasl.run(["evaluate", "--json"] + Self.files(folder))
    let object = try #require(JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(object["version"] as? Int == 1)
    let calibration = try #require(object["calibration"] as? [String: [String: Any]])
    let (pairs, all) = (try #require(calibration["pairs"]), try #require(calibration["all"]))
    #expect(pairs["beads"] as? Int == 2)
    #expect(all["wrong"] as? Int == 2)
    let error = try #require(pairs["expected_calibration_error"] as? Double)
    #expect(abs(error - 0.25) < 1e-12)
    #expect((all["least_sure_tenth"] as? [String: Double])?["share_of_wrong"] == 0.5)
    let bins = try #require(pairs["bins"] as? [[String: Any]])
    #expect(bins.count == 10)
    #expect(bins[9]["right"] as? Int == 1)
    #expect(bins[0]["mean_confidence"] is NSNull)
  }

  @Test("The plot is well-formed SVG with a bar, a point and a count for each range that has pairs")
  func plot() throws {
    let folder = try TemporaryFolder()
    let plot = folder.file("plot.svg")
    let outcome = try Program.wasl.run(["evaluate", "--plot", plot] + Self.files(folder))
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("strict precision"))
    let drawing = SVGElements(folder.bytes("plot.svg"))
    #expect(drawing.isWellFormed)
    #expect(drawing.classes.filter { $0 == "bar" }.count == 2)
    #expect(drawing.classes.filter { $0 == "point" }.count == 2)
    #expect(drawing.texts.contains("2 pairs, 1 wrong; expected calibration error 0.2500"))
    #expect(folder.text("plot.svg").contains("prefers-color-scheme: dark"))
    let first = folder.bytes("plot.svg")
    _ = try Program.wasl.run(["evaluate", "--plot", plot] + Self.files(folder))
    #expect(folder.bytes("plot.svg") == first)
  }

  @Test("Without confidences there is nothing to plot, and standard output is taken")
  func noPlot() throws {
    let folder = try TemporaryFolder()
    let gold = try folder.write(Self.gold, to: "a.gold")
    let outcome = try Program.wasl.run("evaluate", gold, gold, "--plot", folder.file("plot.svg"))
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("there is no pair with a confidence to plot; align into JSON Lines"))
    #expect(folder.names == ["a.gold"])
    #expect(try Program.wasl.run("evaluate", gold, gold, "--plot", "-").status == 2)
  }

  @Test("Where a part has no confidences, that is said")
  func partOfThem() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write(Self.gold, to: "gold/\(name).gold") }
    try folder.write(Self.test, to: "test/a.jsonl")
    try folder.write(Self.gold, to: "test/b.align")
    let outcome = try Program.wasl.run("evaluate", folder.file("gold"), folder.file("test"))
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "warning: \(folder.file("test")): 4 beads without confidence, which the calibration leaves out\n")
  }

  @Test("What wasl align writes is evaluated, and the figures are those of its sentence numbers")
  func aligned() throws {
    let folder = try TemporaryFolder()
    var scores: [Substring?] = []
    for name in ["a.jsonl", "a.align"] {
      let aligned = try Program.wasl.run(
        "align", "-q", Repository.arabic, Repository.english, "-o", folder.file(name))
      #expect(aligned.status == 0)
      let evaluated = try Program.wasl.run("evaluate", Repository.gold, folder.file(name))
      #expect(evaluated.errors.isEmpty)
      scores.append(evaluated.lines.first)
    }
    #expect(scores[0] != nil)
    #expect(scores[0] == scores[1])
  }
}

/// What stands in a drawing: the classes of its elements and its texts.
private final class SVGElements: NSObject, XMLParserDelegate {
  private(set) var classes: [String] = []
  private(set) var texts: [String] = []
  private(set) var isWellFormed = false
  private var text = ""

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    text = ""
    if let name = attributes["class"] { classes.append(name) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "text" { texts.append(text) }
  }
}
