internal import WaslCore

/// The faults of one record while they are being found, with the place that new ones are about.
struct FaultList {
  private(set) var faults: [ValidationFault] = []
  /// Whether one of the faults is of the structure, which the schema then finds too, and says less well.
  private(set) var hasStructuralFault = false
  /// Where faults of the structure have been found, also in what has been told already: the schema speaks of an element
  /// only when it ends.
  private(set) var structuralPlaces: Set<SourceLocation> = []
  var location: SourceLocation

  /// More places than a person mends before validating again.
  private static let mostPlaces = 10_000

  init(file: String) { location = SourceLocation(file: file) }

  mutating func error(
    _ problem: String, remedy: String? = nil, at place: SourceLocation? = nil, isStructural: Bool = false
  ) {
    if isStructural {
      hasStructuralFault = true
      if structuralPlaces.count < Self.mostPlaces { structuralPlaces.insert(place ?? location) }
    }
    faults.append(ValidationFault(.error, place ?? location, problem, remedy: remedy))
  }

  mutating func warning(_ problem: String, remedy: String? = nil, at place: SourceLocation? = nil) {
    faults.append(ValidationFault(.warning, place ?? location, problem, remedy: remedy))
  }

  /// Hands the faults over in the order of their places.
  mutating func take(with others: [ValidationFault]) -> [ValidationFault] {
    defer {
      faults.removeAll()
      hasStructuralFault = false
    }
    let all = faults + others
    guard all.count > 1 else { return all }
    // By offset where the place is the same: the standard library's sort is not promised to be stable.
    return all.enumerated().sorted { left, right in
      (left.element.location.line ?? 0, left.element.location.column ?? 0, left.offset)
        < (right.element.location.line ?? 0, right.element.location.column ?? 0, right.offset)
    }.map(\.element)
  }
}
