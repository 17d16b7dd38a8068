#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// HTTP over a plain socket, a connection for each question.
///
/// It speaks HTTP/1.0, in which an answer ends where the connection does, and no TLS: models run on this machine or behind
/// a proxy on it. Foundation's client would make the program four times as big for every user who has no judge.
struct SocketHTTPClient: HTTPClient {
  /// How long to wait for the whole of an answer.
  let seconds: Int

  /// In bytes. A chat completion with twenty errors has ten thousand.
  private static let longestAnswer = 1 << 20

  func post(_ body: String, to address: HTTPAddress, headers: [(String, String)]) throws(HTTPFailure) -> HTTPAnswer {
    let deadline = ContinuousClock.now + .seconds(seconds)
    let descriptor = try connect(to: address, deadline)
    defer { close(descriptor) }
    let host = address.host.contains(":") ? "[\(address.host)]" : address.host
    let all = [
      ("Host", "\(host):\(address.port)"), ("Content-Type", "application/json"), ("Accept", "application/json"),
      ("Content-Length", String(body.utf8.count)), ("Connection", "close"),
    ]
    let lines = (all + headers).map { "\($0): \($1)\r\n" }.joined()
    try send(Array("POST \(address.path) HTTP/1.0\r\n\(lines)\r\n\(body)".utf8), descriptor, deadline)
    return try Self.parse(receive(descriptor, deadline))
  }

  // MARK: The socket

  private func connect(to address: HTTPAddress, _ deadline: ContinuousClock.Instant) throws(HTTPFailure) -> Int32 {
    var hints = addrinfo()
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(address.host, String(address.port), &hints, &list) == 0 else {
      throw .unreachable("the name \(address.host) is not known")
    }
    defer { freeaddrinfo(list) }
    var reason = "no address"
    var next = list
    while let info = next?.pointee {
      next = info.ai_next
      let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
      guard descriptor >= 0 else { continue }
      // Without this a server that does not answer at all would hold us for minutes.
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
      if Self.connectSocket(descriptor, info) == 0 { return descriptor }
      if errno == EINPROGRESS {
        let isReady: Bool
        do throws(HTTPFailure) {
          isReady = try wait(descriptor, for: Int16(POLLOUT), deadline)
        } catch {
          close(descriptor)
          throw error
        }
        var failure: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        if isReady, getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &failure, &size) == 0, failure == 0 {
          return descriptor
        }
        errno = failure
      }
      reason = String(cString: strerror(errno)).lowercased()
      close(descriptor)
    }
    throw .unreachable(reason)
  }

  private static func connectSocket(_ descriptor: Int32, _ info: addrinfo) -> Int32 {
    #if canImport(Glibc)
      Glibc.connect(descriptor, info.ai_addr, info.ai_addrlen)
    #else
      Darwin.connect(descriptor, info.ai_addr, info.ai_addrlen)
    #endif
  }

  /// Waits until the socket can be read or written.
  private func wait(_ descriptor: Int32, for event: Int16, _ deadline: ContinuousClock.Instant) throws(HTTPFailure)
    -> Bool
  {
    while true {
      let left = (deadline - ContinuousClock.now).components
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      guard milliseconds > 0 else { throw .tooSlow(seconds: seconds) }
      var request = pollfd(fd: descriptor, events: event, revents: 0)
      let found = poll(&request, 1, Int32(clamping: milliseconds))
      if found > 0 { return true }
      if found == 0 { throw .tooSlow(seconds: seconds) }
      if errno != EINTR { return false }
    }
  }

  private func send(_ bytes: [UInt8], _ descriptor: Int32, _ deadline: ContinuousClock.Instant) throws(HTTPFailure) {
    #if canImport(Glibc)
      let flags = Int32(MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      _ = try wait(descriptor, for: Int16(POLLOUT), deadline)
      let sent = rest.withUnsafeBytes { sendBytes(descriptor, $0, flags) }
      if sent < 0, errno == EAGAIN || errno == EINTR { continue }
      // A server may answer, with an error, before it has read everything.
      if sent <= 0 { return }
      rest = rest.dropFirst(sent)
    }
  }

  private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
    #if canImport(Glibc)
      Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
    #else
      Darwin.send(descriptor, bytes.baseAddress, bytes.count, flags)
    #endif
  }

  private func receive(_ descriptor: Int32, _ deadline: ContinuousClock.Instant) throws(HTTPFailure) -> [UInt8] {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      _ = try wait(descriptor, for: Int16(POLLIN), deadline)
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      if count < 0 { throw .unreachable(String(cString: strerror(errno)).lowercased()) }
      if count == 0 { return received }
      received += buffer[..<count]
      if received.count > Self.longestAnswer { throw .tooLong(bytes: Self.longestAnswer) }
      if Self.isComplete(received) { return received }
    }
  }

  // MARK: The answer

  /// Where the body begins.
  private static func bodyStart(of bytes: [UInt8]) -> Int? {
    let end = Array("\r\n\r\n".utf8)
    guard bytes.count >= end.count else { return nil }
    for index in 0...(bytes.count - end.count) where bytes[index..<index + end.count].elementsEqual(end) {
      return index + end.count
    }
    return nil
  }

  /// Whether as much is there as the server has said that there is, should it keep the connection open all the same.
  private static func isComplete(_ bytes: [UInt8]) -> Bool {
    guard let start = bodyStart(of: bytes) else { return false }
    let head = String(decoding: bytes[..<start], as: UTF8.self).lowercased()
    guard let match = head.firstMatch(of: /\r\ncontent-length: *([0-9]{1,9})\r\n/), let length = Int(match.1) else {
      return false
    }
    return bytes.count - start >= length
  }

  private static func parse(_ bytes: [UInt8]) throws(HTTPFailure) -> HTTPAnswer {
    guard let start = bodyStart(of: bytes) else { throw .notHTTP }
    let head = String(decoding: bytes[..<start], as: UTF8.self)
    guard let match = head.prefixMatch(of: /HTTP\/1\.[01] ([1-5][0-9][0-9])/), let status = Int(match.1) else {
      throw .notHTTP
    }
    return HTTPAnswer(status: status, body: Array(bytes[start...]))
  }
}
