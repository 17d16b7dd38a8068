internal import ArgumentParser
internal import Foundation
internal import Wasl

/// How pairs are looked for.
struct SearchOptions: ParsableArguments {
  @Option(
    name: .customLong("anchors"),
    help: """
      Beads that are fixed, in Vecalign's form, sentences counted from 0: [3]:[4, 5]. They come out as they are, and \
      no other bead crosses them.
      """)
  var anchorsFile: String?

  @Option(
    name: .customLong("max-bead"),
    help: "The most sentences of a bead, both sides together: 8, and more where a text asks for it.")
  var largestBead: Int?

  @Option(
    help: """
      What is looked at: lengths; features (numbers, dates, names and marks too); or words (all of it).
      """)
  var evidence = Aligner.Options.Evidence.words

  @Option(help: "How many processor cores may be used; all of them if not given. The result is the same.")
  var threads: Int?

  @Option(
    name: .customLong("weights"),
    help: ArgumentHelp("The engine's weights from a JSON file, for tuning.", visibility: .hidden))
  var weightsFile: String?

  func validate() throws {
    if let largestBead, !(2...Aligner.Options.mostSentences).contains(largestBead) {
      throw ValidationError("--max-bead is a number of sentences, 2 to \(Aligner.Options.mostSentences).")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is a number of cores, 1 or more.") }
  }

  func options() throws -> Aligner.Options {
    var options = Aligner.Options()
    options.largestBead = largestBead
    options.evidence = evidence
    options.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    if let anchorsFile { options.anchors = try Self.anchors(in: anchorsFile) }
    if let weightsFile { options.weights = try Self.weights(in: weightsFile) }
    return options
  }

  private static func anchors(in file: String) throws -> [Bead] {
    try VecalignFile.read(InputBytes(path: file)).enumerated().map { index, bead in
      guard let source = run(bead.source), let target = run(bead.target) else {
        throw InputError(
          SourceLocation(file: file), "anchor \(index + 1), \(bead), is no pair of runs of sentences",
          remedy: "write sentences in a row on both sides: [3]:[4, 5]")
      }
      return Bead(source: source, target: target)
    }
  }

  /// Sentences in a row as a range, or `nil` where there are gaps or none.
  private static func run(_ sentences: [Int]) -> Range<Int>? {
    guard let first = sentences.first, sentences == Array(first..<(first + sentences.count)) else { return nil }
    return first..<(first + sentences.count)
  }

  /// The standard weights with those of a file in their places.
  private static func weights(in file: String) throws -> AlignmentWeights {
    let given = Data(try InputBytes(path: file).readAll())
    do {
      let standard = try JSONEncoder().encode(AlignmentWeights.standard)
      guard var weights = try JSONSerialization.jsonObject(with: standard) as? [String: Any],
        var own = try JSONSerialization.jsonObject(with: given) as? [String: Any]
      else { throw CocoaError(.coderReadCorrupt) }
      if let shares = weights["beadShares"] as? [String: Any], let ownShares = own["beadShares"] as? [String: Any] {
        own["beadShares"] = shares.merging(ownShares) { $1 }
      }
      weights.merge(own) { $1 }
      return try JSONDecoder().decode(AlignmentWeights.self, from: JSONSerialization.data(withJSONObject: weights))
    } catch {
      throw InputError(
        SourceLocation(file: file), "these are no weights", remedy: "write JSON with names as AlignmentWeights has them"
      )
    }
  }
}
