import Foundation
import Testing
import WaslChecks
import WaslReview

@Suite("The page's files")
struct PageTests {
  @Test("Those compiled in are those of the folder")
  func compiled() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let process = Process()
    process.executableURL = root.appending(path: "scripts/embed-page")
    process.arguments = ["--check"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let difference = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "run scripts/embed-page:\n\(String(decoding: difference, as: UTF8.self))")
    #expect(PageFiles.compiledPaths.contains("index.html"))
  }

  @Test("The checks that have an Arabic title are checks that there are")
  func arabicTitles() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CWaslPage/Page/modules/strings/arabicChecks.js")
    let text = try String(contentsOf: file, encoding: .utf8)
    let titled = text.matches(of: /(?m)^  "([a-z.]+)": "/).map { String($0.1) }
    #expect(titled.count > 60)
    let known = Set(CheckRegistry.all.map { $0.declaration.id } + [JudgeOpinion.declaration.id])
    #expect(titled.filter { !known.contains($0) } == [])
  }

  @Test("It asks for nothing from elsewhere")
  func offline() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/CWaslPage/Page")
    for path in PageFiles.compiledPaths where path.hasSuffix(".html") || path.hasSuffix(".css") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(!text.contains("http://") && !text.contains("https://") && !text.contains("url(//"), "\(path)")
    }
  }
}
