/// A request as the service sees it, whatever brought it here.
public struct ReviewRequest: Sendable {
  public var method: String
  /// Without the query, percent signs decoded.
  public var path: String
  public var query: [(name: String, value: String)]
  /// Names in lower case.
  public var headers: [(name: String, value: String)]
  public var body: [UInt8]

  /// - Parameter target: the path with the query, as it stands in the request's first line.
  public init(
    _ method: String, _ target: String, headers: [(name: String, value: String)] = [], body: [UInt8] = []
  ) {
    self.method = method
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = PercentCoding.decode(parts[0], plusIsSpace: false) ?? ""
    query =
      parts.count < 2
      ? []
      : parts[1].split(separator: "&").compactMap { pair in
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = PercentCoding.decode(sides[0], plusIsSpace: true),
          let value = PercentCoding.decode(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
        else { return nil }
        return (name, value)
      }
    self.headers = headers.map { ($0.name.lowercased(), $0.value) }
    self.body = body
  }

  /// The value of a header, or `nil` where there is none. Where a header stands twice, the values are joined, so that
  /// whoever expects one of a list of values finds none of them.
  public func header(_ name: String) -> String? {
    let values = headers.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  func parameter(_ name: String) -> String? { query.first { $0.name == name }?.value }
}

/// What is answered.
public struct ReviewResponse: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// An endless answer: server-sent events.
    case events(AsyncStream<SessionEvent>)
  }

  public var status: Int
  public var headers: [(name: String, value: String)]
  public var body: Body

  public init(status: Int = 200, headers: [(name: String, value: String)] = [], body: Body = .bytes([])) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  static func json(_ bytes: [UInt8], status: Int = 200) -> ReviewResponse {
    ReviewResponse(status: status, headers: [("Content-Type", "application/json; charset=utf-8")], body: .bytes(bytes))
  }

  static func text(_ text: String, status: Int) -> ReviewResponse {
    ReviewResponse(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")], body: .bytes(Array(text.utf8)))
  }

  /// The answer's bytes, for tests; empty for events.
  public var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }
  public func header(_ name: String) -> String? { headers.first { $0.name.lowercased() == name.lowercased() }?.value }
}

/// The coding of URLs (RFC 3986, section 2.1).
enum PercentCoding {
  /// - Returns: `nil` where a percent sign is followed by anything but two hexadecimal digits, where the bytes are no
  ///   UTF-8, or where there is a NUL.
  static func decode(_ text: some StringProtocol, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let high = digit(rest.removeFirst()), let low = digit(rest.removeFirst()) else {
          return nil
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }

  private static func digit(_ byte: UInt8) -> UInt8? { Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) } }
}
