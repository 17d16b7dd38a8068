import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection that says what it is told to, for requests that no client would make, and waits for answers on the
/// thread that asks.
public final class BlockingSocket: Sendable {
  private let descriptor: Int32
  private let received = Mutex<[UInt8]>([])

  public struct Failure: Error { var code = errno }

  /// - Throws: `Failure` where nobody listens.
  public init(port: Int, address: String = "127.0.0.1") throws {
    #if canImport(Glibc)
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = in_port_t(port).bigEndian
    place.sin_addr.s_addr = inet_addr(address)
    var timeout = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    let connected = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else {
      close(descriptor)
      throw Failure()
    }
  }

  deinit { close(descriptor) }

  public func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let sent = rest.withUnsafeBytes { Self.send(descriptor, $0) }
      guard sent > 0 else { throw Failure() }
      rest = rest.dropFirst(sent)
    }
  }

  private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
    #else
      Darwin.send(descriptor, bytes.baseAddress, bytes.count, 0)
    #endif
  }

  /// One response with its body, by its Content-Length.
  public func response() throws -> String {
    let head = try receive(until: "\r\n\r\n")
    let length =
      head.lowercased().split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.split(separator: ":")[1].drop { $0 == " " }) } ?? 0
    while received.withLock({ $0.count }) < length { try receiveMore() }
    let body = received.withLock { bytes in
      defer { bytes.removeFirst(length) }
      return String(decoding: bytes[..<length], as: UTF8.self)
    }
    return head + body
  }

  /// Everything up to a text, which is taken out of what was received.
  public func receive(until end: String) throws -> String {
    while true {
      let found = received.withLock { bytes -> String? in
        let text = String(decoding: bytes, as: UTF8.self)
        guard let range = text.range(of: end) else { return nil }
        let found = String(text[..<range.upperBound])
        bytes.removeFirst(found.utf8.count)
        return found
      }
      if let found { return found }
      try receiveMore()
    }
  }

  private func receiveMore() throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
    guard count > 0 else { throw Failure() }
    received.withLock { $0 += buffer[..<count] }
  }

  /// Whether the other side ends the connection within some seconds.
  public func isClosedByPeer(within seconds: Double) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      guard poll(&request, 1, 50) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
      if count <= 0 { return true }
    }
    return false
  }

  /// The IPv4 addresses of this machine's interfaces.
  public static func addressesOfThisMachine() -> [String] {
    var list: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&list) == 0 else { return [] }
    defer { freeifaddrs(list) }
    var addresses: [String] = []
    var next = list
    while let entry = next?.pointee {
      next = entry.ifa_next
      guard let address = entry.ifa_addr, Int32(address.pointee.sa_family) == AF_INET else { continue }
      let text = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { inet_ntoa($0.pointee.sin_addr) }
      if let text { addresses.append(String(cString: text)) }
    }
    return addresses
  }
}
