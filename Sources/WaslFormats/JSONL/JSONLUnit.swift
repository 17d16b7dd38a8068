internal import WaslCore

/// One line's object, checked key by key.
struct JSONLUnit: Sendable {
  let line: Int
  private(set) var sourceLanguage: LanguageTag?
  private(set) var targetLanguage: LanguageTag?
  private(set) var sourceDocument: String?
  private(set) var targetDocument: String?
  private(set) var unknownKeys: [String] = []
  private var id: String?
  private var source: [String]?
  private var target: [String]?
  private var score: Double?
  private var confidence: Double?
  private var status = TranslationUnit.Status.automatic
  private var notes: [String] = []
  private var sourceCodes: [[InlineCode]] = []
  private var targetCodes: [[InlineCode]] = []
  /// Read when the sentences are there, in which the codes' places are counted.
  private var codeMembers: [JSONMember] = []

  /// The unit; its number in the file is its identifier where the line gives none.
  func unit(number: Int) -> TranslationUnit {
    TranslationUnit(
      id: id ?? String(number), source: source ?? [], target: target ?? [], sourceCodes: sourceCodes,
      targetCodes: targetCodes, score: score, confidence: confidence, status: status, notes: notes)
  }

  init(_ value: JSONValue, line: Int) throws(JSONFault) {
    self.line = line
    guard case .object(let members) = value else {
      throw JSONFault(offset: 0, problem: "each line must hold an object, and this one holds \(value.kind)")
    }
    // A span lends the members, whose texts an array would hand out one by one.
    let span = members.span
    for index in span.indices { try take(span[index]) }
    for member in codeMembers {
      if member.key == JSONLKey.sourceCodes.rawValue { sourceCodes = try codes(member, in: source ?? []) }
      if member.key == JSONLKey.targetCodes.rawValue { targetCodes = try codes(member, in: target ?? []) }
    }
    guard let source, let target else {
      let missing = source == nil ? "source" : "target"
      throw JSONFault(offset: 0, problem: "the key “\(missing)” is missing")
    }
    guard !(source.isEmpty && target.isEmpty) else {
      throw JSONFault(offset: 0, problem: "both the source and the target are empty")
    }
  }

  private mutating func take(_ member: JSONMember) throws(JSONFault) {
    guard let key = JSONLKey.named(member.key) else {
      unknownKeys.append(member.key)
      return
    }
    // Programs that write tables have null where there is nothing.
    if case .null = member.value { return }
    switch key {
    case .format: try checkFormat(member)
    // Follows from the two sides.
    case .type: return
    case .id: id = try string(member)
    case .source: source = try strings(member)
    case .target: target = try strings(member)
    case .score: score = try number(member, in: nil)
    case .confidence: confidence = try number(member, in: 0...1)
    case .status: status = try status(member)
    case .notes: notes = try strings(member)
    case .sourceLanguage: sourceLanguage = try language(member)
    case .targetLanguage: targetLanguage = try language(member)
    case .sourceDocument: sourceDocument = try string(member)
    case .targetDocument: targetDocument = try string(member)
    case .sourceCodes, .targetCodes: codeMembers.append(member)
    }
  }

  private func checkFormat(_ member: JSONMember) throws(JSONFault) {
    let name = try string(member)
    guard name != JSONLVersion.name else { return }
    let isNewer = name.hasPrefix(JSONLVersion.family)
    throw JSONFault(
      offset: member.offset,
      problem: isNewer
        ? "the line is of version “\(name)”, and this program reads \(JSONLVersion.name); a newer one is needed"
        : "the format is “\(name)”, and “\(JSONLVersion.name)” is expected")
  }

  private func string(_ member: JSONMember) throws(JSONFault) -> String {
    guard case .string(let text) = member.value else { throw unexpected(member, "a string") }
    return text
  }

  /// An array of strings, or one string for an array of one.
  private func strings(_ member: JSONMember) throws(JSONFault) -> [String] {
    switch member.value {
    case .string(let text): return text.isEmpty ? [] : [text]
    case .array(let values):
      var strings: [String] = []
      for value in values {
        guard case .string(let text) = value else { throw unexpected(member, "an array of strings") }
        strings.append(text)
      }
      return strings
    default: throw unexpected(member, "an array of strings")
    }
  }

  private func codes(_ member: JSONMember, in sentences: [String]) throws(JSONFault) -> [[InlineCode]] {
    if case .null = member.value { return [] }
    guard case .array(let lists) = member.value, lists.count == sentences.count else {
      throw unexpected(member, "an array with one array of codes for each sentence")
    }
    var codes: [[InlineCode]] = []
    for (list, sentence) in zip(lists, sentences) {
      guard case .array(let values) = list else {
        throw unexpected(member, "an array with one array of codes for each sentence")
      }
      var own: [InlineCode] = []
      for value in values { own.append(try code(value, of: member, in: sentence)) }
      codes.append(own)
    }
    return codes
  }

  private func code(_ value: JSONValue, of member: JSONMember, in sentence: String) throws(JSONFault) -> InlineCode {
    guard case .object(let members) = value else { throw unexpected(member, "made of objects") }
    var fields: [String: JSONValue] = [:]
    for member in members { fields[member.key] = member.value }
    guard case .string(let kindName)? = fields["kind"], let kind = InlineCode.Kind(rawValue: kindName) else {
      throw unexpected(member, "made of objects with a “kind”: open, close or standalone")
    }
    guard case .string(let id)? = fields["id"] else { throw unexpected(member, "made of objects with an “id”") }
    guard case .number(let count)? = fields["offset"], let points = Int(exactly: count),
      let offset = CodePoints.offset(in: sentence, after: points)
    else { throw unexpected(member, "made of objects with an “offset” in code points of the sentence") }
    var code = InlineCode(kind: kind, id: id, offset: offset)
    if case .string(let type)? = fields["type"] { code.type = type }
    if case .string(let data)? = fields["data"] { code.data = data }
    if case .bool(true)? = fields["added"] { code.isAdded = true }
    return code
  }

  private func number(_ member: JSONMember, in range: ClosedRange<Double>?) throws(JSONFault) -> Double {
    guard case .number(let value) = member.value, range?.contains(value) ?? true else {
      throw unexpected(member, range == nil ? "a number" : "a number from 0 to 1")
    }
    return value
  }

  private func status(_ member: JSONMember) throws(JSONFault) -> TranslationUnit.Status {
    guard let status = TranslationUnit.Status(rawValue: try string(member)) else {
      throw unexpected(
        member, "one of " + TranslationUnit.Status.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return status
  }

  private func language(_ member: JSONMember) throws(JSONFault) -> LanguageTag {
    guard let tag = LanguageTag(try string(member)) else { throw unexpected(member, "a BCP-47 language tag") }
    return tag
  }

  private func unexpected(_ member: JSONMember, _ expected: String) -> JSONFault {
    JSONFault(offset: member.offset, problem: "“\(member.key)” must be \(expected)")
  }
}
