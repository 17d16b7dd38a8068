internal import WaslXML

/// A RELAX NG schema that is part of the program.
enum EmbeddedSchema {
  /// Compiles a schema. The tests compile every one, so that a fault in it never reaches a user.
  static func compile(_ text: String, name: String) -> RelaxNGSchema {
    do throws(XMLDiagnostic) {
      return try RelaxNGSchema(bytes: Array(text.utf8), file: name)
    } catch {
      fatalError("\(error)")
    }
  }
}
