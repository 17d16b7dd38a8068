internal import CLibXML2

extension Wording {
  static let aboutAttributes: Set<UInt32> = [
    XML_RELAXNG_ERR_INVALIDATTR.rawValue, XML_RELAXNG_ERR_ATTRVALID.rawValue,
    XML_RELAXNG_ERR_ATTRNAME.rawValue, XML_RELAXNG_ERR_ATTRNONS.rawValue,
    XML_RELAXNG_ERR_ATTRWRONGNS.rawValue, XML_RELAXNG_ERR_ATTREXTRANS.rawValue,
  ]

  /// What a RELAX NG validator reports, or `nil` where libxml2's own words must do.
  static func schemaMessage(_ report: ErrorCollector.Report) -> String? {
    let first = report.first ?? ""
    let second = report.second ?? ""
    return switch xmlRelaxNGValidErr(UInt32(bitPattern: report.code)) {
    case XML_RELAXNG_ERR_ELEMNAME: "<\(second)> was found where <\(first)> is required"
    case XML_RELAXNG_ERR_ELEMWRONG, XML_RELAXNG_ERR_INTEREXTRA: "the element <\(first)> is not allowed here"
    case XML_RELAXNG_ERR_EXTRACONTENT: "the element <\(second)> is not allowed here, inside <\(first)>"
    case XML_RELAXNG_ERR_TEXTWRONG: "text is not allowed directly inside <\(first)>"
    case XML_RELAXNG_ERR_ELEMNOTEMPTY: "the element <\(first)> must be empty"
    case XML_RELAXNG_ERR_NOELEM where first.isEmpty:
      "the element is not complete: one that must be in it is missing"
    case XML_RELAXNG_ERR_NOELEM: "the element <\(first)> is missing"
    case XML_RELAXNG_ERR_NOTELEM: "text was found where an element is required"
    case XML_RELAXNG_ERR_ELEMWRONGNS: "the element <\(first)> is not in the namespace \(second)"
    case XML_RELAXNG_ERR_ELEMEXTRANS: "the element <\(first)> must not be in a namespace"
    case XML_RELAXNG_ERR_INVALIDATTR:
      "the attribute \(first) is not allowed on <\(second)>, or not with this value"
    case XML_RELAXNG_ERR_ATTRVALID: "the attributes of <\(first)> are not complete, or one has a wrong value"
    case XML_RELAXNG_ERR_CONTENTVALID: "the content of <\(first)> is not what the schema asks for"
    case XML_RELAXNG_ERR_TYPEVAL: "“\(second)” is not a value of the type \(first)"
    default: nil
    }
  }

  /// What is said of an element that does not fit where it is, for whatever reason.
  private static let misfits: Set<UInt32> = [
    XML_RELAXNG_ERR_ELEMWRONG.rawValue, XML_RELAXNG_ERR_INTEREXTRA.rawValue, XML_RELAXNG_ERR_EXTRACONTENT.rawValue,
  ]

  /// Drops the reports that only repeat, for an element around it, that something inside is wrong.
  ///
  /// libxml2 reports a fault where it is and then once more for each choice it has to give up, of the element itself and
  /// of those around it.
  static func causes(among reports: [ErrorCollector.Report]) -> [ErrorCollector.Report] {
    let vague: Set<UInt32> = [
      XML_RELAXNG_ERR_CONTENTVALID.rawValue, XML_RELAXNG_ERR_INTERSEQ.rawValue,
      XML_RELAXNG_ERR_INTERNODATA.rawValue, XML_RELAXNG_ERR_VALUE.rawValue,
      XML_RELAXNG_ERR_EXTRADATA.rawValue,
    ]
    let exact = reports.filter { !vague.contains(UInt32(bitPattern: $0.code)) }
    let around = Set(exact.flatMap(\.around))
    let causes = exact.filter { report in
      guard misfits.contains(UInt32(bitPattern: report.code)), let line = report.line, let column = report.column
      else { return true }
      return !around.contains(NodePosition(line: line, column: column))
    }
    var seen: Set<String> = []
    return (causes.isEmpty ? reports : causes).filter {
      seen.insert("\($0.line ?? 0):\($0.column ?? 0):\($0.message)").inserted
    }
  }
}
