import Foundation
import Testing
import WaslCore
import WaslReview
import WaslTestSupport

@Suite("What the server refuses")
struct SecurityTests {
  private static let pairs = [("<script>alert(1)</script> نص", "<img src=x onerror=alert(2)> text")]

  @Test(
    "Without the token, or with a wrong one, nothing is given away",
    arguments: [
      [], [(name: "Cookie", value: "wasl-review-4180=")], [(name: "Cookie", value: "wasl-review-4180=wrong")],
      [(name: "Cookie", value: "wasl-review-4181=\(Asked.token)")],
      [(name: "Authorization", value: "Bearer wrong")], [(name: "Authorization", value: Asked.token)],
      [(name: "Authorization", value: "Bearer \(Asked.token)x")],
    ])
  func token(headers: [(name: String, value: String)]) async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    for target in ["/", "/index.html", "/api/project", "/api/beads", "/api/events", "/?token=wrong", "/?token="] {
      let response = await ask("GET", target, headers: headers + [(name: "Host", value: "127.0.0.1:4180")])
      #expect(response.status == 401, "\(target)")
      #expect(!String(decoding: response.bytes, as: UTF8.self).contains("text"))
    }
  }

  @Test("The token in the address becomes a cookie that scripts and other sites do not get")
  func entrance() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let response = await ask("GET", "/?token=\(Asked.token)", headers: [(name: "Host", value: "localhost:4180")])
    #expect(response.status == 303)
    #expect(response.header("location") == "/")
    let cookie = try #require(response.header("set-cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
  }

  @Test(
    "Another host, origin or site is refused even with the token",
    arguments: [
      [(name: "Host", value: "evil.example")], [(name: "Host", value: "evil.example:4180")],
      [(name: "Host", value: "127.0.0.1")], [(name: "Host", value: "127.0.0.1:80")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Host", value: "evil.example")],
      [],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Origin", value: "http://evil.example")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Origin", value: "https://127.0.0.1:4180")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Origin", value: "http://127.0.0.1:9999")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Origin", value: "null")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Sec-Fetch-Site", value: "cross-site")],
      [(name: "Host", value: "127.0.0.1:4180"), (name: "Sec-Fetch-Site", value: "same-site")],
    ])
  func foreign(headers: [(name: String, value: String)]) async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let response = await ask(
      "GET", "/api/beads", headers: headers + [(name: "Authorization", value: "Bearer \(Asked.token)")])
    #expect(response.status == 403)
  }

  @Test("A form of another page cannot do anything")
  func form() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
      let response = await ask(
        "POST", "/api/actions", #"{"action": {"type": "accept", "beads": [1]}}"#,
        headers: [
          (name: "Host", value: "127.0.0.1:4180"), (name: "Cookie", value: "wasl-review-4180=\(Asked.token)"),
          (name: "Content-Type", value: type),
        ])
      #expect(response.status == 415)
    }
    #expect(await ask.session.revision == 0)
  }

  @Test(
    "There is no way out of the page's files",
    arguments: [
      "/../Package.swift", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/etc/passwd",
      "/modules/../../page.c", "/.hidden.js", "/modules/", "/index.html%00.js", "/..\\..\\secret.js", "/index", "/%zz",
    ])
  func paths(path: String) async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    #expect(await ask("GET", path).status == 404)
    let folder = ReviewService(
      ask.session, access: AccessGuard(token: Asked.token, port: 4180), page: PageFiles(folder: ask.folder.path))
    let response = await folder.answer(
      ReviewRequest(
        "GET", path,
        headers: [(name: "Host", value: "127.0.0.1:4180"), (name: "Authorization", value: "Bearer \(Asked.token)")]))
    #expect(response.status == 404)
  }

  @Test("Every answer forbids scripts and requests that are not ours, and texts go out as data")
  func headers() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    for target in ["/", "/api/beads", "/api/nothing", "/?token=wrong"] {
      let response = await ask("GET", target)
      let policy = try #require(response.header("content-security-policy"))
      #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
      #expect(response.header("x-content-type-options") == "nosniff")
      #expect(response.header("referrer-policy") == "no-referrer")
    }
    let beads = await ask("GET", "/api/beads")
    #expect(beads.header("content-type")?.hasPrefix("application/json") == true)
    let report = String(decoding: await ask("GET", "/api/report").bytes, as: UTF8.self)
    #expect(!report.contains("<script>alert") && !report.contains("<img src=x"))
  }
}

@Suite("The server on a socket", .serialized)
struct ServerTests {
  /// A server that takes few connections.
  ///
  /// - Parameter isHasty: whether its deadlines are short. Other tests keep the machine busy, so that an honest answer may take a
  ///   second or more.
  private static func serving(
    _ state: ReviewState = Samples.state(beads: 50), isHasty: Bool = false,
    _ body: (_ port: Int, _ session: ReviewSession) async throws -> Void
  ) async throws {
    let folder = TemporaryFolder()
    let session = try ReviewSession.make(state, in: folder)
    var limits = ReviewServer.Limits()
    if isHasty {
      limits.idle = .milliseconds(800)
      limits.body = .milliseconds(600)
    }
    limits.connections = 8
    let server = try await ReviewServer.bind(port: 0, limits: limits)
    let service = ReviewService(session, access: AccessGuard(token: Asked.token, port: server.port))
    let running = Task { await server.run(service) }
    let outcome: Result<Void, any Error>
    do { outcome = .success(try await body(server.port, session)) } catch { outcome = .failure(error) }
    await session.stop()
    server.stop()
    await running.value
    try outcome.get()
  }

