internal import WaslCore
internal import WaslText

/// recieve for receive.
public struct EnglishMisspelling: Check {
  public static let declaration = CheckDeclaration(
    id: "spelling.english", title: "An English word is misspelt",
    mqmCategory: "linguistic-conventions/spelling", issueType: .misspelling, severity: .minor, languages: .english,
    explanation: "Words that are often misspelt and are no other word that way: recieve, goverment, seperate.",
    bad: [
      CheckExample("استلم الوزير الرسالة.", "The minister recieved the letter.", .arabicToEnglish),
      CheckExample("أعلنت الحكومة ذلك.", "The goverment announced it.", .arabicToEnglish),
      CheckExample("حدث ذلك قبل الحرب.", "It occured before the war.", .arabicToEnglish),
      CheckExample("بيئة نظيفة.", "A clean enviroment.", .arabicToEnglish),
      CheckExample("غرفتان منفصلتان.", "Two seperate rooms.", .arabicToEnglish),
    ],
    good: [
      CheckExample("استلم الوزير الرسالة.", "The minister received the letter.", .arabicToEnglish),
      CheckExample("أعلنت الحكومة ذلك.", "The government announced it.", .arabicToEnglish),
      CheckExample("حدث ذلك قبل الحرب.", "It occurred before the war.", .arabicToEnglish),
      CheckExample("اللون والتنظيم.", "The colour and the organisation.", .arabicToEnglish),
      CheckExample("غرفتان منفصلتان.", "Two separate rooms.", .arabicToEnglish),
    ])

  public init(_ settings: CheckSettings) {}

  private static let words = Phrases(
    """
    recieve receive recieved received recieving receiving goverment government goverments governments occured occurred \
    occuring occurring occurence occurrence enviroment environment enviromental environmental seperate separate seperately \
    separately seperated separated seperation separation definately definitely accomodate accommodate accomodation accommodation \
    acheive achieve acheived achieved beleive believe beleived believed adress address adressed addressed begining beginning \
    commitee committee comittee committee committment commitment existance existence foriegn foreign \
    freind friend freinds friends futher further independant independent independance independence knowlege knowledge \
    liason liaison maintainance maintenance neccessary necessary necesary necessary neighbourghood neighbourhood \
    occassion occasion offical official parliment parliament persistant persistent posession possession prefered preferred \
    publically publicly recomend recommend recomended recommended reccommend recommend refered referred relevent relevant \
    responsability responsibility succesful successful successfull successful sucessful successful suprise surprise \
    teh the thier their tommorow tomorrow tommorrow tomorrow truely truly untill until wich which \
    agressive aggressive agression aggression arguement argument assasination assassination cemetary cemetery \
    concensus consensus dissapear disappear embarass embarrass guage gauge harrassment harassment humanitarain humanitarian \
    immediatly immediately millenium millennium negociation negotiation negociations negotiations priviledge privilege \
    questionaire questionnaire threshhold threshold tranfer transfer transfered transferred withold withhold
    """.split { $0 == " " || $0 == "\n" }.map(String.init).pairs.filter { $0.0 != $0.1 })

  public func check(_ unit: UnitAnalysis, into findings: inout FindingCollector) {
    for side in unit.judgedSides where side.isEnglish {
      for match in Self.words.matches(in: side) {
        // A capital inside a sentence may be a name that is spelt so.
        let token = side.tokens[match.tokens.lowerBound]
        if token.traits.contains(.capitalised), match.tokens.lowerBound > 0 { continue }
        let written = side.text.text(in: match.range)
        let isCapital = token.traits.contains(.capitalised)
        let right = isCapital ? match.value.prefix(1).uppercased() + match.value.dropFirst() : match.value
        findings.add(
          "“\(written)” is spelt “\(right)”", on: side, [match.range], confidence: 0.97,
          fix: .init(side, match.range, right, isCertain: true))
      }
    }
  }
}

extension [String] {
  /// Every two elements as a pair.
  fileprivate var pairs: [(String, String)] {
    stride(from: 0, to: count - 1, by: 2).map { (self[$0], self[$0 + 1]) }
  }
}
