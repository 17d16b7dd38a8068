import Foundation
import Testing
import WaslCore
import WaslFormats
import WaslReports

@Suite("The page of findings")
struct HTMLReportTests {
  private let page: String = {
    let sink = MemorySink()
    do { try HTMLReport.write([SampleReport.report], toolVersion: "0", to: sink) } catch { return "\(error)" }
    return sink.text
  }()

  @Test func `Texts that look like HTML are shown and do nothing`() {
    // The page's own script is the only one.
    #expect(page.components(separatedBy: "<script>").count == 2)
    #expect(page.contains("&lt;script&gt;alert(&quot;"))
    #expect(page.contains("&lt;b&gt;no&lt;/b&gt; counterpart"))
    #expect(!page.contains("\u{7}"))
  }

  @Test func `Nothing is fetched from anywhere`() {
    #expect(page.contains("default-src 'none'"))
    for sign in ["http:", "https:", " src=", "<link", "@import", "url("] { #expect(!page.contains(sign), "\(sign)") }
  }

  @Test func `Each side has its language and direction`() {
    #expect(page.contains("<p class=\"source\" lang=\"en\" dir=\"ltr\"><bdi>"))
    #expect(page.contains("<p class=\"target\" lang=\"ar\" dir=\"rtl\"><bdi>"))
  }

  @Test func `Every link leads to a place on the page`() {
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(links.count >= 6)
    for link in links { #expect(page.contains("id=\"\(link)\""), "\(link)") }
  }

  @Test func `Words in quotation marks are isolated in a message`() {
    #expect(page.contains("“<bdi>٣٠٠ ألف</bdi>”"))
  }
}
