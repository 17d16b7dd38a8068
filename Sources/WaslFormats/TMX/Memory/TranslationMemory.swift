public import WaslCore

/// What can be done to translation memories that are larger than the machine's memory: unit by unit, in one pass.
public enum TranslationMemory {
  /// Writes the units of one or several files that a filter keeps, with all that is in them but comments.
  ///
  /// The header is the first file's. Where the files' source languages differ, the header says `*all*` and each unit its
  /// own.
  ///
  /// - Parameter progress: called now and then with how many units were read.
  /// - Throws: `InputError` where an input is at fault, `OutputError` where the output cannot be written.
  public static func filter(
    _ inputs: [InputBytes], with filter: MemoryFilter, to sink: any ByteSink, progress: (Int) -> Void = { _ in }
  ) throws -> MemoryReport {
    var report = MemoryReport()
    var filtering = MemoryFiltering(filter)
    var identifiers = HashTable()
    var renamed = 0
    var writer: TMXWriter?
    var writtenLanguage: String?
    for (index, input) in inputs.enumerated() {
      var reader = try TMXReader(input)
      let language = reader.header.sourceLanguage
      if index == 0 {
        var header = reader.header
        writtenLanguage = inputs.count > 1 ? TMXLanguage.all : language
        header.attributes["srclang"] = writtenLanguage
        writer = try TMXWriter(header, to: sink)
      }
      while try reader.advance() {
        report.read += 1
        if report.read % progressStep == 0 { progress(report.read) }
        if let reason = filtering.reason(reader.record) {
          report.dropped[reason, default: 0] += 1
          continue
        }
        if inputs.count > 1 {
          if let language, reader.record.attribute(TMXAttributeNames.sourceLanguage, of: 0) == nil {
            reader.record.setAttribute(TMXAttributeNames.sourceLanguage, language)
          }
          // Two files number their units alike; the second of two is told apart by its file.
          if let place = reader.record.attribute(TMXAttributeNames.identifier, of: 0) {
            let identifier = reader.record.string(at: place)
            var hash = TextHash()
            hash.add(identifier)
            if !identifiers.insert(hash.value) {
              reader.record.setAttribute(TMXAttributeNames.identifier, "\(index + 1)-\(identifier)")
              renamed += 1
            }
          }
        }
        try writer?.write(reader.record)
      }
      report.notices += reader.notices
      if reader.commentCount > 0 {
        report.notices.append(
          Notice(
            SourceLocation(file: input.name),
            "comments and processing instructions are not kept (\(reader.commentCount))"))
      }
    }
    if let writer = writer.take() {
      report.written = writer.count
      report.notices += try writer.finish()
    }
    if renamed > 0 {
      report.notices.append(
        Notice(
          SourceLocation(file: sink.name),
          "identifiers that stood on units of two files were changed on the second: \(renamed)"))
    }
    report.duplicateBytes = filtering.duplicateBytes
    return report
  }

  private static let progressStep = 100_000

  /// Counts what is in a file.
  ///
  /// - Parameter countsDuplicates: whether duplicates are counted, which takes 11 to 23 MB of memory a million units.
  /// - Throws: `InputError` where the file is at fault.
  public static func statistics(
    of input: InputBytes, countsDuplicates: Bool = true, progress: (Int) -> Void = { _ in }
  ) throws(InputError) -> MemoryStatistics {
    var reader = try TMXReader(input)
    var statistics = MemoryStatistics(file: input.name)
    statistics.version = reader.version
    statistics.sourceLanguage = reader.header.sourceLanguage
    statistics.creationTool = reader.header.attributes["creationtool"]
    var counting = MemoryCounting(countsDuplicates: countsDuplicates)
    while try reader.advance() {
      counting.count(reader.record, in: &statistics)
      if statistics.units % progressStep == 0 { progress(statistics.units) }
    }
    counting.finish(&statistics)
    statistics.notices = reader.notices
    return statistics
  }
}
