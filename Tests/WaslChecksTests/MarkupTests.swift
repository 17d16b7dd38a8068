import Testing
import WaslChecks
import WaslCore

@Suite("What programs read")
struct MarkupTests {
  @Test(arguments: [
    "%s", "%d", "%1$s", "%.2f", "%(name)s", "{name}", "{0}", "{{ user.name }}", "${path}", "%@", "%lu",
  ])
  func `A placeholder that is lost is found, and one that is kept is not`(placeholder: String) {
    let check = CheckExpectations("markup.placeholder")
    check.flags("وجد ملفات.", "Found \(placeholder) files.", .englishToArabic, at: nil, placeholder)
    check.flags("وجد \(placeholder) ملفات.", "Found files.", .englishToArabic, at: placeholder)
    check.passes("وجد \(placeholder) ملفات.", "Found \(placeholder) files.")
  }

  @Test(arguments: ["50% of", "50 % of", "100%", "$20 and $30", "a { b }", "%", "{}", "and/or", "5 < 6 > 4"])
  func `Signs of a text are no placeholders, tags or paths`(text: String) {
    for id in ["markup.placeholder", "markup.tag", "markup.path"] {
      CheckExpectations(id).passes("نص.", "Text \(text).", .englishToArabic)
    }
  }

  @Test func `A path behind a mark of direction or an Arabic letter is a path`() {
    let check = CheckExpectations("markup.path")
    check.passes(
      "الملفات /etc/passwd، \u{200F}/etc/group و/etc/hosts.", "The files /etc/passwd, /etc/group and /etc/hosts.")
    check.passes("في المجلد \u{200E}~/Mail/\u{200E}.", "In the folder ~/Mail/.", .englishToArabic)
    check.flags(
      "الملفات /etc/passwd و/etc/group.", "The files /etc/passwd and /etc/hosts.", at: "/etc/group", "/etc/hosts")
  }

  @Test func `A changed placeholder is shown on both sides`() {
    CheckExpectations("markup.placeholder").flags(
      "مرحبا {الاسم}، {user}", "Hello {name}", .englishToArabic, at: "{user}", "{name}")
  }

  @Test func `Tags are counted`() {
    let check = CheckExpectations("markup.tag")
    check.flags("<b>نص", "<b>Text</b>", .englishToArabic, at: nil, "</b>")
    check.passes("<b>نص</b> و<b>نص</b>", "<b>Text</b> and <b>text</b>")
  }
}
