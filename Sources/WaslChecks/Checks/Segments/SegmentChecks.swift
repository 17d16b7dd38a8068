extension CheckRegistry {
  /// Checks of whole units: whether a side translates the other, all of it and nothing else.
  static let segments: [any Check.Type] = [
    SegmentMismatch.self,
    OmissionPassage.self,
    OmissionSegment.self,
    AdditionPassage.self,
    AdditionSegment.self,
  ]
}
