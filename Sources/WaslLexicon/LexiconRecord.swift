public import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What a lexicon was made from, and who may use it. Kept inside the lexicon as JSON.
public struct LexiconRecord: Sendable, Hashable, Codable {
  /// One collection of texts or of entries.
  public struct Source: Sendable, Hashable, Codable {
    /// What it is called.
    public var name: String
    /// The name of its file, for those who make the lexicon again.
    public var file: String?
    /// Under which licence it may be learnt from.
    public var licence: String
    /// What the licence asks to be said, or what else is to be known.
    public var note: String?
    /// How many pairs of it were used.
    public var pairs: Int?

    public init(name: String, file: String? = nil, licence: String, note: String? = nil, pairs: Int? = nil) {
      self.name = name
      self.file = file
      self.licence = licence
      self.note = note
      self.pairs = pairs
    }
  }

  /// The command that makes the lexicon.
  public var command: String?
  /// The texts and dictionaries behind it.
  public var sources: [Source]

  public init(command: String? = nil, sources: [Source] = []) {
    self.command = command
    self.sources = sources
  }

  /// Reads a record from JSON.
  ///
  /// - Throws: `InputError` where it is none.
  public init(json: [UInt8], name: String) throws(InputError) {
    do {
      self = try JSONDecoder().decode(LexiconRecord.self, from: Data(json))
    } catch {
      throw InputError(
        SourceLocation(file: name), "this is no record of sources: \(error)",
        remedy: "give an object with “sources”, a list of objects with “name” and “licence”")
    }
  }

  /// The record as JSON, the same text for the same record.
  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and numbers can always be encoded.
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
  }
}

extension Lexicon {
  /// What the lexicon was made from; empty where the file does not say it in a way that can be understood.
  public var record: LexiconRecord {
    (try? JSONDecoder().decode(LexiconRecord.self, from: Data(recordText.utf8))) ?? LexiconRecord()
  }
}
