internal import NIOCore
internal import NIOHTTP1

/// One connection: requests in, answers out, with deadlines and limits.
struct Connection {
  private let connection: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
  private let service: ReviewService
  private let limits: ReviewServer.Limits

  private typealias Outbound = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
  private typealias Inbound = NIOAsyncChannelInboundStream<HTTPServerRequestPart>

  init(
    _ connection: NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>, _ service: ReviewService,
    _ limits: ReviewServer.Limits
  ) {
    self.connection = connection
    self.service = service
    self.limits = limits
  }

  /// Answers requests until the other side or a limit ends it. Whatever goes wrong ends this connection only.
  func run() async {
    try? await connection.executeThenClose { inbound, outbound in
      var iterator = inbound.makeAsyncIterator()
      while try await answerNext(&iterator, outbound) {}
    }
  }

  /// - Returns: whether the connection stays open for another request.
  private func answerNext(_ iterator: inout Inbound.AsyncIterator, _ outbound: Outbound) async throws -> Bool {
    let head: HTTPRequestHead
    do {
      let deadline = closing(in: limits.idle)
      defer { deadline.cancel() }
      guard case .head(let found)? = try await iterator.next() else { return false }
      head = found
    }
    let keepsAlive = head.isKeepAlive
    if isTooLarge(head) {
      // Refused before it is read: the connection ends, since what follows is no request.
      try await send(Self.tooLarge, head, outbound, keepsAlive: false)
      try await drain(&iterator)
      return false
    }
    if head.headers[canonicalForm: "expect"].contains(where: { $0.lowercased() == "100-continue" }) {
      try await outbound.write(.head(HTTPResponseHead(version: head.version, status: .continue)))
    }
    guard let body = try await body(&iterator) else {
      try await send(Self.tooLarge, head, outbound, keepsAlive: false)
      try await drain(&iterator)
      return false
    }
    let request = ReviewRequest(
      head.method.rawValue, head.uri, headers: head.headers.map { (name: $0.name, value: $0.value) }, body: body)
    let response = await service.answer(request)
    try await send(response, head, outbound, keepsAlive: keepsAlive)
    return keepsAlive
  }

  private func isTooLarge(_ head: HTTPRequestHead) -> Bool {
    head.headers[canonicalForm: "content-length"].contains { (Int($0) ?? .max) > ReviewService.largestBody }
  }

  /// The body, or `nil` where it is larger than is taken.
  private func body(_ iterator: inout Inbound.AsyncIterator) async throws -> [UInt8]? {
    let deadline = closing(in: limits.body)
    defer { deadline.cancel() }
    var body: [UInt8] = []
    while let part = try await iterator.next() {
      switch part {
      case .head: throw ChannelError.inappropriateOperationForState
      case .body(let buffer):
        guard body.count + buffer.readableBytes <= ReviewService.largestBody else { return nil }
        body += buffer.readableBytesView
      case .end: return body
      }
    }
    throw ChannelError.eof
  }

  /// Throws away what still comes, for a moment: a connection that is closed with bytes unread is reset, and the answer may be
  /// lost with it.
  private func drain(_ iterator: inout Inbound.AsyncIterator) async throws {
    let deadline = closing(in: .seconds(1))
    defer { deadline.cancel() }
    while try await iterator.next() != nil {}
  }

  /// Closes the connection after a time, unless it is cancelled before.
  private func closing(in time: Duration) -> Scheduled<Void> {
    let channel = connection.channel
    return channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
  }

  private static let tooLarge = ReviewResponse.problem(
    "tooLarge", "the body is larger than \(ReviewService.largestBody) bytes", status: 413)

  // MARK: Answers

  /// How much of a large answer is handed over at once, in bytes.
  private static let piece = 1 << 18

  private func send(
    _ response: ReviewResponse, _ request: HTTPRequestHead, _ outbound: Outbound, keepsAlive: Bool
  ) async throws {
    var headers = HTTPHeaders(response.headers.map { ($0.name, $0.value) })
    switch response.body {
    case .bytes(let bytes):
      headers.replaceOrAdd(name: "Content-Length", value: String(bytes.count))
      if !keepsAlive { headers.replaceOrAdd(name: "Connection", value: "close") }
      let head = HTTPResponseHead(
        version: request.version, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
      let isSent = request.method != .HEAD && !bytes.isEmpty
      guard isSent, bytes.count > Self.piece || !keepsAlive else {
        var parts: [HTTPServerResponsePart] = [.head(head)]
        if isSent { parts.append(.body(.byteBuffer(ByteBuffer(bytes: bytes)))) }
        return try await outbound.write(contentsOf: parts + [.end(nil)])
      }
      try await outbound.write(.head(head))
      for start in stride(from: 0, to: bytes.count, by: Self.piece) {
        let deadline = closing(in: limits.idle)
        defer { deadline.cancel() }
        let piece = bytes[start..<min(start + Self.piece, bytes.count)]
        // Until it is with the system: a connection that is closed earlier takes what waits with it, and a large answer
        // that is handed over at once is in memory twice.
        try await connection.channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: piece))))
      }
      try await connection.channel.writeAndFlush(HTTPServerResponsePart.end(nil))
    case .events(let events):
      let head = HTTPResponseHead(
        version: request.version, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
      try await outbound.write(.head(head))
      for await event in events {
        try await outbound.write(.body(.byteBuffer(ByteBuffer(string: Self.lines(event)))))
      }
      try await outbound.write(.end(nil))
    }
  }

  /// An event as the stream has it (https://html.spec.whatwg.org/multipage/server-sent-events.html). Our JSON has no line
  /// ends; a person's settings may have.
  private static func lines(_ event: SessionEvent) -> String {
    if event.name.isEmpty { return ":\n\n" }
    let data = String(decoding: event.data, as: UTF8.self)
      .split(omittingEmptySubsequences: false) { $0.isNewline }.map { "data: \($0)\n" }.joined()
    return (event.revision.map { "id: \($0)\n" } ?? "") + "event: \(event.name)\n\(data)\n"
  }
}
