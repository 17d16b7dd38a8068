internal import WaslCore
internal import WaslXML

/// What surrounds the element that a rule looks at.
struct XLIFFScope {
  /// The namespace of the core's elements in this file.
  var core: String
  var sourceLanguage: String?
  var targetLanguage: String?
  /// The elements around, from the root on, with what came before in them: their notes and modules.
  var ancestors: [ElementTree]

  /// The value of an attribute on the nearest element around that has it.
  func inherited(_ attribute: String) -> String? {
    ancestors.reversed().lazy.compactMap { $0[attribute] }.first
  }

  /// The `id` of the file around.
  var fileID: String? { ancestors.first { $0.isElement("file", in: core) }?["id"] }

  /// The same scope one element further in.
  func inside(_ element: ElementTree) -> XLIFFScope {
    var scope = self
    scope.ancestors.append(element)
    return scope
  }
}

/// Names of elements and attributes in messages.
extension ElementTree {
  /// The start tag in short, with its `id` where it has one: `<ph id="1">`.
  var label: String { "<\(tag.name)\(self["id"].map { " id=\"\($0)\"" } ?? "")>" }
}
