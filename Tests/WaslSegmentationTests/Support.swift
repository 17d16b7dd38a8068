import Foundation
import WaslCore
import WaslSegmentation

/// The sentences of a text as strings.
func sentences(
  _ text: String, _ language: LanguageTag, profile: Segmenter.Profile = .sentences, wrapping: LineWrapping = .auto
) throws -> [String] {
  try Segmenter(language: language, profile: profile).sentences(in: text, wrapping: wrapping).map(\.text)
}

/// The repository's folder.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func fixture(_ name: String) throws -> String {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}
