import Testing

/// The options of `wasl align` that say how pairs are looked for.
@Suite struct SearchOptionTests {
  private func align(_ options: [String], anchors: String? = nil) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let arabic = try folder.write("وصل الوزير أمس.\nبلغ العدد ٣٥٠.\nانتهى اللقاء.\n", to: "ar.txt")
    let english = try folder.write(
      "The minister arrived yesterday.\nThe number was 350.\nThe meeting ended.\n", to: "en.txt")
    var arguments = ["align", "--pre-segmented", "-q", arabic, english, "-o", "-", "-f", "vecalign"] + options
    if let anchors { arguments += ["--anchors", try folder.write(anchors, to: "fixed.align")] }
    return try Program.wasl.run(arguments)
  }

  private func beads(_ outcome: Program.Outcome) -> [String] {
    outcome.text.split(separator: "\n").map { $0.split(separator: ":").prefix(2).joined(separator: ":") }
  }

  @Test("A bead that is fixed stays, and the rest is aligned around it")
  func anchors() throws {
    #expect(beads(try align([])) == ["[0]:[0]", "[1]:[1]", "[2]:[2]"])
    #expect(beads(try align([], anchors: "[0, 1]:[0]\n")).first == "[0, 1]:[0]")
  }

  @Test(
    "Anchors that cannot be are refused with their number",
    arguments: [
      ("[1]:[1]\n[0]:[2]\n", "anchor 2 has to come after the one before it"),
      ("[7]:[1]\n", "anchor 1 needs sentences on both sides that are in the texts"),
      ("[0, 2]:[1]\n", "anchor 1, [0, 2]:[1], is no pair of runs of sentences"),
      ("[]:[1]\n", "anchor 1, []:[1], is no pair of runs of sentences"),
    ])
  func badAnchors(_ anchors: String, _ message: String) throws {
    let outcome = try align([], anchors: anchors)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("A bead is no larger than --max-bead", arguments: ["2", "3"])
  func largestBead(_ most: String) throws {
    let outcome = try align(["--max-bead", most])
    #expect(outcome.status == 0)
    #expect(beads(outcome).allSatisfy { $0.count { $0.isNumber } <= Int(most) ?? 0 })
  }

  @Test(
    "Numbers out of range and unknown evidence are wrong usage",
    arguments: [["--max-bead", "1"], ["--max-bead", "99"], ["--threads", "0"], ["--evidence", "dreams"]])
  func usage(_ options: [String]) throws { #expect(try align(options).status == 2) }

  @Test("Every kind of evidence and any number of threads gives beads", arguments: ["lengths", "features", "words"])
  func evidence(_ kind: String) throws {
    let one = try align(["--evidence", kind, "--threads", "1"])
    let many = try align(["--evidence", kind, "--threads", "3"])
    #expect(one.status == 0)
    #expect(one.text == many.text)
  }
}
