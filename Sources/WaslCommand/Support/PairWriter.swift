internal import ArgumentParser
internal import Wasl

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Writes pairs where the user wants them: to a file in one of the formats, or as a table to the terminal.
struct PairWriter {
  private enum Form {
    case table
    case format(any BitextFormat)
  }

  private let output: String
  private let form: Form
  private let includesUnpaired: Bool
  private let profile: TMXProfile

  /// - Throws: a usage error where the format is not known, before any work is done.
  init(
    output: String?, format name: String?, includesUnpaired: Bool, profile: TMXProfile = .wasl
  ) throws {
    self.output = output ?? "-"
    self.includesUnpaired = includesUnpaired
    self.profile = profile
    let registry = FormatRegistry.standard
    if name == "table" || (name == nil && self.output == "-") {
      form = .table
    } else if let name {
      guard let format = registry.format(named: name) else {
        let known = registry.formats.map(\.name) + ["table"]
        throw ValidationError("There is no format “\(name)”. There are \(known.joined(separator: ", ")).")
      }
      form = .format(format)
    } else if let format = registry.format(ofFile: self.output) {
      form = .format(format)
    } else {
      let endings = registry.formats.flatMap(\.fileNameEndings)
      throw ValidationError(
        "The name “\(self.output)” does not tell a format. End it in \(endings.joined(separator: ", ")), or use --format."
      )
    }
  }

  /// Whether the pairs are shown as a table, which marks those to look at itself.
  var isTable: Bool {
    if case .table = form { true } else { false }
  }

  /// Whether texts are written, and not only which sentences belong together.
  var holdsTexts: Bool {
    if case .format(let format) = form { format.canBeRead } else { true }
  }

  /// - Returns: what the user should know of what was written.
  func write(_ bitext: Bitext) throws -> [Notice] {
    let report = try Output.write(to: output) { sink in
      switch form {
      case .table:
        let table = PairTable(width: Terminal.width, isColoured: output == "-" && Terminal.isColoured)
        try table.write(bitext, to: sink)
        return WriteReport(written: bitext.units.count)
      case .format(let format):
        let options = WriteOptions(
          includesUnpaired: includesUnpaired, toolVersion: Wasl.version, date: Self.now, profile: profile)
        return try format.write(bitext, to: sink, options: options)
      }
    }
    // Whoever asks for beads knows that there are no texts in them.
    return holdsTexts ? report?.notices ?? [] : []
  }

  /// Now, in seconds since 1970, or the date that the user pins so that the same input gives the same bytes
  /// (https://reproducible-builds.org/specs/source-date-epoch/).
  static var now: Int {
    if let pinned = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap({ Int($0) }) {
      return pinned
    }
    return Int(Date().timeIntervalSince1970)
  }
}
