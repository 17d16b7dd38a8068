internal import Dispatch
internal import Synchronization
internal import WaslCore

/// Makes the next pieces of a large file on another thread while its reader is busy with the one it has.
///
/// The first pieces are made on the caller's thread, so that small files do not pay for a second. After that each piece is
/// an item of work on a queue, and one more is asked for whenever one is taken, so that memory stays constant. No item
/// waits for another: readers can be many, and one that is dropped half way leaves at most a few items behind, which find
/// that out and do nothing.
///
/// The pieces come in the file's order, and those before a fault come before the fault is thrown.
///
/// A class and not a `~Copyable` struct, for the reason that `ByteSource` has.
final class ReadAhead<Piece: Sendable> {
  /// Puts the next piece in the place of another, whose memory it may use again. Gives back whether there was one.
  typealias Producer = (inout Piece) throws(InputError) -> Bool

  /// How many pieces are made on the caller's thread: about a megabyte, where a piece is made of 64 KB.
  static var countMadeHere: Int { 16 }
  /// How many pieces are ready or being made, besides the one that was taken last.
  private static var depth: Int { 3 }

  private let work: ReadAheadWork<Piece>
  private let queue = DispatchQueue(label: "wasl.read-ahead")
  private var countTaken = 0
  /// How the file ended, once it has.
  private var end: Result<Bool, InputError>?

  /// - Parameters:
  ///   - empty: a piece with nothing in it.
  ///   - produce: is called on one thread at a time, not always the same, and not again after `false` or an error. What it
  ///     holds on to belongs to it alone from now on: nobody else may use it.
  init(_ empty: Piece, _ produce: @escaping Producer) {
    work = ReadAheadWork(produce, spare: Array(repeating: empty, count: Self.depth))
  }

  deinit { work.drop() }

  /// Puts the next piece in the place of the one taken before. Gives back whether there was one.
  ///
  /// - Throws: what the producer throws; then the same again each time.
  func next(_ piece: inout Piece) throws(InputError) -> Bool {
    if let end { return try end.get() }
    do throws(InputError) {
      if try take(&piece) { return true }
      end = .success(false)
      return false
    } catch {
      end = .failure(error)
      throw error
    }
  }

  private func take(_ piece: inout Piece) throws(InputError) -> Bool {
    countTaken += 1
    if countTaken <= Self.countMadeHere { return try work.make(&piece) }
    if countTaken == Self.countMadeHere + 1 {
      for _ in 0..<Self.depth { order() }
    }
    guard let made = try work.take().get() else { return false }
    work.giveBack(piece)
    piece = made
    order()
    return true
  }

  private func order() { queue.async { [work] in work.makeAhead() } }
}

/// What the reader and the items of work share.
private final class ReadAheadWork<Piece: Sendable>: Sendable {
  /// A piece, none after the last, or what is wrong with the file.
  typealias Outcome = Result<Piece?, InputError>

  private struct Pieces {
    var made: [Outcome] = []
    /// Those whose memory can be used again.
    var spare: [Piece]
    /// Whether no more are made: the file has ended, or nobody wants to read on.
    var isOver = false
  }

  /// Not `Sendable`, and safe: it shares nothing with anybody, is called by the reader alone until the first item of work is
  /// ordered and by the items alone afterwards, which come one after the other, since the queue is serial.
  nonisolated(unsafe) private let produce: ReadAhead<Piece>.Producer
  private let pieces: Mutex<Pieces>
  /// Counts the outcomes that are there to be taken.
  private let ready = DispatchSemaphore(value: 0)

  init(_ produce: @escaping ReadAhead<Piece>.Producer, spare: [Piece]) {
    self.produce = produce
    pieces = Mutex(Pieces(spare: spare))
  }

  func make(_ piece: inout Piece) throws(InputError) -> Bool { try produce(&piece) }

  /// One item of work.
  func makeAhead() {
    let spare = pieces.withLock { $0.isOver ? nil : $0.spare.popLast() }
    guard var piece = spare else { return }
    let outcome: Outcome
    do throws(InputError) {
      outcome = .success(try make(&piece) ? piece : nil)
    } catch {
      outcome = .failure(error)
    }
    pieces.withLock { pieces in
      pieces.made.append(outcome)
      if case .success(_?) = outcome { return }
      pieces.isOver = true
    }
    ready.signal()
  }

  /// Waits for the next outcome.
  func take() -> Outcome {
    ready.wait()
    return pieces.withLock { $0.made.removeFirst() }
  }

  func giveBack(_ piece: Piece) { pieces.withLock { $0.spare.append(piece) } }

  func drop() { pieces.withLock { $0.isOver = true } }
}
