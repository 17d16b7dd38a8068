import Foundation
import Testing
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
