internal import CLibXML2

/// What must happen once in a process before libxml2 is used.
enum LibXML2 {
  /// Evaluated by everyone who calls libxml2; runs once.
  ///
  /// The loader of external entities belongs to the process, not to a parser, and ours denies everything: even
  /// an option that somebody else sets, or a construct that we forgot, then reads no file and no address.
  static let isReady: Bool = {
    wasl_initialise()
    return true
  }()
}
