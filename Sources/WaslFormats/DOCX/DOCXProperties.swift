internal import WaslCore
internal import WaslXML

/// What a run of text or a style says of its characters; `nil` where it says nothing.
struct DOCXRunProperties {
  var style: String?
  var isBold: Bool?
  var isBoldComplex: Bool?
  var isItalic: Bool?
  var isItalicComplex: Bool?
  var isUnderlined: Bool?
  var isStruck: Bool?
  var position: String?
  var isHidden: Bool?
  /// Whether it is in a script such as Arabic, for which other properties count.
  var isComplex = false

  /// Takes an element of `w:rPr`.
  mutating func take(_ tag: XMLStartTag) {
    switch tag.name.local {
    case "rStyle": style = tag.value("val")
    case "b": isBold = tag.isOn
    case "bCs": isBoldComplex = tag.isOn
    case "i": isItalic = tag.isOn
    case "iCs": isItalicComplex = tag.isOn
    case "u": isUnderlined = tag.value("val") != "none"
    case "strike", "dstrike": isStruck = tag.isOn
    case "vertAlign": position = tag.value("val")
    case "vanish": isHidden = tag.isOn
    case "rtl", "cs": if tag.isOn { isComplex = true }
    default: break
    }
  }

  /// These properties where they say something, else those of another.
  func over(_ other: DOCXRunProperties) -> DOCXRunProperties {
    var result = self
    result.isBold = isBold ?? other.isBold
    result.isBoldComplex = isBoldComplex ?? other.isBoldComplex
    result.isItalic = isItalic ?? other.isItalic
    result.isItalicComplex = isItalicComplex ?? other.isItalicComplex
    result.isUnderlined = isUnderlined ?? other.isUnderlined
    result.isStruck = isStruck ?? other.isStruck
    result.position = position ?? other.position
    result.isHidden = isHidden ?? other.isHidden
    return result
  }

  /// The formatting in the order in which it is nested.
  var spans: [DocumentBuilder.Span] {
    DocumentBuilder.Span.formatting(
      bold: isComplex ? isBoldComplex : isBold, italic: isComplex ? isItalicComplex : isItalic,
      underlined: isUnderlined, struck: isStruck, position: position)
  }
}

/// What a paragraph or a style says of its whole.
struct DOCXParagraphProperties {
  var style: String?
  /// The level in the document's outline, from 0; 9 is body text.
  var outlineLevel: Int?
  var isRightToLeft: Bool?
  /// The list that it is in; 0 takes it out of the style's list.
  var list: Int?

  /// Takes an element of `w:pPr`.
  mutating func take(_ tag: XMLStartTag) {
    switch tag.name.local {
    case "pStyle": style = tag.value("val")
    case "outlineLvl": outlineLevel = tag.value("val").flatMap { Int($0) }
    case "bidi": isRightToLeft = tag.isOn
    case "numId": list = tag.value("val").flatMap { Int($0) }
    default: break
    }
  }

  /// These properties where they say something, else those of another.
  func over(_ other: DOCXParagraphProperties) -> DOCXParagraphProperties {
    var result = self
    result.outlineLevel = outlineLevel ?? other.outlineLevel
    result.isRightToLeft = isRightToLeft ?? other.isRightToLeft
    result.list = list ?? other.list
    return result
  }
}

extension XMLStartTag {
  /// The value of an on/off property, which is on where it says nothing.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value("val") ?? "") }
}
