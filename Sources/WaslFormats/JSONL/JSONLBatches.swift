internal import WaslCore

/// The units of a file, many together, so that they can be read ahead.
struct JSONLBatches: ~Copyable {
  private var lines: LineReader
  private let file: String
  /// What ends the file, while the units before it are handed out.
  private var fault: InputError?

  init(_ lines: consuming LineReader, file: String) {
    self.lines = lines
    self.file = file
  }

  /// Puts the units of the next lines in the place of others. Gives back whether there were any.
  ///
  /// - Throws: `InputError` with line and column, where nothing stands before the fault that was not handed out.
  mutating func next(_ units: inout [JSONLUnit]) throws(InputError) -> Bool {
    units.removeAll(keepingCapacity: true)
    if let fault { throw fault }
    var size = 0
    do throws(InputError) {
      while size < InputBytes.chunkSize, let bytes = try lines.nextBytes() {
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        size += bytes.count
        units.append(try unit(bytes))
      }
    } catch {
      guard !units.isEmpty else { throw error }
      fault = error
    }
    return !units.isEmpty
  }

  private func unit(_ bytes: ArraySlice<UInt8>) throws(InputError) -> JSONLUnit {
    do throws(JSONFault) {
      return try JSONLUnit(JSONParser.parse(bytes), line: lines.lineNumber)
    } catch {
      // Bytes that are not UTF-8 are a fault of the file before all others.
      let line = try lines.line(bytes)
      let before = String(decoding: line.text.utf8.prefix(error.offset), as: UTF8.self)
      throw InputError(SourceLocation(file: file, line: line.number, column: before.count + 1), error.problem)
    }
  }
}
