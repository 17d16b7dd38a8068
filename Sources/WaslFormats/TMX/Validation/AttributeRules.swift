internal import WaslCore
internal import WaslXML

/// What the attributes of each element must be and what their values must look like.
struct AttributeRules {
  let version: TMXVersion

  func check(_ tag: XMLStartTag, of element: TMXElement, _ faults: inout FaultList) {
    let attributes = TMXAttributes(tag)
    for name in element.required where attributes[name] == nil {
      if name == "xml:lang", version.isOld, attributes["lang"] != nil { continue }
      faults.error(
        "<\(element.rawValue)> has no attribute \(name)", remedy: Self.remedy(missing: name, attributes))
    }
    for attribute in attributes.list {
      guard element.allows(attribute.name) else {
        faults.error(
          "<\(element.rawValue)> has an attribute \(attribute.name), which TMX does not know",
          remedy: "remove it")
        continue
      }
      if let values = element.values(of: attribute.name), !values.contains(attribute.value) {
        faults.error(
          "\(attribute.name) is “\(attribute.value)”",
          remedy: "write one of \(values.joined(separator: ", "))")
      }
      check(attribute, &faults)
    }
    if element == .ut, !version.isOld {
      faults.warning("<ut> is deprecated", remedy: "use <ph>, <bpt>, <ept> or <it>")
    }
  }

  private func check(_ attribute: TMXAttributes.Attribute, _ faults: inout FaultList) {
    switch attribute.name {
    case "xml:lang", "adminlang": language(attribute, &faults)
    case "lang":
      if !version.isOld { faults.warning("the attribute lang is deprecated", remedy: "write xml:lang") }
      language(attribute, &faults)
    case "srclang":
      if attribute.value != TMXLanguage.all { language(attribute, &faults) }
    case "creationdate", "changedate", "lastusagedate":
      if !TMXDate.isValid(attribute.value) {
        faults.error(
          "\(attribute.name) is “\(attribute.value)”",
          remedy: "write a date of the calendar in UTC as YYYYMMDDThhmmssZ, such as 20240131T180500Z")
      }
    case "usagecount":
      if attribute.value.isEmpty || !attribute.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        faults.error("usagecount is “\(attribute.value)”", remedy: "write a whole number")
      }
    default: return
    }
  }

  private func language(_ attribute: TMXAttributes.Attribute, _ faults: inout FaultList) {
    guard let tag = LanguageTag(attribute.value) else {
      let all = attribute.name == "srclang" ? ", or \(TMXLanguage.all)" : ""
      return faults.error(
        "\(attribute.name) is “\(attribute.value)”, which is not a language tag",
        remedy: "write one after BCP 47, such as ar or en-GB\(all)")
    }
    if tag.description != attribute.value {
      faults.warning(
        "\(attribute.name) is “\(attribute.value)”", remedy: "write \(tag), as strict programs ask")
    }
    if let warning = TMXLanguage.regionWarning(tag) { faults.warning(warning) }
  }

  private static func remedy(missing name: String, _ attributes: TMXAttributes) -> String {
    switch name {
    case "xml:lang" where attributes["lang"] != nil: "rename lang to xml:lang"
    case "xml:lang": "add xml:lang with the language of the text, such as xml:lang=\"ar\""
    case "version": "add version=\"1.4\""
    case "srclang": "add srclang with the source language, or srclang=\"\(TMXLanguage.all)\""
    case "segtype": "add segtype=\"sentence\", or block, paragraph or phrase"
    case "i": "add i with a number that the other half of the pair has too"
    default: "add it"
    }
  }
}
