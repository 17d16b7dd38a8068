extension String {
  /// Whether one of the text's bytes in UTF-8 is such.
  func containsByte(where isSuch: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { $0.contains(where: isSuch) }
  }
}
