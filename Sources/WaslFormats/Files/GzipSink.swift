internal import WaslArchive

/// Packs with gzip what is written to another sink.
final class GzipSink: ByteSink {
  private let sink: any ByteSink
  private let writer = GzipWriter()

  init(_ sink: any ByteSink) { self.sink = sink }

  var name: String { sink.name }

  func write(_ bytes: [UInt8]) throws(OutputError) {
    let packed = writer.compress(bytes)
    if !packed.isEmpty { try sink.write(packed) }
  }

  /// Writes the end of the stream. Nothing can be written after it.
  func finish() throws(OutputError) { try sink.write(writer.finish()) }

  /// A sink that packs where the file's name says so.
  static func packing(_ sink: any ByteSink) -> (sink: any ByteSink, gzip: GzipSink?) {
    guard sink.name.lowercased().hasSuffix(".gz") else { return (sink, nil) }
    let gzip = GzipSink(sink)
    return (gzip, gzip)
  }
}
