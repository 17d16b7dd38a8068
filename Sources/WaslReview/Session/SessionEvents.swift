internal import Synchronization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Something that happened, ready to be sent to whoever listens.
public struct SessionEvent: Sendable, Hashable {
  public var name: String
  /// JSON.
  public var data: [UInt8]
  /// The revision, for events that lead to one.
  public var revision: Int?
}

/// Those who listen to a session: each window of the page is one.
final class SessionEvents: Sendable {
  private struct Listeners {
    var next = 1
    var continuations: [Int: AsyncStream<SessionEvent>.Continuation] = [:]
    /// The last changes, for those who were away for a moment.
    var recent: [SessionEvent] = []
    var isClosed = false
  }

  private let listeners = Mutex(Listeners())
  /// A window that is so many events behind had better load anew.
  private static let mostWaiting = 1_000
  private static let mostRecent = 200

  /// Listens from now on; with a revision, what came after it comes first, or `reload` where that is not known.
  func listen(since revision: Int?, current: Int, hello: (String) -> SessionEvent) -> AsyncStream<SessionEvent> {
    let (stream, continuation) = AsyncStream<SessionEvent>.makeStream(
      bufferingPolicy: .bufferingNewest(Self.mostWaiting))
    listeners.withLock { listeners in
      guard !listeners.isClosed else { return continuation.finish() }
      let number = listeners.next
      listeners.next += 1
      continuation.yield(hello("w\(number)"))
      if let revision, revision < current {
        let missed = listeners.recent.filter { ($0.revision ?? 0) > revision }
        if missed.first?.revision == revision + 1 {
          for event in missed { continuation.yield(event) }
        } else {
          continuation.yield(Self.reload(current))
        }
      }
      listeners.continuations[number] = continuation
      continuation.onTermination = { [weak self] _ in
        self?.listeners.withLock { $0.continuations[number] = nil }
      }
    }
    return stream
  }

  var hasListeners: Bool { listeners.withLock { !$0.continuations.isEmpty } }

  func send(_ event: SessionEvent) {
    let continuations = listeners.withLock { listeners in
      if event.revision != nil {
        listeners.recent.append(event)
        if listeners.recent.count > Self.mostRecent { listeners.recent.removeFirst() }
      }
      return Array(listeners.continuations.values)
    }
    for continuation in continuations { continuation.yield(event) }
  }

  /// Tells everybody that it is over.
  func close() {
    let continuations = listeners.withLock { listeners in
      listeners.isClosed = true
      return Array(listeners.continuations.values)
    }
    for continuation in continuations {
      continuation.yield(SessionEvent(name: "bye", data: Array("{}".utf8)))
      continuation.finish()
    }
  }

  static func reload(_ revision: Int) -> SessionEvent {
    SessionEvent(name: "reload", data: Array("{\"revision\":\(revision)}".utf8))
  }
}
