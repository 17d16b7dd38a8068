internal import CLibXML2

/// Receives what libxml2 reports while it works for us.
///
/// libxml2 keeps a pointer to `sink`; the collector must outlive the parser or validator it is given to.
final class ErrorCollector {
  /// One report, copied out of libxml2's own memory.
  struct Report {
    var code: Int32
    var domain: Int32
    var isError: Bool
    var line: Int?
    var column: Int?
    var message: String
    /// What the message is about: names and values, in the order of the message.
    var first: String?
    var second: String?
    var number: Int
    /// Where the elements around the one that it is about begin.
    var around: [NodePosition] = []
  }

  private(set) var reports: [Report] = []
  let sink: UnsafeMutablePointer<wasl_error_sink>

  init() {
    sink = .allocate(capacity: 1)
    sink.initialize(to: wasl_error_sink())
    sink.pointee.context = Unmanaged.passUnretained(self).toOpaque()
    sink.pointee.handler = { context, error in
      guard let context, let error else { return }
      Unmanaged<ErrorCollector>.fromOpaque(context).takeUnretainedValue().add(error.pointee)
    }
  }

  deinit { sink.deallocate() }

  var isEmpty: Bool { reports.isEmpty }

  /// Hands the reports over and forgets them.
  func take() -> [Report] {
    defer { reports.removeAll(keepingCapacity: true) }
    return reports
  }

  private func add(_ error: xmlError) {
    // A document can hold a fault in every byte. What ends the parsing is always kept.
    guard reports.count < Self.most || error.level == XML_ERR_FATAL else { return }
    var report = Report(
      code: error.code, domain: error.domain, isError: error.level.rawValue >= XML_ERR_ERROR.rawValue,
      line: error.line > 0 ? Int(error.line) : nil, column: error.int2 > 0 ? Int(error.int2) : nil,
      message: error.message.map { String(cString: $0) } ?? "",
      first: error.str1.map { String(cString: $0) }, second: error.str2.map { String(cString: $0) },
      number: Int(error.int1))
    // For attributes libxml2 gives the first child where it means the element that `first` names.
    let isChild =
      error.domain == Int32(XML_FROM_RELAXNGV.rawValue)
      && error.code == Int32(XML_RELAXNG_ERR_ATTRVALID.rawValue)
    let ofElement = isChild ? NodePosition(of: error.node, named: report.first) : nil
    if let position = ofElement ?? NodePosition(of: error.node) {
      report.line = position.line
      report.column = position.column
      report.around = NodePosition.around(error.node)
    }
    reports.append(report)
  }

  /// More reports than a person reads of one record.
  private static let most = 1000
}
