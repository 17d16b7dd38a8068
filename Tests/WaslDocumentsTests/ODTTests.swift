import Testing
import WaslCore

@Suite struct ODTTests {
  @Test("Spaces, tabs and breaks are those that ODF writes, others collapse")
  func spaces() throws {
    let body = "<text:p>a \n <text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>"
    #expect(blocks(try read(odt(body), as: "a.odt").0) == ["paragraph: a   b\tc\nd"])
  }

  @Test("Deletions, comments, indexes and hidden sections are out")
  func leftOut() throws {
    let body = """
      <text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region>\
      </text:tracked-changes><text:table-of-content><text:p>toc</text:p></text:table-of-content>\
      <text:section text:display="none"><text:p>hidden</text:p></text:section>\
      <text:p>a<office:annotation><text:p>comment</text:p></office:annotation>b</text:p>
      """
    let (document, notices) = try read(odt(body), as: "a.odt")
    #expect(blocks(document) == ["paragraph: ab"])
    #expect(notices.map(\.message) == ["left out: hidden section (1), table of contents (1)"])
  }

  @Test("Styles that build on others, notes and text boxes inside paragraphs")
  func structure() throws {
    let styles = """
      <style:style style:family="text" style:name="A"><style:text-properties fo:font-weight="bold"/></style:style>\
      <style:style style:family="text" style:name="B" style:parent-style-name="A"/>
      """
    let body = """
      <text:p>x<text:span text:style-name="B">y</text:span><text:note text:note-class="endnote"><text:note-citation>i\
      </text:note-citation><text:note-body><text:p>note</text:p></text:note-body></text:note> \
      <draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>z</text:p>\
      <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list>
      """
    let document = try read(odt(body, styles: styles), as: "a.odt").0
    expectBalanced(document, "structure")
    #expect(
      blocks(document, codes: true) == [
        "paragraph: x⟦<b>⟧y⟦</b>⟧⟦<text:note text:note-class=\"endnote\"/>⟧ z",
        "paragraph: box", "listItem: item", "footnote: note",
      ])
  }

  @Test("A document with a password says so")
  func password() {
    let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    let error = #expect(throws: InputError.self) {
      try read(odt("<text:p>a</text:p>", extra: ["META-INF/manifest.xml": manifest]), as: "a.odt")
    }
    #expect(error?.description.contains("protected by a password") == true)
  }
}
