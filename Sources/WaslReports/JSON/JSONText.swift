#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// JSON with its keys in order, so that the same findings give the same bytes.
enum JSONText {
  /// On one line.
  static func line(_ value: some Encodable) -> String { encoded(value, [.sortedKeys, .withoutEscapingSlashes]) }

  /// Indented for people.
  static func pretty(_ value: some Encodable) -> String {
    encoded(value, [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted])
  }

  private static func encoded(_ value: some Encodable, _ formatting: JSONEncoder.OutputFormatting) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      // Our records hold texts and numbers only, and those can always be encoded.
      fatalError("\(error)")
    }
  }
}
