internal import WaslCore

/// `{"type": "merge", "first": 3, "last": 4}`: one object with the action's name and what it needs.
extension ReviewAction: Codable {
  private enum Key: String, CodingKey {
    case type, sentence, direction, distance, first, last, bead, source, target, offset, text, value, beads, confidence,
      note
    case check, fingerprint, scope
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func int(_ key: Key) throws -> Int { try container.decode(Int.self, forKey: key) }
    func optional(_ key: Key) throws -> Int? { try container.decodeIfPresent(Int.self, forKey: key) }
    func ints(_ key: Key) throws -> [Int] { try container.decode([Int].self, forKey: key) }
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    func flag() throws -> Bool { try container.decode(Bool.self, forKey: .value) }
    let type = try text(.type)
    switch type {
    case "moveSentence":
      self = .moveSentence(
        try int(.sentence), try container.decode(Direction.self, forKey: .direction),
        distance: try optional(.distance) ?? 1)
    case "merge": self = .merge(first: try int(.first), last: try int(.last))
    case "split": self = .split(bead: try int(.bead), source: try optional(.source), target: try optional(.target))
    case "unlink":
      if let sentence = try optional(.sentence) {
        self = .unlinkSentence(sentence)
      } else {
        self = .unlink(bead: try int(.bead))
      }
    case "pair": self = .pair(source: try ints(.source), target: try ints(.target))
    case "splitSentence": self = .splitSentence(try int(.sentence), offset: try int(.offset))
    case "joinSentences": self = .joinSentences(try int(.sentence))
    case "editText": self = .editText(try int(.sentence), text: try text(.text))
    case "revertText": self = .revertText(try int(.sentence))
    case "unlockSource": self = .unlockSource(try flag())
    case "accept": self = .setStatus(try ints(.beads), .accepted)
    case "reject": self = .setStatus(try ints(.beads), .rejected)
    case "reset": self = .setStatus(try ints(.beads), .automatic)
    case "acceptThrough": self = .acceptThrough(try int(.bead))
    case "acceptAbove": self = .acceptAbove(try container.decode(Double.self, forKey: .confidence))
    case "mark": self = .setFlag(try ints(.beads), .marked, try flag())
    case "fix": self = .setFlag(try ints(.beads), .fixed, try flag())
    case "addNote": self = .addNote(bead: try int(.bead), text: try text(.text))
    case "editNote": self = .editNote(bead: try int(.bead), note: try int(.note), text: try text(.text))
    case "removeNote": self = .removeNote(bead: try int(.bead), note: try int(.note))
    case "ignoreFinding":
      self = .ignoreFinding(
        bead: try optional(.bead), check: try text(.check),
        fingerprint: try container.decodeIfPresent(String.self, forKey: .fingerprint),
        try container.decode(IgnoreRule.Scope.self, forKey: .scope))
    case "unignoreFinding":
      self = .unignoreFinding(
        bead: try optional(.bead), check: try text(.check),
        fingerprint: try container.decodeIfPresent(String.self, forKey: .fingerprint))
    case "applyFix":
      self = .applyFix(bead: try int(.bead), check: try text(.check), fingerprint: try text(.fingerprint))
    default:
      throw DecodingError.dataCorruptedError(
        forKey: .type, in: container, debugDescription: "there is no action “\(type)”")
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(type, forKey: .type)
    switch self {
    case .moveSentence(let sentence, let direction, let distance):
      try container.encode(sentence, forKey: .sentence)
      try container.encode(direction, forKey: .direction)
      try container.encode(distance, forKey: .distance)
    case .merge(let first, let last):
      try container.encode(first, forKey: .first)
      try container.encode(last, forKey: .last)
    case .split(let bead, let source, let target):
      try container.encode(bead, forKey: .bead)
      try container.encodeIfPresent(source, forKey: .source)
      try container.encodeIfPresent(target, forKey: .target)
    case .unlink(let bead), .acceptThrough(let bead): try container.encode(bead, forKey: .bead)
    case .unlinkSentence(let sentence), .joinSentences(let sentence), .revertText(let sentence):
      try container.encode(sentence, forKey: .sentence)
    case .pair(let source, let target):
      try container.encode(source, forKey: .source)
      try container.encode(target, forKey: .target)
    case .splitSentence(let sentence, let offset):
      try container.encode(sentence, forKey: .sentence)
      try container.encode(offset, forKey: .offset)
    case .editText(let sentence, let text):
      try container.encode(sentence, forKey: .sentence)
      try container.encode(text, forKey: .text)
    case .unlockSource(let value): try container.encode(value, forKey: .value)
    case .setStatus(let beads, _): try container.encode(beads, forKey: .beads)
    case .acceptAbove(let confidence): try container.encode(confidence, forKey: .confidence)
    case .setFlag(let beads, _, let value):
      try container.encode(beads, forKey: .beads)
      try container.encode(value, forKey: .value)
    case .addNote(let bead, let text):
      try container.encode(bead, forKey: .bead)
      try container.encode(text, forKey: .text)
    case .editNote(let bead, let note, let text):
      try container.encode(bead, forKey: .bead)
      try container.encode(note, forKey: .note)
      try container.encode(text, forKey: .text)
    case .removeNote(let bead, let note):
      try container.encode(bead, forKey: .bead)
      try container.encode(note, forKey: .note)
    case .ignoreFinding(let bead, let check, let fingerprint, let scope):
      try container.encodeIfPresent(bead, forKey: .bead)
      try container.encode(check, forKey: .check)
      try container.encodeIfPresent(fingerprint, forKey: .fingerprint)
      try container.encode(scope, forKey: .scope)
    case .unignoreFinding(let bead, let check, let fingerprint):
      try container.encodeIfPresent(bead, forKey: .bead)
      try container.encode(check, forKey: .check)
      try container.encodeIfPresent(fingerprint, forKey: .fingerprint)
    case .applyFix(let bead, let check, let fingerprint):
      try container.encode(bead, forKey: .bead)
      try container.encode(check, forKey: .check)
      try container.encode(fingerprint, forKey: .fingerprint)
    }
  }
}
