import WaslCore
import WaslFormats

/// Something that reads bytes from outside and must neither crash nor hang, whatever they are.
struct FuzzTarget: Sendable {
  /// The name by which it is chosen, and that of its folder of seeds: `document-docx`.
  var name: String
  /// Reads the bytes; errors are what is wanted.
  var read: @Sendable ([UInt8]) throws -> Void

  /// Every reader there is. XLIFF 1.2 and 2.1 have one reader.
  static let all: [FuzzTarget] = documents + pairs + beads + others

  private static let documents = DocumentRegistry.standard.formats.map { format in
    FuzzTarget(name: "document-\(format.name)") { bytes in try DocumentInput.read(bytes, as: format) }
  }

  private static let pairs =
    FormatRegistry.standard.formats.filter { $0.canBeRead && $0.name != "xliff12" }.map { format in
      FuzzTarget(name: "pairs-\(format.name)") { bytes in try PairsInput.read(bytes, as: format) }
    }

  private static let beads =
    ["vecalign", "ladder"].compactMap { FormatRegistry.standard.format(named: $0) }.map { format in
      FuzzTarget(name: "beads-\(format.name)") { bytes in try PairsInput.readBeads(bytes, as: format) }
    }

  private static let others = [
    FuzzTarget(name: "validate", read: OtherInput.validate),
    FuzzTarget(name: "srx", read: OtherInput.srx),
    FuzzTarget(name: "gzip", read: OtherInput.gzip),
    FuzzTarget(name: "memory-tools", read: OtherInput.memoryTools),
  ]
}
