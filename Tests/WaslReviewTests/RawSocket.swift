import Foundation
import WaslTestSupport

/// A `BlockingSocket` that waits on threads of its own: those of the tests are the ones that the server answers on.
struct RawSocket {
  private let socket: BlockingSocket

  init(port: Int, address: String = "127.0.0.1") throws { socket = try BlockingSocket(port: port, address: address) }

  private func elsewhere<Value: Sendable>(
    _ body: @escaping @Sendable (BlockingSocket) throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result { try body(socket) }) }
    }
  }

  func send(_ text: String) async throws { try await elsewhere { try $0.send(text) } }

  func response() async throws -> String { try await elsewhere { try $0.response() } }

  func receive(until end: String) async throws -> String { try await elsewhere { try $0.receive(until: end) } }

  func isClosedByPeer(within seconds: Double) async throws -> Bool {
    try await elsewhere { $0.isClosedByPeer(within: seconds) }
  }
}
