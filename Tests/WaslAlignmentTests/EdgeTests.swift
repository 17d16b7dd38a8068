import Testing
import WaslCore

@testable import WaslAlignment

/// What sentences begin and end with.
@Suite struct EdgeTests {
  private func sentences(_ lines: [String]) -> [Sentence] {
    lines.map { Sentence(text: $0, range: 0..<$0.utf8.count, paragraph: 0) }
  }

  /// A text of questions and statements, and a short sentence that only marks can place.
  private func types(endings: [String]) throws -> [String] {
    let pairs = [
      ("يعمل المتحف كل يوم حتى المساء.", "The museum is open every day until late."),
      ("هل يمكن التصوير داخل القاعات؟", "Is it allowed to take pictures inside?"),
      ("توجد مواقف للسيارات خلف المبنى.", "There are car parks behind the building."),
      ("هل توجد خريطة للزوار الجدد؟", "Is there a map for those who are new?"),
    ]
    let source = pairs.map(\.0) + ["كم يبلغ ثمن التذكرة للكبار في الصباح؟", "يقع المقهى في الطابق الأول من البناء."]
    let target =
      pairs.map(\.1) + [
        "What is asked of adults\(endings[0])", "In the morning\(endings[1])", "The café is upstairs\(endings[2])",
      ]
    var options = Aligner.Options()
    options.evidence = .features
    let alignment = try Aligner(sourceLanguage: .arabic, targetLanguage: .english)
      .align(sentences(source), sentences(target), options: options)
    return alignment.beads.suffix(2).map(\.type)
  }

  @Test("a sentence is joined to the neighbour whose last mark it leaves in its place")
  func endings() throws {
    #expect(try types(endings: ["?", ".", "."]) == ["1-1", "1-2"])
    #expect(try types(endings: [".", "?", "."]) == ["1-2", "1-1"])
  }

  @Test("a text without marks says nothing about edges")
  func noMarks() {
    let words = Array(repeating: EdgeMark.word, count: 40)
    let marks = (0..<40).map { $0 % 4 == 0 ? EdgeMark.question : .stop }
    let model = EdgeModel(source: words, target: marks, .standard)
    for mark in [EdgeMark.stop, .question] {
      #expect(abs(model.ratios[EdgeMark.word.rawValue * EdgeMark.count + mark.rawValue]) < 0.1)
    }
  }

  @Test("marks that agree speak for a bead, marks that do not against it, the more so after a first pass saw it")
  func agreement() {
    let marks = (0..<40).map { $0 % 4 == 0 ? EdgeMark.question : .stop }
    var model = EdgeModel(source: marks, target: marks, .standard)
    func ratio(_ source: EdgeMark, _ target: EdgeMark) -> Float {
      model.ratios[source.rawValue * EdgeMark.count + target.rawValue]
    }
    #expect(ratio(.question, .question) > 0.5)
    #expect(ratio(.question, .stop) < -0.5)
    let before = ratio(.question, .stop)
    model.fit(to: marks.map { ($0, $0, 1) })
    #expect(ratio(.question, .stop) < before)
    model.fit(to: marks.map { ($0, .stop, 1) })
    #expect(ratio(.question, .stop) > before)
  }
}
