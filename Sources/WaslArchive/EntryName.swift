/// The name of a file in an archive.
enum EntryName {
  /// What is wrong with a name, as a sentence without its full stop, or `nil` where it is good.
  ///
  /// Nothing is ever unpacked to the disk here, yet an archive with such a name was not made by an honest program, and
  /// whoever unpacks it elsewhere would be harmed.
  static func objection(to name: String) -> String? {
    if name.isEmpty { return "a file in the archive has no name" }
    if name.utf8.contains(0) { return "a file's name in the archive holds a NUL character" }
    if name.hasPrefix("/") || name.hasPrefix("\\") || hasDrive(name) {
      return "the archive holds a file with an absolute path: “\(shown(name))”"
    }
    let parts = name.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    if parts.contains("..") { return "the archive holds a file whose path leads out of it: “\(shown(name))”" }
    return nil
  }

  /// Whether it begins like `C:`.
  private static func hasDrive(_ name: String) -> Bool {
    let start = Array(name.utf8.prefix(2))
    return start.count == 2 && start[1] == UInt8(ascii: ":") && Unicode.Scalar(start[0]).properties.isAlphabetic
  }

  /// A name for a message: control characters, with which a terminal could be misled, as question marks, and no
  /// longer than a line.
  static func shown(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars.prefix(80) {
      let isControl = [.control, .format].contains(scalar.properties.generalCategory)
      text.unicodeScalars.append(isControl ? "?" : scalar)
    }
    return text
  }
}
