import Synchronization
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct ReadAheadTests {
  /// Far beyond the pieces that are made on the caller's thread.
  private static let many = 100

  private static let fault = InputError(SourceLocation(file: "a", line: 7), "the file is damaged")

  /// The numbers from 1 to `last`, then the end or a fault.
  private func numbers(to last: Int, fault: InputError? = nil) -> ReadAhead<[Int]> {
    var made = 0
    return ReadAhead([]) { (piece) throws(InputError) -> Bool in
      guard made < last else {
        if let fault { throw fault }
        return false
      }
      made += 1
      piece = [made]
      return true
    }
  }

  @Test("The pieces come in order, and the end stays the end", arguments: [0, 1, 16, 17, 18, 19, 20, 100])
  func order(count: Int) throws {
    let numbers = numbers(to: count)
    var (piece, all): ([Int], [Int]) = ([], [])
    while try numbers.next(&piece) { all += piece }
    #expect(all == Array(0..<count).map { $0 + 1 })
    #expect(try !numbers.next(&piece))
    #expect(try !numbers.next(&piece))
  }

  @Test("All before a fault comes before it, and the fault stays", arguments: [0, 15, 16, 17, 18, 19, 100])
  func faults(count: Int) throws {
    let numbers = numbers(to: count, fault: Self.fault)
    var piece: [Int] = []
    for number in 0..<count {
      #expect(try numbers.next(&piece))
      #expect(piece == [number + 1])
    }
    #expect(throws: Self.fault) { try numbers.next(&piece) }
    #expect(throws: Self.fault) { try numbers.next(&piece) }
  }

  /// Says when it goes.
  private final class Held: Sendable {
    let isGone: @Sendable () -> Void

    init(_ isGone: @escaping @Sendable () -> Void) { self.isGone = isGone }

    deinit { isGone() }
  }

  @Test("Dropped half way it lets go of its producer, and makes little more", arguments: [5, 40])
  func dropped(after count: Int) async throws {
    let made = Mutex(0)
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      let held = Held { continuation.resume() }
      let endless = ReadAhead([]) { (piece: inout [Int]) throws(InputError) -> Bool in
        withExtendedLifetime(held) { made.withLock { $0 += 1 } }
        return true
      }
      var piece: [Int] = []
      for _ in 0..<count { _ = try? endless.next(&piece) }
    }
    // Those that were taken, and those that were ready or being made.
    #expect(made.withLock { $0 } <= count + 4)
  }

  @Test("Many are open at once")
  func manyAtOnce() throws {
    let all = (0..<200).map { _ in numbers(to: Self.many) }
    var piece: [Int] = []
    for number in 1...Self.many {
      for numbers in all {
        #expect(try numbers.next(&piece))
        #expect(piece == [number])
      }
    }
  }
}

/// Files of several megabytes, of which the most part is read ahead.
@Suite struct LargeFileTests {
  private static let count = 20_000

  private static func text(_ number: Int) -> String {
    "\(number) " + String(repeating: "كلمات كثيرة ", count: 6)
  }

  /// A memory with a unit on each line, from the fifth on; one line may be another.
  private static func memory(_ count: Int = count, line: Int? = nil, is other: String = "") -> String {
    let units = (0..<count).map { number in
      number + 5 == line ? other : TMXFixture.unit(text(number), "Text \(number)")
    }
    return TMXFixture.document(units.joined(separator: "\n"))
  }

  @Test("A fault in the middle of a large memory has its line and column, and comes after the units before it")
  func faultOfMemory() {
    let (units, error) = readUpToFault(Self.memory(line: 15_005, is: "<tu><tuv xml:lang=\"ar\"></tu>"))
    #expect(units.count == 15_000)
    #expect(units.last?.variants.map(\.segment.plainText) == [Self.text(14_999), "Text 14999"])
    #expect(error?.location == SourceLocation(file: "test.tmx", line: 15_005, column: 29))
    #expect(error?.problem.contains("<tuv>") == true)
  }

  @Test("A large memory that ends too early is read up to its end")
  func cutOff() {
    let (units, error) = readUpToFault(String(Self.memory().prefix(2_000_000)))
    #expect(units.count > 10_000)
    #expect(error?.problem.contains("the file ends") == true)
  }

  @Test("Names that come late in a large memory are known, and notices have their lines")
  func lateName() throws {
    let unit = "<tu late=\"1\"><tuv xml:lang=\"ar\"><seg>a<late/></seg></tuv></tu>"
    let contents = try TMXContents(InputBytes(text: Self.memory(line: 18_005, is: unit)))
    #expect(contents.units.count == Self.count)
    #expect(contents.units[18_000].attributes["late"] == "1")
    #expect(contents.notices == ["the element <late> in a segment is not TMX: its text is kept, its tag is not"])
  }

  @Test("Many large memories are read at once, and some of them dropped half way")
  func manyMemories() async throws {
    let bytes = Array(Self.memory().utf8)
    let counts = try await withThrowingTaskGroup { group in
      for most in [Self.count, 12_000, Self.count, 15_000, 9_000, Self.count] {
        group.addTask {
          var reader = try TMXReader(InputBytes(bytes, name: "a.tmx"))
          var count = 0
          while count < most, let unit = try reader.next() {
            #expect(unit.variants.last?.segment.plainText == "Text \(count)")
            count += 1
          }
          return count
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == [9_000, 12_000, 15_000, Self.count, Self.count, Self.count])
  }

  @Test("A fault in the middle of large JSON Lines has its line and column, and comes after the units before it")
  func faultOfLines() throws {
    var lines = (1...Self.count).map { "{\"source\": [\"\(Self.text($0))\"], \"target\": [\"\($0)\"]}" }
    lines[14_999] = "{\"source\": [\"x\"],"
    var reader = try JSONLFormat().makeReader(
      InputBytes(text: lines.joined(separator: "\n"), name: "a.jsonl"), options: ReadOptions())
    var last: TranslationUnit?
    let error = #expect(throws: InputError.self) {
      while let unit = try reader.next() { last = unit }
    }
    #expect(last?.id == "14999")
    #expect(last?.source == [Self.text(14_999)])
    #expect(error?.location == SourceLocation(file: "a.jsonl", line: 15_000, column: 18))
  }

  @Test("After the last of large JSON Lines there are no more")
  func endOfLines() throws {
    let line = "{\"source\": [\"\(Self.text(1))\"], \"target\": [\"x\"]}\n"
    var reader = try JSONLFormat().makeReader(
      InputBytes(text: String(repeating: line, count: Self.count)), options: ReadOptions())
    var count = 0
    while try reader.next() != nil { count += 1 }
    #expect(count == Self.count)
    #expect(try reader.next() == nil)
  }
}
