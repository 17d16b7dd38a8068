/// Why a document could not be written.
public enum XMLWriteError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A character that XML 1.0 cannot hold, not even as a reference, and the policy says to refuse it.
  case illegalCharacter(XMLIllegalCharacter)
  /// A name of an element, attribute or instruction that XML does not allow.
  case invalidName(String)
  /// Content that cannot stand where it was to be written: `--` in a comment, an end tag without a start tag.
  case misplaced(String)
  /// What takes the bytes has failed: the disk is full, the pipe is closed.
  case sinkFailed(String)

  public var description: String {
    switch self {
    case .illegalCharacter(let character): "\(character) cannot be written in XML 1.0"
    case .invalidName(let name): "“\(name)” is not a name in XML"
    case .misplaced(let reason): reason
    case .sinkFailed(let reason): "the document cannot be written: \(reason)"
    }
  }
}

/// A character outside the ranges that XML 1.0 allows (fifth edition, section 2.2, production 2).
public struct XMLIllegalCharacter: Sendable, Hashable, CustomStringConvertible {
  public var scalar: Unicode.Scalar
  /// Where the character begins in the text it was found in, in bytes of UTF-8.
  public var offset: Int

  public init(scalar: Unicode.Scalar, offset: Int) {
    self.scalar = scalar
    self.offset = offset
  }

  /// The character as `U+0007`.
  public var description: String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// What a writer does with a character that XML 1.0 cannot hold. It is never written.
public enum XMLIllegalCharacterPolicy {
  /// Throws `XMLWriteError.illegalCharacter`.
  case refuse
  /// Leaves the character out and tells the closure.
  case drop(report: (XMLIllegalCharacter) -> Void)
}
