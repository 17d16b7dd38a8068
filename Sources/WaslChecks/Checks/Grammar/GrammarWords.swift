internal import WaslCore
internal import WaslText

/// The words at which the grammar checks begin to look, found in one pass for all of them.
final class GrammarWords: SharedAnalysis {
  /// What a word is to the checks.
  enum Kind: Sendable {
    /// قال and its forms.
    case saying
    /// على الرغم: من has to stand before أن.
    case though
    /// أشار: إلى has to stand before أن.
    case pointing
    /// تعهد: ب, not ل, before a verbal noun.
    case pledging
    /// تمكن: من before a verbal noun.
    case managing
    /// وفقا: ل before whatever follows.
    case according
    /// الذي, التي.
    case relative
  }

  private let source: [Phrases<Kind>.Match]
  private let target: [Phrases<Kind>.Match]

  private static let phrases = Phrases<Kind>(
    list("قال قالت قالوا قالا يقول تقول يقولون نقول أقول قائلا قائلة قائلين", .saying)
      + [("على الرغم", .though), ("بالرغم", .though)]
      + list("أشار أشارت أشاروا يشير تشير مشيرا مشيرة لفت لافتا", .pointing)
      + list("تعهد تعهدت تعهدوا يتعهد تتعهد متعهدا متعهدة", .pledging)
      + list("تمكن تمكنت تمكنوا يتمكن تتمكن", .managing) + list("وفقا طبقا", .according)
      + list("الذي التي اللذان اللتان الذين اللاتي", .relative))

  private static func list(_ words: String, _ kind: Kind) -> [(String, Kind)] {
    words.split(separator: " ").map { (String($0), kind) }
  }

  init(of unit: UnitAnalysis) {
    func matches(on side: Finding.Side) -> [Phrases<Kind>.Match] {
      unit.judgedSides.first { $0.side == side && $0.isArabic }.map { Self.phrases.matches(in: $0) } ?? []
    }
    source = matches(on: .source)
    target = matches(on: .target)
  }

  /// The words of a side.
  func of(_ side: SideAnalysis) -> [Phrases<Kind>.Match] { side.side == .source ? source : target }
}
