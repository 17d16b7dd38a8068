internal import Foundation

extension SRXRules {
  /// Whether a text is a regular expression as SRX 2.0 has them, which are ICU's.
  public static func isExpression(_ text: String) -> Bool { (try? NSRegularExpression(pattern: text)) != nil }
}
