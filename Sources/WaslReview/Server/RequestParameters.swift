internal import WaslCore

/// A request that makes no sense.
struct RequestError: Error {
  var message: String
  var remedy: String?

  init(_ message: String, remedy: String? = nil) {
    self.message = message
    self.remedy = remedy
  }
}

extension ReviewRequest {
  /// A whole number, or `nil` where the parameter is not given.
  func number(_ name: String, in range: ClosedRange<Int>) throws(RequestError) -> Int? {
    guard let text = parameter(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw RequestError(
        "\(name) is “\(text)”",
        remedy: "give a whole number from \(range.lowerBound)"
          + (range.upperBound == .max ? "" : " to \(range.upperBound)"))
    }
    return number
  }

  /// A probability.
  func probability(_ name: String) throws(RequestError) -> Double? {
    guard let text = parameter(name) else { return nil }
    guard let number = Double(text), (0...1).contains(number) else {
      throw RequestError("\(name) is “\(text)”", remedy: "give a number from 0 to 1")
    }
    return number
  }

  /// One of several words.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ type: Value.Type
  ) throws(RequestError) -> Value? {
    guard let text = parameter(name), !text.isEmpty else { return nil }
    guard let value = Value(rawValue: text) else {
      throw RequestError(
        "\(name) is “\(text)”", remedy: "give one of " + Value.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return value
  }

  /// Words separated by commas.
  func list(_ name: String) -> [String] {
    (parameter(name) ?? "").split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// The body. An empty one counts as an empty object.
  func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try JSONBytes.decode(type, body.isEmpty ? Array("{}".utf8) : body)
    } catch let error as DecodingError {
      throw RequestError(Self.explanation(error))
    } catch let error as ActionRefusal {
      throw error
    } catch {
      throw RequestError("the body is not JSON")
    }
  }

  private static func explanation(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      context.codingPath.isEmpty
        ? "the body is not what is expected: \(context.debugDescription)"
        : "at “\(context.codingPath.map(\.stringValue).joined(separator: "."))”: \(context.debugDescription)"
    @unknown default: "the body is not what is expected"
    }
  }
}

extension BeadFilter {
  /// The filter of a request's parameters.
  init(_ request: ReviewRequest) throws(RequestError) {
    self.init()
    words = request.parameter("q") ?? ""
    switch try request.choice("side", Sides.self) {
    case .source: side = .source
    case .target: side = .target
    case .both, nil: side = nil
    }
    for name in request.list("status") {
      guard let status = ReviewBead.Status(rawValue: name) else {
        throw RequestError("there is no status “\(name)”", remedy: "there are automatic, accepted and rejected")
      }
      statuses.insert(status)
    }
    types = Set(request.list("type"))
    minimumConfidence = try request.probability("minConfidence")
    maximumConfidence = try request.probability("maxConfidence")
    checks = request.list("check")
    leastSeverity = try request.choice("severity", Finding.Severity.self)
    for name in request.list("is") {
      guard BeadTraits.named[name] != nil else {
        throw RequestError(
          "beads are never “\(name)”", remedy: "there are " + BeadTraits.named.keys.sorted().joined(separator: ", "))
      }
      traits.insert(name)
    }
  }

  private enum Sides: String, CaseIterable { case both, source, target }
}
