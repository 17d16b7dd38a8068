/// What English compounds and derived words begin and end with: such a part does not make a word two.
enum CompoundParts {
  static let beginnings = set(
    """
    over under inter super micro multi counter cyber hyper infra ultra extra semi anti auto photo electro hydro thermo \
    neuro cardio immuno health some every down back fore head hand life land week birth trans tele video self wide work \
    kilo nano mega giga meta poly intra rhino noro alpha beta gamma delta radio audio mouth finger school cross euro vice \
    socio macro mono quasi pseudo proto post paleo ortho onco nitro mini milli hemi hexa hetero homo holo gastro geno film \
    fresh ground grass broad main stake share stock round water wind rain fire house home heart foot gate face eye \
    half high long short full hard soft cease earth sand snow rail road ship
    """)

  static let endings = set(
    """
    ship hood wide like less ness able ible women land lands ward wards time times days care works worker workers ways side \
    sides house houses holder holders maker makers making line lines down over room rooms place places thing body where what \
    self selves ever fold town ists ology person persons people power force stone field fields site sites page pages book \
    books keeper keepers keeping bearing taking ally ability abilities ical ions shift wash nails mask masks scale basket \
    virus viruses protein particles being beings colored coloured piece pieces bases base children child mates mate
    """)

  private static func set(_ words: String) -> Set<ArraySlice<UInt8>> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8)[...] })
  }
}
