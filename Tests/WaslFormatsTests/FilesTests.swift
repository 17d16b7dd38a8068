import Foundation
import Testing
import WaslCore

@testable import WaslFormats

@Suite struct FilesTests {
  @Test("A missing file, a folder and a file without permission are told apart")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: InputError.self) { try InputBytes(path: folder.file("no.txt")) }
    #expect(
      missing?.description.hasSuffix("no.txt: there is no such file; check the name and the folder") == true)
    let isFolder = #expect(throws: InputError.self) { try InputBytes(path: folder.path) }
    #expect(isFolder?.problem == "this is a folder, not a file")
    let path = try folder.write("x", to: "secret.txt")
    let through = #expect(throws: InputError.self) { try InputBytes(path: path + "/x") }
    #expect(through?.problem == "a part of the path is a file, not a folder")
    // The superuser may read everything, so the error cannot be had there.
    if getuid() != 0 {
      chmod(path, 0)
      let denied = #expect(throws: InputError.self) { try InputBytes(path: path) }
      #expect(denied?.problem == "permission denied")
    }
  }

  @Test("A file over the limit is refused with both figures in reach")
  func limit() throws {
    let input = InputBytes(Array(repeating: 0x61, count: 11), name: "a.txt")
    let error = #expect(throws: InputError.self) { try PlainText(reading: input, limit: 10) }
    #expect(
      error?.description
        == "a.txt: the file is larger than 10 bytes, the most that is read at once; split it into several files"
    )
    #expect(try InputBytes(Array(repeating: 0x61, count: 10), name: "a").readAll(limit: 10).count == 10)
  }

  @Test("Lines are cut at every place where a chunk may end")
  func lines() throws {
    let folder = try TemporaryFolder()
    let text = "\u{FEFF}" + (0..<9000).map { "سطر \($0)" }.joined(separator: "\r\n")
    let path = try folder.write(text, to: "lines.txt")
    var reader = try LineReader(InputBytes(path: path))
    var count = 0
    while let line = try reader.next() {
      #expect(line == LineReader.Line(number: count + 1, text: "سطر \(count)"))
      count += 1
    }
    #expect(count == 9000)
  }

  @Test("A bad byte far into a file, and a line without an end, are errors with their line")
  func badLines() throws {
    let folder = try TemporaryFolder()
    let good = String(repeating: "سطر\n", count: 20000)
    let path = folder.file("bad.txt")
    try (Data(good.utf8) + Data("أب".utf8) + Data([0xFF, 0x0A])).write(to: URL(filePath: path))
    var reader = try LineReader(InputBytes(path: path))
    for _ in 0..<20000 { _ = try reader.next() }
    let error: InputError?
    do throws(InputError) {
      _ = try reader.next()
      error = nil
    } catch let fault {
      error = fault
    }
    #expect(error?.location == SourceLocation(file: path, line: 20001, column: 3))

    try folder.write(String(repeating: "ab", count: 200_000), to: "long.txt")
    var long = try LineReader(InputBytes(path: folder.file("long.txt")), maximumLength: 100_000)
    let tooLong: InputError?
    do throws(InputError) {
      _ = try long.next()
      tooLong = nil
    } catch let fault {
      tooLong = fault
    }
    #expect(tooLong?.problem == "the line is longer than 100000 bytes")
  }

  @Test("Numbers as C prints them")
  func numbers() {
    #expect(DecimalText.sixDigits(0.0000005) == "0.000000")
    #expect(DecimalText.sixDigits(1.0000016) == "1.000002")
    #expect(DecimalText.sixDigits(-1e300).count == 309)
    #expect(DecimalText.general(0.123456789) == "0.123457")
    #expect(DecimalText.general(1) == "1")
  }
}
