/// A JSON value with the place where each member of an object stands.
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])

  /// What the value is, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A key of an object and its value.
struct JSONMember: Sendable {
  let key: String
  let value: JSONValue
  /// Where the value begins, in bytes.
  let offset: Int
}

/// What is wrong with a JSON text, and where.
struct JSONFault: Error, Hashable {
  /// In bytes from the beginning.
  let offset: Int
  /// As a sentence without its full stop.
  let problem: String
}
