public import WaslCore

/// Checking a document again and again while somebody works on it.
extension Checker {
  /// What a document does throughout, learnt once.
  public struct Knowledge: Sendable {
    let profile: DocumentProfile
  }

  /// All findings of a document by unit, and what was learnt from it.
  ///
  /// - Parameter progress: called now and then with how many of twice the units have been looked at; returning
  ///   `false` ends the work.
  /// - Returns: `nil` where the work was ended.
  public func study(
    _ units: [TranslationUnit], progress: (Int) -> Bool = { _ in true }
  ) -> (findings: [[Finding]], knowledge: Knowledge)? {
    let analysis = makeAnalysis(units)
    var profile = DocumentProfile()
    for index in units.indices {
      if index % Self.stride == 0, !progress(index) { return nil }
      analysis.read(index)
      profile.read(analysis)
    }
    profile.finish()
    analysis.profile = profile
    var findings: [[Finding]] = []
    findings.reserveCapacity(units.count)
    let filter = makeFilter()
    var collector = makeCollector(analysis)
    for index in units.indices {
      if index % Self.stride == 0, !progress(units.count + index) { return nil }
      findings.append(check(index, analysis, filter, &collector))
    }
    return (findings, Knowledge(profile: profile))
  }

  /// The findings of some units of a document that is known already.
  ///
  /// What depends on where in the document a unit stands (the same text elsewhere, a quotation that ends ten units on) is
  /// not found; ``study(_:progress:)`` finds it.
  ///
  /// - Parameters:
  ///   - units: the units to check and some before and after them, for comparison.
  ///   - range: those to check.
  public func findings(
    in units: [TranslationUnit], of range: Range<Int>, knowing knowledge: Knowledge
  ) -> [[Finding]] {
    let analysis = makeAnalysis(units)
    analysis.profile = knowledge.profile.withoutPlaces
    let filter = makeFilter()
    var collector = makeCollector(analysis)
    return range.map { check($0, analysis, filter, &collector) }
  }

  /// How many units are looked at between two calls of a progress function.
  private static let stride = 256
}
