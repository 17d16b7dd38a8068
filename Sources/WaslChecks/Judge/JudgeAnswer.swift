public import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a model has answered, read strictly: a model is as little to be trusted as any other input.
public struct JudgeAnswer: Sendable {
  /// The errors that it names, as findings of `judge.mqm`.
  public let findings: [Finding]
  /// How many errors were left out because the words that they name do not stand in the texts.
  public let misquoted: Int

  /// Why an answer cannot be used, as a sentence without its full stop.
  public struct Fault: Error, Hashable, CustomStringConvertible {
    public let description: String
  }

  /// No reviser marks more in one unit; whoever does is rambling.
  private static let mostErrors = 20
  /// In characters. It is a sentence that was asked for.
  private static let longestExplanation = 400
  /// Models give no probability that was worth anything here, so half: a reason to look.
  private static let confidence = 0.5

  private struct Errors: Decodable {
    let errors: [NamedError]
  }

  private struct NamedError: Decodable {
    let category: String
    let severity: Finding.Severity
    let source: String
    let target: String
    let explanation: String
  }

  /// The content of the first choice's message in a server's reply.
  ///
  /// - Throws: `Fault` where the reply is no chat completion.
  public static func content(ofReply bytes: [UInt8]) throws(Fault) -> String {
    struct Reply: Decodable {
      struct Choice: Decodable { let message: Message }
      struct Message: Decodable { let content: String }
      let choices: [Choice]
    }
    guard let reply = try? JSONDecoder().decode(Reply.self, from: Data(bytes)), let choice = reply.choices.first else {
      throw Fault(description: "the reply is no chat completion")
    }
    return choice.message.content
  }

  /// Reads an answer about a unit.
  ///
  /// - Throws: `Fault` where it is not exactly in the form that was asked for.
  public init(_ content: String, about unit: TranslationUnit) throws(Fault) {
    guard let answer = try? JSONDecoder().decode(Errors.self, from: Data(content.utf8)) else {
      throw Fault(description: "the answer is not in the form that was asked for")
    }
    guard answer.errors.count <= Self.mostErrors else {
      throw Fault(description: "the answer names \(answer.errors.count) errors, more than \(Self.mostErrors)")
    }
    let source = unit.source.joined(separator: " ")
    let target = unit.target.joined(separator: " ")
    var findings: [Finding] = []
    var misquoted = 0
    for error in answer.errors {
      guard Self.isCategory(error.category) else {
        throw Fault(description: "the answer has a category that is none of MQM's")
      }
      guard error.severity != .info else { throw Fault(description: "the answer has a severity that is none of MQM's") }
      guard let sourcePlaces = Self.places(of: error.source, in: source),
        let targetPlaces = Self.places(of: error.target, in: target), !(sourcePlaces.isEmpty && targetPlaces.isEmpty)
      else {
        misquoted += 1
        continue
      }
      var fingerprint = Fingerprint(check: JudgeOpinion.declaration.id)
      for words in [error.category, error.source, error.target] { fingerprint.add(words: words) }
      findings.append(
        Finding(
          unit: unit.id, check: JudgeOpinion.declaration.id, severity: error.severity, mqmCategory: error.category,
          issueType: JudgeOpinion.issueType(of: error.category),
          message: "A model's opinion: \(Self.plain(error.explanation))", source: sourcePlaces, target: targetPlaces,
          confidence: Self.confidence, fingerprint: fingerprint.text))
    }
    self.findings = findings
    self.misquoted = misquoted
  }

  /// Where words stand, in code points: the first place. Empty for no words, `nil` for words that are not there.
  private static func places(of words: String, in text: String) -> [Range<Int>]? {
    let words = Array(words.unicodeScalars)
    let text = Array(text.unicodeScalars)
    if words.isEmpty { return [] }
    guard words.count <= text.count else { return nil }
    for start in 0...(text.count - words.count) where text[start..<start + words.count].elementsEqual(words) {
      return [start..<start + words.count]
    }
    return nil
  }

  /// A type of MQM, as its path: letters, hyphens and slashes.
  private static func isCategory(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let dimension = parts.first, JudgeOpinion.dimensions.contains(String(dimension)), parts.count <= 4 else {
      return false
    }
    return parts.allSatisfy { part in
      (1...40).contains(part.utf8.count) && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
  }

  /// One line without control characters, which could command a terminal or turn the writing round.
  private static func plain(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: scalars.append(" ")
      case .format, .privateUse, .surrogate, .unassigned: break
      default: scalars.append(scalar)
      }
    }
    let line = String(scalars).split(separator: " ").joined(separator: " ")
    let stopless = line.hasSuffix(".") ? String(line.dropLast()) : line
    return stopless.count > longestExplanation ? stopless.prefix(longestExplanation) + "…" : stopless
  }
}
