import Testing
import WaslCore

@Suite struct MarkdownTests {
  private func blocks(_ text: String, codes: Bool = false) throws -> [String] {
    let document = try read(text, as: "a.md")
    expectBalanced(document, text)
    return WaslDocumentsTests.blocks(document, codes: codes)
  }

  @Test("Headings, lists, tables and quotations")
  func structure() throws {
    let text = """
      ---
      title: no
      ---
      # العنوان #

      فقرة أولى
      في سطرين.

      Setext
      ------
      - بند
        تتمة
      * [x] ثانٍ

        فقرة في البند
      3. ثالث

      > quoted
      > more

      | يوم | ساعة |
      |:--|--:|
      | أحد | 5 \\| 6 |

      ```
      code
      ```

          code

      ***
      end
      """
    #expect(
      try blocks(text) == [
        "heading(level: 1): العنوان", "paragraph: فقرة أولى في سطرين.", "heading(level: 2): Setext",
        "listItem: بند تتمة",
        "listItem: ثانٍ", "listItem: فقرة في البند", "listItem: ثالث", "paragraph: quoted more", "tableCell: يوم",
        "tableCell: ساعة", "tableCell: أحد", "tableCell: 5 | 6", "paragraph: end",
      ])
    #expect(try read(Array(text.utf8), as: "a.md").1.map(\.message) == ["left out: code block (2), front matter (1)"])
  }

  @Test(
    "Inline markup becomes codes",
    arguments: [
      ("a **b** *c* ***d***", "a ⟦<b>⟧b⟦</b>⟧ ⟦<i>⟧c⟦</i>⟧ ⟦<i>⟧⟦<b>⟧d⟦</b>⟧⟦</i>⟧"),
      ("**غامق**ة", "⟦<b>⟧غامق⟦</b>⟧ة"),
      ("snake_case_word 2 * 3 * 4", "snake_case_word 2 * 3 * 4"),
      ("[نص *مائل*](https://a.example/x_y \"t\")", "⟦<a href=\"https://a.example/x_y\">⟧نص ⟦<i>⟧مائل⟦</i>⟧⟦</a>⟧"),
      ("x ![alt](p.png) y", "x ⟦<img src=\"p.png\"/>⟧ y"),
      ("`a*b*` ``c`d``", "⟦<code>⟧a*b*⟦</code>⟧ ⟦<code>⟧c`d⟦</code>⟧"),
      ("\\*a\\* &amp; &#x41; <https://a.example>", "*a* & A https://a.example"),
      ("a<b>b</b> ~~c~~ x[^1]", "a⟦<b>⟧b⟦</b>⟧ ⟦<s>⟧c⟦</s>⟧ x⟦[^1]⟧"),
      ("*a **b*", "*a *⟦<i>⟧b⟦</i>⟧"),
      ("a [b] c](d", "a [b] c](d"),
    ])
  func inline(text: String, expected: String) throws {
    #expect(try blocks(text, codes: true) == ["paragraph: \(expected)"])
  }

  @Test("Footnotes come last, definitions of links not at all, HTML is read as HTML")
  func rest() throws {
    let text = "نص[^a] [x][r].\n\n[r]: https://a.example\n[^a]: حاشية.\n\n<div>كتلة <b>غامقة</b></div>\n\nسطر\\\nثانٍ"
    #expect(
      try blocks(text) == ["paragraph: نص [x][r].", "paragraph: كتلة غامقة", "paragraph: سطر\nثانٍ", "footnote: حاشية."])
  }

  @Test("Many marks that never close take no time to speak of", .timeLimit(.minutes(1)))
  func pathological() throws {
    for piece in ["*", "_a", "[", "![", "`", "<", "&", "> ", "- ", "**a ", "](", "|"] {
      _ = try? blocks(String(repeating: piece, count: 5_000) + "x")
    }
  }
}
