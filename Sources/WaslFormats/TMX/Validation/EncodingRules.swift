internal import WaslCore
internal import WaslXML

/// What holds between a user-defined encoding and its maps (TMX 1.4b, elements `ude` and `map`).
struct EncodingRules {
  /// Where the encoding begins that has no `base` and has not been remarked on.
  private var withoutBase: SourceLocation?

  mutating func start(_ tag: XMLStartTag, _ element: TMXElement, _ faults: inout FaultList) {
    switch element {
    case .ude: withoutBase = tag["base"] == nil ? faults.location : nil
    case .map:
      if tag["code"] != nil, let location = withoutBase {
        faults.error("<ude> has no attribute base", remedy: "add it, since its maps have codes", at: location)
        withoutBase = nil
      }
      if let code = tag["unicode"], !code.hasPrefix("#x") {
        faults.warning("unicode is “\(code)”", remedy: "write the code point in hexadecimal, such as #xF8FF")
      }
    default: return
    }
  }
}
