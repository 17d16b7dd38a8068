/// How the program ends. Thrown by a command that has said already what there was to say.
enum ExitStatus: Int32, Error {
  case success = 0
  /// The work is done and there is something to look at.
  case findings = 1
  case usage = 2
  case badInput = 3
  /// EX_SOFTWARE of sysexits.h: our fault.
  case internalError = 70
}
