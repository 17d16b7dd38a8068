internal import WaslChecks
internal import WaslCore

// What the interface tells of a project, in its own names (docs/review-api.yaml).

/// A value that is written as `null` where it is not known, and not left out.
@propertyWrapper
struct OrNull<Value: Encodable & Sendable>: Encodable, Sendable {
  var wrappedValue: Value?

  init(wrappedValue value: Value?) { wrappedValue = value }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}

struct SpanView: Encodable, Sendable {
  var sentence: Int
  var start: Int
  var end: Int
}

struct SentenceView: Encodable, Sendable {
  var id: Int
  var text: String
  var paragraph: Int
  var edited: Bool
  var original: String?
  var made: String?

  init(_ sentence: ReviewSentence) {
    id = sentence.id
    text = sentence.text
    paragraph = sentence.paragraph
    edited = sentence.isEdited
    original = sentence.original
    made = sentence.origin?.rawValue
  }
}

struct FindingView: Encodable, Sendable {
  struct FixView: Encodable, Sendable {
    var side: String
    var at: SpanView
    var replacement: String
    var certain: Bool
  }

  var fingerprint: String
  var check: String
  var title: String
  var severity: String
  var mqmCategory: String
  var message: String
  var source: [SpanView]
  var target: [SpanView]
  var confidence: Double
  var fix: FixView?
  @OrNull var ignored: String?
}

struct LinkView: Encodable, Sendable {
  var kind: String
  var value: String?
  var source: [SpanView]
  var target: [SpanView]
}

struct BeadView: Encodable, Sendable {
  var id: Int
  var index: Int
  var type: String
  @OrNull var confidence: Double?
  var status: String
  var fixed: Bool
  var marked: Bool
  var edited: Bool
  var regrouped: Bool
  var doubtful: Bool
  var notes: [ReviewNote]
  var source: [SentenceView]
  var target: [SentenceView]
  var findings: [FindingView]
  var links: [LinkView]

  init(
    _ bead: ReviewBead, at place: Int, in state: ReviewState, isDoubtful: Bool = false, findings: [FindingView] = [],
    links: [LinkView] = []
  ) {
    id = bead.id
    index = place
    type = bead.type
    confidence = bead.confidence
    status = bead.status.rawValue
    fixed = bead.isFixed
    marked = bead.isMarked
    edited = state.isEdited(bead)
    regrouped = bead.isRegrouped
    doubtful = isDoubtful
    notes = bead.notes
    source = bead.source.map { SentenceView(state.sentence($0)!) }
    target = bead.target.map { SentenceView(state.sentence($0)!) }
    self.findings = findings
    self.links = links
  }
}

/// Turns places in a side's joined text into places in its sentences, as JavaScript counts them.
struct SideSpans {
  private struct Part {
    var sentence: Int
    var start: Int
    var text: String.UnicodeScalarView
    var count: Int
  }

  private var parts: [Part] = []

  init(_ sentences: [ReviewSentence]) {
    var start = 0
    for sentence in sentences {
      let scalars = sentence.text.unicodeScalars
      parts.append(Part(sentence: sentence.id, start: start, text: scalars, count: scalars.count))
      start += scalars.count + 1
    }
  }

  /// A range of code points of the joined text: one span for each sentence that it touches.
  func spans(_ range: Range<Int>) -> [SpanView] {
    parts.compactMap { part in
      let start = max(range.lowerBound - part.start, 0)
      let end = min(range.upperBound - part.start, part.count)
      guard start < end || (range.isEmpty && start == end && start <= part.count && range.lowerBound >= part.start)
      else {
        return nil
      }
      return SpanView(
        sentence: part.sentence, start: Self.utf16(start, part.text), end: Self.utf16(end, part.text))
    }
  }

  private static func utf16(_ offset: Int, _ text: String.UnicodeScalarView) -> Int {
    text.prefix(offset).reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
  }
}

struct ChangeView: Encodable, Sendable {
  struct RangeView: Encodable, Sendable {
    var index: Int
    var removed: [Int]
    var added: [BeadView]
  }

  var revision: Int
  var before: Int
  var kind: String
  var type: String
  @OrNull var client: String?
  var ranges: [RangeView]
  var reload: Bool
  var counts: ReviewCounts
  @OrNull var focus: Int?
  var sentences: [String: Int]
  var canUndo: Bool
  var canRedo: Bool
  @OrNull var undoLabel: String?
  @OrNull var redoLabel: String?
  var sourceUnlocked: Bool
}

struct EntryView: Encodable, Sendable {
  var revision: Int
  var time: String
  var author: String
  var kind: String
  var type: String
  var undoes: Int?
  var undone: Bool
  var beads: [Int]
  var summary: String
}

struct JobView: Encodable, Sendable {
  var job: String
  var stage: String
  var done: Double
  var message: String?
}
