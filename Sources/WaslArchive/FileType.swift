/// Kinds of files as libarchive numbers them; its own names are macros that Swift cannot import.
enum FileType {
  static let regular: UInt32 = 0o100000
  static let folder: UInt32 = 0o040000
}
