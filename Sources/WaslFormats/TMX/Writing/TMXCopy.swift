internal import WaslCore

extension TMXWriter {
  /// Copies a TMX file of any version into one of TMX 1.4, unit by unit, with all that is in it but comments.
  ///
  /// - Returns: how many units were written, and what was changed or could not be carried over.
  /// - Throws: `InputError` where the input is at fault, `OutputError` where the output cannot be written.
  public static func copy(_ input: InputBytes, to sink: any ByteSink) throws -> WriteReport {
    var reader = try TMXReader(input)
    var writer = try TMXWriter(reader.header, to: sink)
    var read = 0
    while try reader.advance() {
      try writer.write(reader.record)
      read += 1
    }
    let count = writer.count
    var notices = try reader.notices + writer.finish()
    if reader.commentCount > 0 {
      let message = "comments and processing instructions are not kept (\(reader.commentCount))"
      notices.append(Notice(SourceLocation(file: input.name), message))
    }
    return WriteReport(written: count, leftOut: read - count, notices: notices)
  }
}
