public import WaslCore
internal import WaslText

/// A document's score in the manner of MQM-Core: penalty points for errors, in relation to the words of the source.
///
/// `score = 100 − 100 × penalty / words`, not below 0, with the multipliers 1, 5 and 25 of MQM's scoring models
/// (https://themqm.org/error-types-2/the-mqm-scoring-models/). What it counts are findings of a program, not
/// the errors that a person has marked: it compares versions of one text, and says nothing of what no check can see.
public struct QualityScore: Sendable, Hashable {
  /// The words of the source side: runs between white space with a letter or a digit in them.
  public let words: Int
  /// How many findings there are of each severity, by MQM category.
  public let categories: [Category]

  /// The findings of one MQM category.
  public struct Category: Sendable, Hashable {
    public let name: String
    public fileprivate(set) var counts: [Finding.Severity: Int] = [:]

    public func count(of severity: Finding.Severity) -> Int { counts[severity] ?? 0 }
  }

  public init(_ findings: [Finding], in units: [TranslationUnit]) { self.init(ofUnits: [findings], in: units) }

  /// - Parameter findings: those of each unit.
  package init(ofUnits findings: [[Finding]], in units: [TranslationUnit]) {
    words = units.reduce(0) { $0 + $1.source.reduce(0) { $0 + Self.words(in: $1) } }
    var numbers: [String: Int] = [:]
    // By category and severity.
    var counts: [[Int]] = []
    let severities = Finding.Severity.allCases
    for findings in findings {
      // A span lends the findings: each of them has a dozen references to count.
      let findings = findings.span
      for index in findings.indices {
        let category = findings[index].mqmCategory
        let number = numbers[category] ?? counts.count
        if number == counts.count {
          counts.append(Array(repeating: 0, count: severities.count))
          numbers[category] = number
        }
        counts[number][severities.firstIndex(of: findings[index].severity) ?? 0] += 1
      }
    }
    categories = numbers.sorted { $0.key < $1.key }.map { name, number in
      let found = zip(severities, counts[number]).filter { $0.1 > 0 }
      return Category(name: name, counts: Dictionary(uniqueKeysWithValues: found.map { ($0.0, $0.1) }))
    }
  }

  /// How many findings there are of a severity.
  public func count(of severity: Finding.Severity) -> Int { categories.reduce(0) { $0 + $1.count(of: severity) } }

  /// The points that a finding costs.
  public static func points(for severity: Finding.Severity) -> Int {
    switch severity {
    case .critical: 25
    case .major: 5
    case .minor: 1
    case .info: 0
    }
  }

  /// The points of all findings.
  public var penalty: Int { Finding.Severity.allCases.reduce(0) { $0 + count(of: $1) * Self.points(for: $1) } }

  /// The points in 100 words of the source; 0 in a document without words.
  public var penaltyPer100Words: Double { words == 0 ? 0 : 100 * Double(penalty) / Double(words) }

  /// 100 without findings, and 0 where there is a point for every word.
  public var score: Double { max(0, 100 - penaltyPer100Words) }

  /// Runs without white space that hold a letter or a digit.
  private static func words(in text: String) -> Int {
    var text = text
    return text.withUTF8 { words(in: $0.span) }
  }

  private static func words(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var isCounted = false
    var place = 0
    while place < bytes.count {
      // Inside a word that is counted, ASCII and U+0600 to U+07FF, which have no other white space, say no more.
      if isCounted {
        while place < bytes.count, bytes[place] > 0x20, bytes[place] < 0x80 || bytes[place] & 0xFC == 0xD8 {
          place += bytes[place] < 0x80 ? 1 : 2
        }
        guard place < bytes.count else { break }
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: place)
      place += length
      switch scalar {
      case ...0x20: isCounted = false
      // Most characters are letters and digits of these; the others are looked up in Unicode's tables.
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x620...0x64A, 0x660...0x669:
        if !isCounted { count += 1 }
        isCounted = true
      case ..<0x80: break
      default:
        guard let properties = Unicode.Scalar(scalar)?.properties else { continue }
        if properties.isWhitespace {
          isCounted = false
        } else if !isCounted, properties.isAlphabetic || properties.numericType != nil {
          count += 1
          isCounted = true
        }
      }
    }
    return count
  }
}
