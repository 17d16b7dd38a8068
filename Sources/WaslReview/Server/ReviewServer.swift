internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import Synchronization

/// The door to the world: HTTP on the loopback address, and nowhere else.
public final class ReviewServer: Sendable {
  /// The port that was bound.
  public let port: Int
  private let channel: NIOAsyncChannel<NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>, Never>
  private let group: MultiThreadedEventLoopGroup
  private let connections = Mutex(Connections())

  private struct Connections {
    var open: [ObjectIdentifier: any Channel] = [:]
    /// Whether the event loop is down, or about to be: it takes no more work then, and whoever gives it some waits for ever.
    var isOver = false

    func close() {
      for channel in open.values { channel.close(promise: nil) }
    }
  }

  /// How requests may come in.
  public struct Limits: Sendable {
    /// How long a connection may take to bring a whole request, to take a piece of an answer, and stay open without one.
    public var idle = Duration.seconds(60)
    /// How long the body of a request may take.
    public var body = Duration.seconds(20)
    /// More than two windows with their events and requests ever need.
    public var connections = 64
    /// How often those who listen are told that the connection lives.
    public var heartbeat = Duration.seconds(15)

    public init() {}
  }

  private let limits: Limits

  /// Binds a port of the loopback address.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `ServerError` where it is taken or may not be used.
  public static func bind(port: Int, limits: Limits = Limits()) async throws(ServerError) -> ReviewServer {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let channel = try await ServerBootstrap(group: group)
        .serverChannelOption(.backlog, value: 64)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .childChannelOption(.maxMessagesPerRead, value: 1)
        .bind(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
            return try NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>(
              wrappingChannelSynchronously: channel)
          }
        }
      return ReviewServer(channel, group, limits)
    } catch {
      try? await group.shutdownGracefully()
      throw ServerError(port: port, reason: "\(error)")
    }
  }

  private init(
    _ channel: NIOAsyncChannel<NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>, Never>,
    _ group: MultiThreadedEventLoopGroup, _ limits: Limits
  ) {
    self.channel = channel
    self.group = group
    self.limits = limits
    port = channel.channel.localAddress?.port ?? 0
  }

  /// Answers until ``stop()`` is called. To be called once, and waited for: it takes down what ``bind(port:limits:)`` set up,
  /// when the last connection has ended.
  public func run(_ service: ReviewService, heartbeat: @escaping @Sendable () -> Void = {}) async {
    let beat = Task { [limits] in
      while !Task.isCancelled {
        try? await Task.sleep(for: limits.heartbeat)
        heartbeat()
      }
    }
    defer { beat.cancel() }
    try? await channel.executeThenClose { inbound in
      await withDiscardingTaskGroup { group in
        do {
          for try await connection in inbound {
            guard self.enter(connection.channel) else {
              group.addTask { try? await connection.executeThenClose { _, _ in } }
              continue
            }
            group.addTask {
              await Connection(connection, service, self.limits).run()
              self.leave(connection.channel)
            }
          }
        } catch {
          // The server's own socket is closed: the end.
        }
        self.connections.withLock { $0.close() }
      }
    }
    connections.withLock { $0.isOver = true }
    try? await group.shutdownGracefully()
  }

  /// Takes no more requests and closes what is open, so that ``run(_:heartbeat:)`` comes to its end.
  public func stop() {
    connections.withLock { connections in
      guard !connections.isOver else { return }
      // Not waited for: the loop may be down before it could be asked whether it has done so.
      channel.channel.close(promise: nil)
      connections.close()
    }
  }

  private func enter(_ channel: any Channel) -> Bool {
    connections.withLock { connections in
      guard connections.open.count < limits.connections else { return false }
      connections.open[ObjectIdentifier(channel)] = channel
      return true
    }
  }

  private func leave(_ channel: any Channel) {
    connections.withLock { $0.open[ObjectIdentifier(channel)] = nil }
  }
}

/// A server that cannot be.
public struct ServerError: Error, Sendable, CustomStringConvertible {
  public var port: Int
  public var reason: String

  public var description: String {
    reason.contains("EADDRINUSE") || reason.contains("errno: 98") || reason.contains("in use")
      ? "port \(port) is in use; choose another with --port, or leave it out" : "port \(port) cannot be used: \(reason)"
  }
}
