/// A number or a date that a sentence and its translation have in common, whatever their languages.
struct Feature: Sendable, Hashable {
  let kind: FeatureKind
  /// What it is, written the same way on both sides: `50`, `wednesday`.
  let value: String
}
