internal import ArgumentParser
internal import Wasl
internal import WaslReview

/// How what is in a project is written.
struct ExportOptions: ParsableArguments {
  @Option(name: .customLong("export-format"), help: "The format of the export, where the file's name does not tell it.")
  var formatName: String?

  @Flag(name: .customLong("only-confirmed"), help: "Export accepted pairs only.")
  var onlyConfirmed = false

  @Flag(name: .customLong("include-unpaired"), help: "Export units with one empty side to memories too.")
  var includesUnpaired = false

  /// - Throws: a usage error where no format is known.
  func format(of path: String) throws -> any BitextFormat {
    let registry = FormatRegistry.standard
    if let formatName {
      if let format = registry.format(named: formatName) { return format }
      throw ValidationError(
        "There is no format “\(formatName)”. There are \(registry.formats.map(\.name).joined(separator: ", ")).")
    }
    if let format = registry.format(ofFile: path) { return format }
    throw ValidationError("The name “\(path)” does not tell a format. Name it with --export-format.")
  }

  func export(_ session: ReviewSession, to path: String, quiet: Bool) async throws {
    let format = try format(of: path)
    var choice = ReviewSession.ExportChoice()
    choice.onlyConfirmed = onlyConfirmed
    choice.includesUnpaired = includesUnpaired
    choice.date = PairWriter.now
    let (bytes, report) = try await session.export(format, named: path, choice)
    _ = try Output.write(to: path) { try $0.write(bytes) }
    guard !quiet else { return }
    for warning in await session.exportWarnings(choice) where warning.code != "rejected" && warning.code != "unpaired" {
      StandardError.write("warning: \(path): \(warning.message)\n")
    }
    StandardError.warn(report.notices)
    StandardError.write("\(counted(report.written, "unit")) written to \(path)\n")
  }
}
