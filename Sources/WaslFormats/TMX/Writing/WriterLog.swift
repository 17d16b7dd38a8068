internal import WaslXML

/// What happens inside the XML writer's closures, for the TMX writer to look at after each step.
///
/// A class, because the closures and the writer share it.
final class WriterLog {
  /// The error of the sink as it was thrown: the XML writer passes on its description only.
  var sinkError: OutputError?
  /// The characters that were left out since the last look.
  var illegalCharacters: [XMLIllegalCharacter] = []
}
