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

/// Random numbers that are the same in every run (SplitMix64; Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
