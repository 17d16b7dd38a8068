/// The elements of TMX 1.4 and what may stand on them (DTD of 10 July 2002).
enum TMXElement: String, CaseIterable {
  case tmx, header, body, note, ude, map, prop, tu, tuv, seg, bpt, ept, sub, it, ph, hi, ut

  /// The attributes that must be there, in the order in which they are written.
  var required: [String] {
    switch self {
    case .tmx: ["version"]
    case .header:
      ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"]
    case .ude: ["name"]
    case .map: ["unicode"]
    case .prop: ["type"]
    case .tuv: ["xml:lang"]
    case .bpt, .ept: ["i"]
    case .it: ["pos"]
    case .body, .note, .tu, .seg, .sub, .ph, .hi, .ut: []
    }
  }

  /// The attributes that may be there.
  var optional: [String] {
    switch self {
    case .tmx, .body, .seg, .ept: []
    case .header: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"]
    case .note, .prop: ["o-encoding", "xml:lang", "lang"]
    case .ude: ["base"]
    case .map: ["code", "ent", "subst"]
    case .tu: ["tuid", "segtype", "srclang"] + Self.history
    case .tuv: ["lang"] + Self.history
    case .bpt, .it, .hi: ["x", "type"]
    case .sub: ["datatype", "type"]
    case .ph: ["x", "assoc", "type"]
    case .ut: ["x"]
    }
  }

  private static let history = [
    "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
    "creationdate", "creationid", "changedate", "changeid", "o-tmf",
  ]

  func allows(_ attribute: String) -> Bool { required.contains(attribute) || optional.contains(attribute) }

  /// The values that an attribute may have, where they are listed.
  func values(of attribute: String) -> [String]? {
    switch (self, attribute) {
    case (.header, "segtype"), (.tu, "segtype"): ["block", "paragraph", "sentence", "phrase"]
    case (.it, "pos"): ["begin", "end"]
    default: nil
    }
  }

  /// The namespace that a schema for TMX 1.4 exists in; the standard itself has none.
  static let namespace = "http://www.lisa.org/tmx14"
}
