import Wasl
import WaslArchive
import WaslCore
import WaslFormats
import WaslSegmentation

/// Reads what is neither a document nor pairs.
enum OtherInput {
  @Sendable static func validate(_ bytes: [UInt8]) throws {
    _ = try Wasl.validate(InputBytes(bytes, name: "a")) { _ in }
  }

  @Sendable static func srx(_ bytes: [UInt8]) throws {
    _ = try SRXRules(srx: bytes, name: "a")
  }

  @Sendable static func gzip(_ bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes
    let reader = GzipReader(file: "a") { () throws(InputError) -> [UInt8] in rest.take() ?? [] }
    while try !reader.next().isEmpty {}
  }

  @Sendable static func memoryTools(_ bytes: [UInt8]) throws {
    _ = try TranslationMemory.statistics(of: InputBytes(bytes, name: "a"))
    var filter = MemoryFilter()
    filter.dropsDuplicates = true
    filter.dropsEmpty = true
    _ = try TranslationMemory.filter(
      [InputBytes(bytes, name: "a"), InputBytes(bytes, name: "b")], with: filter, to: MemorySink())
  }
}
