public import WaslCore

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension CheckConfiguration {
  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public init(from decoder: any Decoder) throws {
    for key in try decoder.container(keyedBy: AnyKey.self).allKeys where CodingKeys(stringValue: key.stringValue) == nil
    {
      let known = CodingKeys.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorrupted(
        .init(codingPath: [key], debugDescription: "the key “\(key.stringValue)” is unknown; there are \(known)"))
    }
    let container = try decoder.container(keyedBy: CodingKeys.self)
    checks = try container.decodeIfPresent([String: Rule].self, forKey: .checks) ?? [:]
    ignore = try container.decodeIfPresent([Suppression].self, forKey: .ignore) ?? []
    sides = try container.decodeIfPresent(Sides.self, forKey: .sides) ?? .target
  }

  /// Reads a configuration from JSON.
  ///
  /// - Throws: `InputError`, with the name, where it is none, names a check that there is not, or holds a pattern that
  ///   is no regular expression.
  public init(json: [UInt8], name: String) throws(InputError) {
    do {
      self = try JSONDecoder().decode(CheckConfiguration.self, from: Data(json))
    } catch let error as DecodingError {
      throw InputError(SourceLocation(file: name), Self.problem(error), remedy: Self.remedy)
    } catch {
      throw InputError(SourceLocation(file: name), "this cannot be read: \(error)", remedy: Self.remedy)
    }
    try validate(name: name)
  }

  private static let remedy = "give an object with “checks”, “ignore” and “sides”, all of them optional"

  private static func problem(_ error: DecodingError) -> String {
    let context: DecodingError.Context
    switch error {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "\(error)"
    }
    let place = context.codingPath.map(\.stringValue).joined(separator: ".")
    return place.isEmpty ? context.debugDescription : "at “\(place)”: \(context.debugDescription)"
  }

  private func validate(name: String) throws(InputError) {
    let named = checks.keys.sorted() + ignore.compactMap(\.check)
    for check in named where !CheckRegistry.all.contains(where: { Self.covers(check, $0.declaration.id) }) {
      throw InputError(
        SourceLocation(file: name), "there is no check “\(check)”", remedy: "`wasl checks list` names them all")
    }
    for pattern in ignore.compactMap(\.pattern) where (try? Regex(pattern)) == nil {
      throw InputError(
        SourceLocation(file: name), "“\(pattern)” is no regular expression", remedy: "write it in Swift's syntax")
    }
  }
}
