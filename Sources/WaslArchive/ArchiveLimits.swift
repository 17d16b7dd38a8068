/// How much an archive may ask of its reader before it is refused.
///
/// The limits end a bomb in an error instead of in memory or in an hour; no document that people exchange comes near.
public struct ArchiveLimits: Sendable, Hashable {
  /// How many files an archive may hold. A long illustrated book has a few thousand.
  public var entryCount: Int
  /// How many bytes one file may have once it is unpacked.
  public var entrySize: Int
  /// How many bytes all files that are read from one archive may have together.
  public var totalSize: Int
  /// How many times larger than its packed form a file may be. Deflate reaches 1032 at most; the XML of office
  /// documents, 10 to 50.
  public var ratio: Int
  /// Up to how many unpacked bytes the ratio does not matter: a small file of spaces harms nobody.
  public var ratioFreeSize: Int

  public init(
    entryCount: Int = 20_000, entrySize: Int = 500_000_000, totalSize: Int = 1_000_000_000, ratio: Int = 250,
    ratioFreeSize: Int = 20_000_000
  ) {
    self.entryCount = entryCount
    self.entrySize = entrySize
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioFreeSize = ratioFreeSize
  }
}