  private static func head(_ method: String, _ target: String, _ port: Int, _ more: String = "") -> String {
    "\(method) \(target) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nAuthorization: Bearer \(Asked.token)\r\n\(more)\r\n"
  }

  @Test("A body of a gigabyte is refused before it is sent")
  func gigabyte() async throws {
    try await Self.serving { port, _ in
      let socket = try RawSocket(port: port)
      try await socket.send(
        Self.head("POST", "/api/actions", port, "Content-Length: 1000000000\r\nContent-Type: application/json\r\n"))
      #expect(try await socket.response().hasPrefix("HTTP/1.1 413"))
      #expect(try await socket.isClosedByPeer(within: 10))
      // Without a length, it ends where the limit is.
      let chunked = try RawSocket(port: port)
      try await chunked.send(
        Self.head("POST", "/api/actions", port, "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n"))
      let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
      for _ in 0..<40 { guard (try? await chunked.send(chunk)) != nil else { break } }
      #expect(try await chunked.response().hasPrefix("HTTP/1.1 413"))
    }
  }

  @Test("A request that does not come to its end is not waited for, and holds nobody else up")
  func slow() async throws {
    try await Self.serving(isHasty: true) { port, _ in
      let sockets = try await [
        "", "GET /api/project HT", "GET /api/project HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nX-Slow: ",
        Self.head("POST", "/api/actions", port, "Content-Length: 500\r\nContent-Type: application/json\r\n") + "{",
      ].asyncMap { start in
        let socket = try RawSocket(port: port)
        try await socket.send(start)
        return socket
      }
      let other = try RawSocket(port: port)
      try await other.send(Self.head("GET", "/api/project", port))
      #expect(try await other.response().contains("200 OK"))
      for socket in sockets { #expect(try await socket.isClosedByPeer(within: 10)) }
    }
  }

  @Test("More connections than anybody needs are closed, and room comes back")
  func connections() async throws {
    try await Self.serving { port, _ in
      var sockets = try (0..<12).map { _ in try RawSocket(port: port) }
      var closed = 0
      for socket in sockets where try await socket.isClosedByPeer(within: 0.05) { closed += 1 }
      #expect(closed >= 4)
      sockets = []
      try await Task.sleep(for: .milliseconds(300))
      let again = try RawSocket(port: port)
      try await again.send(Self.head("GET", "/api/project", port))
      #expect(try await again.response().contains("200 OK"))
    }
  }

  @Test(
    "What is no HTTP is refused, and a very long header too",
    arguments: [
      "\u{0}\u{1}\u{2}\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET / HTTP/1.1\r\nX: …\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
      "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ])
  func nonsense(text: String) async throws {
    try await Self.serving { port, _ in
      let socket = try RawSocket(port: port)
      // The very long header is written out here, where the report of the tests does not repeat it.
      try? await socket.send(text.replacing("…", with: String(repeating: "y", count: 300_000)))
      let answer = (try? await socket.response()) ?? ""
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
      let other = try RawSocket(port: port)
      try await other.send(Self.head("GET", "/api/project", port))
      #expect(try await other.response().contains("200 OK"))
    }
  }

  @Test("It listens on the loopback address only")
  func loopback() async throws {
    try await Self.serving { port, _ in
      let addresses = BlockingSocket.addressesOfThisMachine().filter { !$0.hasPrefix("127.") }
      for address in addresses {
        #expect(throws: (any Error).self) { try RawSocket(port: port, address: address) }
      }
    }
  }

  @Test("A large answer arrives whole, also where the connection is closed after it and the reader takes its time")
  func largeAnswer() async throws {
    // More than the system keeps for a connection.
    let long = String(repeating: "A long sentence. ", count: 5_000)
    try await Self.serving(Samples.state((1...200).map { ("جملة \($0)", "\($0) \(long)") })) { port, _ in
      let socket = try RawSocket(port: port)
      try await socket.send(Self.head("GET", "/api/export?format=tsv", port, "Connection: close\r\n"))
      try await Task.sleep(for: .milliseconds(300))
      let answer = try await socket.response()
      #expect(answer.utf8.count > 200 * long.utf8.count)
      #expect(answer.contains("\t200 A long sentence."))
    }
  }

  @Test("It ends at once, whatever is open")
  func end() async throws {
    for _ in 0..<50 {
      let begun = ContinuousClock.now
      try await Self.serving { port, _ in
        let socket = try RawSocket(port: port)
        try await socket.send(Self.head("GET", "/api/events", port))
        _ = try await socket.receive(until: "event: hello")
      }
      #expect(ContinuousClock.now - begun < .seconds(5))
    }
  }

  @Test("Events reach a socket as they happen, and the end of the session ends them")
  func events() async throws {
    try await Self.serving { port, session in
      let socket = try RawSocket(port: port)
      try await socket.send(Self.head("GET", "/api/events", port))
      #expect(try await socket.receive(until: "event: hello").contains("text/event-stream"))
      try await session.perform(.setStatus([1], .accepted))
      let text = try await socket.receive(until: "event: change\ndata: {")
      #expect(text.contains("id: 1"))
      await session.stop()
      #expect(try await socket.receive(until: "event: bye").contains("bye"))
    }
  }
}
