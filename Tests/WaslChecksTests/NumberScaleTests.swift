import Testing

@Suite("Numbers of another size, percentages")
struct NumberScaleTests {
  private let scale = CheckExpectations("number.scale")
  private let percent = CheckExpectations("number.percent")

  @Test func `A lost or another scale word is shown with its number`() {
    scale.flags("بلغ السكان 12 مليار نسمة.", "The population was 12 million.", at: "12 مليار", "12 million")
    scale.flags("تبرعت بـ 30 ألف دولار.", "She donated $30.", at: "30 ألف", "30")
    scale.flags("بلغ العجز 4 ملايين.", "The deficit was 4 billion.", at: "4 ملايين", "4 billion")
  }

  @Test func `Zeros too many or too few are shown`() {
    scale.flags("حضر ١٥٠ ضيفا.", "Some 1,500 guests came.", at: "١٥٠", "1,500")
    scale.flags("قرية يسكنها 2000 شخص", "a village of 20,000 people", at: "2000", "20,000")
  }

  @Test func `A number of the same size passes in all writings`() {
    scale.passes("نصف مليون لاجئ", "500,000 refugees")
    scale.passes("أكثر من 300 مليار دولار", "$300+ billion")
    scale.passes("بليونا دولار", "two billion dollars")
    scale.passes("76.000 هكتار", "76,000 hectares")
    scale.passes("مبلغ 000 670 دولار", "the amount of $670,000")
    scale.passes("يرد في الجدول 18 ألف-9.", "It is shown in table 18A.9.")
  }

  @Test func `A percentage is told from a count`() {
    percent.flags("زاد الطلب بنسبة 8 في المئة.", "Demand grew by 8.", at: "8 في المئة", "8")
    percent.flags("زاد الطلب ٪٨.", "Demand grew by 8 tons.", at: "٪٨", "8")
    percent.flags("شارك 40 ناخبا.", "Some 40 per cent of voters took part.", at: "40", "40 per cent")
    percent.flags("حصل على 51 صوتا.", "He won 51% of the votes.", at: "51", "51%")
    percent.flags("غاب 15 بالمائة من الطلاب.", "Some 15 students were absent.")
  }

  @Test func `The words for percent are its sign`() {
    percent.passes("زاد الطلب بنسبة ثمانية في المئة.", "Demand grew by 8%.")
    percent.passes("زاد الطلب بنسبة 8 بالمائة.", "Demand grew by eight per cent.")
    percent.passes("من 5 إلى 7 في المئة", "5% to 7%")
    percent.passes("نصف الطلاب", "50 percent of the students")
    percent.passes("حصل على ٥١٪ من الأصوات.", "He won 51 percent of the vote.")
  }
}
