/// Who may ask: docs/review.md has the threats that this answers.
public struct AccessGuard: Sendable {
  /// The secret that the program puts into the address that it opens.
  public let token: String
  /// The port that was bound.
  public let port: Int

  public init(token: String, port: Int) {
    self.token = token
    self.port = port
  }

  /// 256 bits from the system's generator, in hexadecimal.
  public static func makeToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let text = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
  }

  /// Cookies do not know ports: the name keeps two projects apart.
  public var cookieName: String { "wasl-review-\(port)" }

  /// What a request may do.
  enum Verdict {
    case allowed
    /// It brings the token in its address, and gets a cookie for it.
    case entering
    case refused(ReviewResponse)
  }

  func judge(_ request: ReviewRequest) -> Verdict {
    // A page elsewhere whose name was made to lead here (DNS rebinding) still sends its own name.
    guard let host = request.header("host"), hosts.contains(host.lowercased()) else {
      return .refused(.problem("foreign", "the request is for another host", status: 403))
    }
    if let origin = request.header("origin"), !hosts.contains(where: { origin.lowercased() == "http://\($0)" }) {
      return .refused(.problem("foreign", "the request comes from another page", status: 403))
    }
    if request.method == "GET", request.path == "/", let given = request.parameter("token") {
      return Self.isEqual(given, token) ? .entering : .refused(Self.unauthorised)
    }
    if let site = request.header("sec-fetch-site"), site != "same-origin", site != "none" {
      return .refused(.problem("foreign", "the request comes from another page", status: 403))
    }
    guard presents(request) else { return .refused(Self.unauthorised) }
    if request.method != "GET", request.method != "HEAD", request.method != "DELETE" {
      // Forms of other pages cannot send this without asking first.
      let type = request.header("content-type")?.split(separator: ";").first.map { $0.lowercased() }
      guard type == "application/json" || (type == nil && request.body.isEmpty) else {
        return .refused(.problem("badRequest", "the body has to be application/json", status: 415))
      }
    }
    return .allowed
  }

  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"] }

  private func presents(_ request: ReviewRequest) -> Bool {
    if let given = request.header("authorization") {
      return given.hasPrefix("Bearer ") && Self.isEqual(String(given.dropFirst(7)), token)
    }
    for cookie in (request.header("cookie") ?? "").split(separator: ";") {
      let parts = cookie.split(separator: "=", maxSplits: 1).map { $0.drop { $0 == " " } }
      if parts.count == 2, parts[0] == cookieName, Self.isEqual(String(parts[1]), token) { return true }
    }
    return false
  }

  private static let unauthorised = ReviewResponse.problem(
    "unauthorised", "the address is not complete",
    remedy: "open the address that wasl review printed, with its token", status: 401)

  /// Compares in a time that does not tell how much is right.
  private static func isEqual(_ given: String, _ secret: String) -> Bool {
    let (given, secret) = (Array(given.utf8), Array(secret.utf8))
    guard given.count == secret.count else { return false }
    return zip(given, secret).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
