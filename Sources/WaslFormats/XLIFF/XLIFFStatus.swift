internal import WaslCore

/// What a reviewer has decided, in the words of XLIFF and of the tools that write it.
enum XLIFFStatus {
  /// The attributes `state` and `subState` of XLIFF 2.
  static func attributes2(_ status: TranslationUnit.Status, hasTarget: Bool) -> [(String, String)] {
    let state =
      switch status {
      case .automatic, .rejected: hasTarget && status == .automatic ? "translated" : "initial"
      case .accepted, .edited: hasTarget ? "reviewed" : "initial"
      }
    // Where the state says it all there is no need of a word of our own.
    let isPlain = (status == .automatic) || (status == .accepted && hasTarget)
    return [("state", state)] + (isPlain ? [] : [("subState", prefix + status.rawValue)])
  }

  static func status2(state: String?, subState: String?) -> TranslationUnit.Status {
    if let subState, subState.hasPrefix(prefix),
      let status = TranslationUnit.Status(rawValue: String(subState.dropFirst(prefix.count)))
    {
      return status
    }
    return state == "reviewed" || state == "final" ? .accepted : .automatic
  }

  /// The attribute `state` of a target in XLIFF 1.2. What is aligned by machine waits for its reviewer.
  static func state1(_ status: TranslationUnit.Status) -> String {
    switch status {
    case .automatic: "needs-review-translation"
    case .accepted, .edited: "final"
    case .rejected: "needs-translation"
    }
  }

  static func status1(state: String?, qualifier: String?, isApproved: Bool) -> TranslationUnit.Status {
    if qualifier?.hasPrefix("rejected-") ?? false { return .rejected }
    return isApproved || state == "final" || state == "signed-off" ? .accepted : .automatic
  }

  private static let prefix = "wasl:"
}
