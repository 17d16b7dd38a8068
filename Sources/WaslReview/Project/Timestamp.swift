#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Points in time as the journal writes them: RFC 3339 in UTC with milliseconds, so that their order is that of text.
enum Timestamp {
  static var now: String { string(Date()) }

  private static func string(_ date: Date) -> String {
    date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
  }

  /// A time that somebody else wrote, in the journal's own form; `nil` where it is none.
  static func normalised(_ text: String) -> String? {
    for style in [Date.ISO8601FormatStyle(), Date.ISO8601FormatStyle(includingFractionalSeconds: true)] {
      if let date = try? style.parse(text) { return string(date) }
    }
    return nil
  }
}
