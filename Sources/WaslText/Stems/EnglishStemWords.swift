/// The irregular forms behind the rules of ``StemRules/english``.
enum EnglishStemWords {
  /// Each form with the stem of its word. A line begins with the stem: what the rules make of the base form.
  static let irregular: [(String, String)] = table.split(separator: "\n").flatMap { line in
    let words = line.split(separator: " ").map(String.init)
    return words.dropFirst().map { ($0, words[0]) }
  }

  private static let table = """
    be is are was were am been being
    hav have has had having
    do does did done doing
    go goes went gone going
    say said says
    mak made make makes making
    tak took taken take takes taking
    giv gave given give gives giving
    see saw seen sees
    com came come comes coming
    know knew known
    get got gotten
    find found
    think thought
    tell told
    becom became become
    leav left
    feel felt
    bring brought
    begin began begun beginning
    keep kept
    hold held
    writ wrote written write writes writing
    stand stood
    hear heard
    mean meant
    meet met
    run ran running
    pay paid
    sit sat
    speak spoke spoken
    lead led
    grow grew grown
    los lost lose
    fall fell fallen
    send sent
    build built
    understand understood
    draw drew drawn
    break broke broken
    spend spent
    ris rose risen rise
    driv drove driven drive
    buy bought
    wear wore worn
    choos chose chosen choose
    seek sought
    fight fought
    throw threw thrown
    catch caught
    teach taught
    sell sold
    forget forgot forgotten
    sleep slept
    eat ate eaten
    drink drank drunk
    die dying died dies dead
    li lying lied lies lie
    win won
    hid hid hidden hide
    shak shook shaken shake
    forgiv forgave forgiven forgive
    bear bore borne born
    swear swore sworn
    sing sang sung
    man men
    woman women
    child children
    foot feet
    tooth teeth
    lif lives life
    wif wives wife
    person people
    """
}
