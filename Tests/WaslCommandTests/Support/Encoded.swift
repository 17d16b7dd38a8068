import Foundation

/// Text in other encodings, made by `iconv`-like tables of the system so that no table of ours checks itself.
enum Encoded {
  /// The text in an encoding by its IANA name, or `nil` where it has a character that the encoding lacks.
  static func bytes(of utf8: [UInt8], in name: String) -> [UInt8]? {
    let encoding: String.Encoding? =
      switch name {
      case "UTF-16LE": .utf16LittleEndian
      case "UTF-16BE": .utf16BigEndian
      default: nil
      }
    if let encoding { return String(decoding: utf8, as: UTF8.self).data(using: encoding).map(Array.init) }
    guard let iconv = Program.installed("/usr/bin/iconv") else { return nil }
    let outcome = try? iconv.run(["-f", "UTF-8", "-t", name], input: utf8)
    return outcome?.status == 0 ? outcome?.output : nil
  }
}
