/// Posts a text to a server and gives back what it answers: all of HTTP that a judge needs.
protocol HTTPClient {
  /// - Throws: `HTTPFailure` where there is no answer. An answer with an error's status is an answer.
  func post(_ body: String, to address: HTTPAddress, headers: [(String, String)]) throws(HTTPFailure) -> HTTPAnswer
}

struct HTTPAnswer {
  let status: Int
  let body: [UInt8]
}

/// Why there is no answer.
enum HTTPFailure: Error, Hashable, CustomStringConvertible {
  case unreachable(String)
  case tooSlow(seconds: Int)
  case tooLong(bytes: Int)
  case notHTTP

  var description: String {
    switch self {
    case .unreachable(let reason): "nobody answers there (\(reason))"
    case .tooSlow(let seconds): "there was no answer within \(counted(seconds, "second"))"
    case .tooLong(let bytes): "the answer is longer than \(bytes) bytes"
    case .notHTTP: "what answers there does not speak HTTP"
    }
  }
}

/// Where a server is: `http://localhost:8080/v1`.
struct HTTPAddress: Hashable {
  let host: String
  let port: Int
  let path: String

  /// Reads an address; `nil` where it is none, or not one that begins with `http://`.
  init?(_ text: String) {
    guard text.hasPrefix("http://"), text.unicodeScalars.allSatisfy({ $0.isASCII && $0.value > 0x20 }) else {
      return nil
    }
    let rest = text.dropFirst("http://".count)
    let authority = rest.prefix { $0 != "/" }
    path = rest.count > authority.count ? String(rest.dropFirst(authority.count)) : "/"
    if authority.hasPrefix("[") {
      // An IPv6 address, whose colons are its own.
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = String(authority[authority.index(after: authority.startIndex)..<end])
      guard let port = Self.port(authority[authority.index(after: end)...]) else { return nil }
      self.port = port
    } else {
      host = String(authority.prefix { $0 != ":" })
      guard let port = Self.port(authority.dropFirst(host.count)) else { return nil }
      self.port = port
    }
    if host.isEmpty || host.contains("@") { return nil }
  }

  /// The number after the colon; 80 where there is neither.
  private static func port(_ text: Substring) -> Int? {
    if text.isEmpty { return 80 }
    guard text.first == ":", let port = Int(text.dropFirst()), (1...65535).contains(port) else { return nil }
    return port
  }

  /// The same server at another path.
  init(_ address: HTTPAddress, path: String) {
    host = address.host
    port = address.port
    self.path = path
  }
}
