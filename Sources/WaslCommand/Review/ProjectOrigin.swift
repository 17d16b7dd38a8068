internal import Foundation
internal import Wasl
internal import WaslReview

/// What a project is made from: two texts, or a file of pairs.
struct ProjectOrigin {
  let source: String
  let target: String?
  let sourceLanguage: LanguageTag?
  let targetLanguage: LanguageTag?
  let quiet: Bool

  /// Beside the first file and named like it.
  func usualProjectPath() throws -> String {
    guard source != "-" else {
      throw InputError(
        SourceLocation(file: "-"), "a project needs a name", remedy: "name its file with --project")
    }
    let slash = source.lastIndex(of: "/").map { source.index(after: $0) } ?? source.startIndex
    let name = source[slash...]
    let stem = name.lastIndex(of: ".").map { $0 > name.startIndex ? name[..<$0] : name } ?? name
    return source[..<slash] + stem + ".wasl"
  }

  /// Whether a project that is there already was made from these files.
  ///
  /// - Throws: `InputError` where it was made from others.
  func check(_ path: String) throws {
    let project = try ProjectFile(opening: path, readOnly: true)
    defer { project.close() }
    let properties = try project.properties()
    let wanted = try digests()
    for (key, digest) in wanted where properties[key] != digest {
      throw InputError(
        SourceLocation(file: path),
        "the project was made from other files than \(([source] + (target.map { [$0] } ?? [])).joined(separator: " and "))",
        remedy: "open it by its own name, or name another with --project")
    }
  }

  /// Aligns or reads, and writes the project.
  func make(_ path: String, options: Wasl.Options) throws {
    let progress = Progress(quiet: quiet)
    progress.show("reading")
    let state: ReviewState
    if let target {
      state = try align(target, options, progress)
    } else {
      let format = try FormatRegistry.standard.format(ofFile: source, named: nil)
      let readOptions = ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: targetLanguage)
      let (bitext, notices) = try format.read(InputBytes(path: source), options: readOptions)
      if !quiet { StandardError.warn(notices) }
      state = ProjectMaker.state(of: bitext)
    }
    guard state.count > 0 else {
      throw InputError(SourceLocation(file: source), "there is nothing to review: no sentences were found")
    }
    progress.show("writing \(path)")
    var properties = try digests()
    properties["tool"] = Wasl.version
    properties["sourcePath"] = source
    if let target { properties["targetPath"] = target }
    try ProjectFile.create(at: path, state, properties: properties)
    progress.clear()
  }

  private func align(_ target: String, _ options: Wasl.Options, _ progress: Progress) throws -> ReviewState {
    let sourceText = try readText(source, quiet: quiet)
    let targetText = try readText(target, quiet: quiet)
    let languages = try PairLanguages(
      source: (sourceText, source), target: (targetText, target), sourceLanguage: sourceLanguage,
      targetLanguage: targetLanguage)
    let pair = try Wasl.align(
      Document(name: source, language: languages.source, text: sourceText),
      Document(name: target, language: languages.target, text: targetText), options: options
    ) { stage in
      switch stage {
      case .splitting: progress.show("splitting")
      case .aligning(let sourceCount, let targetCount):
        progress.show("aligning \(sourceCount) and \(targetCount) sentences")
      }
    }
    return ProjectMaker.state(
      source: pair.sourceSentences, target: pair.targetSentences, alignment: pair.alignment,
      sourceLanguage: languages.source, targetLanguage: languages.target, sourceName: source, targetName: target)
  }

  /// What the files are recognised by.
  private func digests() throws -> [String: String] {
    var digests = ["sourceDigest": try Self.digest(source)]
    if let target { digests["targetDigest"] = try Self.digest(target) }
    return digests
  }

  /// FNV-1a, 64 bits: it tells files apart that are different by accident.
  private static func digest(_ path: String) throws -> String {
    guard path != "-" else { return "-" }
    let input = try InputBytes(path: path)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while true {
      let chunk = try input.nextChunk()
      if chunk.isEmpty { return String(hash, radix: 16) }
      for byte in chunk { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
  }
}
