internal import ArgumentParser
internal import Wasl

/// How texts are split: shared by the commands that read documents.
struct SplittingOptions: ParsableArguments {
  @Flag(name: .customLong("pre-segmented"), help: "The texts have one sentence a line already.")
  var isPresegmented = false

  @Option(
    name: .customLong("wrapped"),
    help: "Whether line ends inside paragraphs are only wrapping: auto, yes or no.")
  var wrapping = LineWrapping.auto

  @Option(help: "Where Wasl's own rules break: sentences, semicolons or clauses.")
  var profile = Segmenter.Profile.sentences

  @Option(name: .customLong("srx"), help: "Use the rules of this SRX 2.0 file instead of Wasl's own.")
  var rulesFile: String?

  func options() throws -> Wasl.Options {
    var options = Wasl.Options()
    options.isPresegmented = isPresegmented
    options.wrapping = wrapping
    options.profile = profile
    if let rulesFile {
      options.rules = try SRXRules(srx: InputBytes(path: rulesFile).readAll(), name: rulesFile)
    }
    return options
  }

  func validate() throws {
    if isPresegmented, rulesFile != nil {
      throw ValidationError(
        "--pre-segmented and --srx contradict each other: text that is split already needs no rules.")
    }
    if rulesFile != nil, profile != .sentences {
      throw ValidationError("--profile chooses among Wasl's own rules, which --srx replaces.")
    }
  }
}

/// Reads a document in any format and says what was done to it.
///
/// - Parameter format: the format's name where the user gives it.
func readDocument(_ path: String, format: String?, quiet: Bool) throws -> Document {
  let (document, notices) = try DocumentRegistry.standard.read(InputBytes(path: path), format: format)
  if !quiet { StandardError.warn(notices) }
  return document
}

/// Says where a format's name is none: a matter of usage, not of the input.
func checkDocumentFormat(_ name: String?, option: String) throws {
  guard let name, DocumentRegistry.standard.format(named: name) == nil else { return }
  throw ValidationError("\(option): there is no format “\(name)”. There are \(DocumentRegistry.standard.list).")
}

/// Reads a text file and says what was done to its encoding.
func readText(_ path: String, encoding: TextEncoding? = nil, quiet: Bool) throws -> String {
  let file = try PlainText(reading: InputBytes(path: path), encoding: encoding)
  if !quiet { StandardError.warn(file.notices) }
  return file.text
}
