/// What libFuzzer's callback, which can carry nothing along, is to call.
enum ChosenTarget {
  /// Set once, before libFuzzer starts.
  nonisolated(unsafe) static var read: (@Sendable ([UInt8]) throws -> Void)?
}
