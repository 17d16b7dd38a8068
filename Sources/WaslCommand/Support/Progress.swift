internal import Wasl

/// A line on the terminal that says what is being done, wiped when it is done. Silent in a pipe.
struct Progress {
  private let isShown: Bool

  init(quiet: Bool) { isShown = StandardError.isTerminal && !quiet }

  func show(_ text: String) {
    if isShown { StandardError.write("\r\u{1B}[K\(text)") }
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
