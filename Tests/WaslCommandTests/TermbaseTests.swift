import Testing

/// `wasl check --glossary` with a termbase in TBX.
@Suite struct TermbaseTests {
  @Test("A term that the termbase calls deprecated is forbidden, and no translation that is asked for")
  func deprecated() throws {
    let folder = try TemporaryFolder()
    let terms = try folder.write(
      """
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1">
      <langSec xml:lang="en"><termSec><term>group</term></termSec></langSec>
      <langSec xml:lang="ar"><termSec><term>جماعة</term></termSec>
      <termSec><term>منظمة</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
      </conceptEntry></body></text></tbx>
      """, to: "terms.tbx")
    let pairs = try folder.write(
      "id\tsource\ttarget\nx\tThe group met.\tاجتمعت المنظمة.\ny\tThe group left.\tغادرت الجماعة.\n", to: "pairs.tsv")
    let outcome = try Program.wasl.run(
      "check", pairs, "-s", "en", "-t", "ar", "--glossary", terms, "--format", "jsonl")
    let terminology = outcome.lines.filter { $0.contains("\"check\":\"terminology.") }
    #expect(terminology.count == 2, "\(outcome.text)")
    #expect(terminology.contains { $0.contains("forbids") && $0.contains("المنظمة") })
    #expect(terminology.contains { $0.contains("جماعة") && !$0.contains("|") })
  }
}
