internal import WaslCore
internal import WaslFormats

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Answers requests. It knows nothing of sockets, so that tests need none.
public struct ReviewService: Sendable {
  private let session: ReviewSession
  private let access: AccessGuard
  private let page: PageFiles

  public init(_ session: ReviewSession, access: AccessGuard, page: PageFiles = PageFiles()) {
    self.session = session
    self.access = access
    self.page = page
  }

  /// The largest body of a request, in bytes: ten times the longest text that can be edited.
  public static let largestBody = 1 << 20

  /// Answers a request, whoever sent it.
  public func answer(_ request: ReviewRequest) async -> ReviewResponse {
    var response: ReviewResponse
    switch access.judge(request) {
    case .refused(let refusal): response = refusal
    case .entering: response = entrance
    case .allowed: response = await allowed(request)
    }
    response.headers += Self.safety
    return response
  }

  /// Puts the token where no other page and no history has it.
  private var entrance: ReviewResponse {
    ReviewResponse(
      status: 303,
      headers: [
        ("Location", "/"),
        ("Set-Cookie", "\(access.cookieName)=\(access.token); Path=/; HttpOnly; SameSite=Strict"),
      ])
  }

  /// What every answer tells the browser.
  private static let safety: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-store"),
  ]

  private func allowed(_ request: ReviewRequest) async -> ReviewResponse {
    guard request.path.hasPrefix("/api/") else { return pageFile(request) }
    do {
      return try await api(request)
    } catch let refusal as ActionRefusal {
      return await problem(refusal)
    } catch let error as RequestError {
      return .problem("badRequest", error.message, remedy: error.remedy, status: 400)
    } catch let error as InputError {
      return .problem("damaged", error.problem, remedy: error.remedy, status: 500)
    } catch let error as OutputError {
      return .problem("notWritten", error.problem, remedy: error.remedy, status: 507)
    } catch {
      return .problem("internal", "\(error)", status: 500)
    }
  }

  private func problem(_ refusal: ActionRefusal) async -> ReviewResponse {
    let status =
      switch refusal.kind {
      case .notFound: 404
      case .conflict: 409
      case .refused: 422
      case .readOnly: 423
      }
    let code = refusal.kind == .refused ? "refused" : refusal.kind.rawValue
    return .problem(
      code, refusal.message, remedy: refusal.remedy, status: status, revision: await session.revision)
  }

  private func pageFile(_ request: ReviewRequest) -> ReviewResponse {
    guard request.method == "GET" || request.method == "HEAD" else {
      return .problem("badRequest", "that can only be read", status: 405)
    }
    guard let file = page.file(request.path) else {
      return .problem("notFound", "there is no such file", status: 404)
    }
    return ReviewResponse(headers: [("Content-Type", file.type)], body: .bytes(file.bytes))
  }

  // MARK: The interface

  private func api(_ request: ReviewRequest) async throws -> ReviewResponse {
    let parts = request.path.split(separator: "/").dropFirst().map(String.init)
    switch (request.method, parts.first ?? "", parts.count) {
    case ("GET", "project", 1): return .json(JSONBytes.encode(await session.projectView))
    case ("GET", "beads", 1): return try await beads(request)
    case ("GET", "beads", 2):
      guard let id = Int(parts[1]) else { throw RequestError("“\(parts[1])” is no bead's number") }
      return .json(JSONBytes.encode(try await session.beadHistory(id)))
    case ("GET", "outline", 1):
      let buckets = try request.number("buckets", in: 1...4_000) ?? 400
      return .json(JSONBytes.encode(await session.outline(buckets: buckets, filter: try BeadFilter(request))))
    case ("GET", "next", 1): return try await next(request)
    case ("POST", "actions", 1):
      let wanted = try request.decoded(ActionRequest.self)
      return .json(
        JSONBytes.encode(
          try await session.change(wanted.action, base: wanted.baseRevision, client: wanted.client)))
    case ("POST", "undo", 1):
      let wanted = try request.decoded(UndoRequest.self)
      return .json(
        JSONBytes.encode(
          try await session.goBack(steps: wanted.steps ?? 1, to: wanted.to, client: wanted.client)))
    case ("POST", "redo", 1):
      let wanted = try request.decoded(UndoRequest.self)
      return .json(
        JSONBytes.encode(
          try await session.goForward(steps: wanted.steps ?? 1, to: wanted.to, client: wanted.client)))
    case ("POST", "realign", 1):
      let wanted = try request.decoded(RealignRequest.self)
      let job = try await session.realign(from: wanted.from, to: wanted.to, client: wanted.client)
      return .json(JSONBytes.encode(job), status: 202)
    case ("DELETE", "realign", 1):
      await session.stopRealigning()
      return ReviewResponse(status: 204)
    case ("GET", "journal", 1):
      return .json(
        JSONBytes.encode(
          try await session.journal(
            since: try request.number("since", in: 0...Int.max) ?? 0,
            before: try request.number("before", in: 0...Int.max) ?? .max,
            limit: try request.number("limit", in: 1...1_000) ?? 100)))
    case ("GET", "changes", 1): return try await changes(request)
    case ("GET", "checks", 1): return .json(JSONBytes.encode(["checks": await session.checkViews]))
    case ("GET", "export", _): return try await export(request, parts)
    case ("GET", "report", 1):
      return download(try await session.report(), type: "text/html; charset=utf-8", ending: ".html")
    case ("GET", "settings", 1): return .json(await session.settingsJSON)
    case ("PUT", "settings", 1):
      guard try await session.replaceSettings(by: request.body) else {
        throw RequestError("the settings have to be a JSON object of at most 64 KiB")
      }
      return .json(await session.settingsJSON)
    case ("GET", "events", 1):
      let since = request.header("last-event-id").flatMap { Int($0) }
      return ReviewResponse(
        headers: [("Content-Type", "text/event-stream")], body: .events(await session.listen(since: since)))
    default:
      return .problem("notFound", "there is no \(request.method) \(request.path)", status: 404)
    }
  }

  private func beads(_ request: ReviewRequest) async throws -> ReviewResponse {
    let window = await session.window(
      offset: try request.number("offset", in: 0...Int.max) ?? 0, limit: try request.number("limit", in: 1...500) ?? 60,
      around: try request.number("around", in: 0...Int.max), filter: try BeadFilter(request))
    return .json(JSONBytes.encode(window))
  }

  private func next(_ request: ReviewRequest) async throws -> ReviewResponse {
    guard let wanted = try request.choice("want", ReviewSession.Wanted.self) else {
      throw RequestError("the parameter want is missing")
    }
    let next = await session.next(
      after: try request.number("from", in: 0...Int.max), wanting: wanted,
      backwards: try request.choice("direction", Direction.self) == .previous,
      byConfidence: try request.choice("order", Order.self) == .confidence, filter: try BeadFilter(request))
    return .json(JSONBytes.encode(next))
  }

  private enum Direction: String, CaseIterable { case next, previous }
  private enum Order: String, CaseIterable { case document, confidence }

  private func changes(_ request: ReviewRequest) async throws -> ReviewResponse {
    var time: String?
    if let given = request.parameter("time") {
      guard let normalised = Timestamp.normalised(given) else {
        throw RequestError("“\(given)” is no time", remedy: "write it as 2026-11-27T10:00:00Z")
      }
      time = normalised
    }
    let view = try await session.changes(
      since: try request.number("since", in: 0...Int.max), time: time,
      offset: try request.number("offset", in: 0...Int.max) ?? 0,
      limit: try request.number("limit", in: 1...500) ?? 100)
    return .json(JSONBytes.encode(view))
  }

  // MARK: Exports

  private struct FormatView: Encodable {
    var name: String
    var summary: String
    var `extension`: String
    var carries: [String]
  }

  private func export(_ request: ReviewRequest, _ parts: [String]) async throws -> ReviewResponse {
    if parts == ["export", "formats"] {
      let formats = FormatRegistry.standard.formats.map { format in
        FormatView(
          name: format.name, summary: format.summary, extension: format.fileNameEndings.first ?? "",
          carries: format.contents.words)
      }
      return .json(JSONBytes.encode(["formats": formats]))
    }
    guard let name = request.parameter("format") else { throw RequestError("the parameter format is missing") }
    guard let format = FormatRegistry.standard.format(named: name) else {
      throw RequestError("there is no format “\(name)”", remedy: "/api/export/formats lists them")
    }
    var choice = ReviewSession.ExportChoice()
    choice.onlyConfirmed = try request.choice("only", Only.self) == .confirmed
    choice.includesUnpaired = request.parameter("unpaired") == "true"
    switch parts {
    case ["export", "warnings"]: return .json(JSONBytes.encode(try await session.preview(format, choice)))
    case ["export"]:
      choice.date = Int(Date().timeIntervalSince1970)
      let bytes = try await session.export(format, named: "export", choice).bytes
      return download(bytes, type: "application/octet-stream", ending: format.fileNameEndings.first ?? "")
    default: return .problem("notFound", "there is no \(request.path)", status: 404)
    }
  }

  private enum Only: String, CaseIterable { case all, confirmed }

  private func download(_ bytes: [UInt8], type: String, ending: String) -> ReviewResponse {
    var name = session.projectName
    if name.lowercased().hasSuffix(".wasl") { name = String(name.dropLast(5)) }
    let plain = String(
      name.unicodeScalars.map {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) ? Character($0) : "-"
      })
    return ReviewResponse(
      headers: [
        ("Content-Type", type),
        (
          "Content-Disposition",
          "attachment; filename=\"\(plain)\(ending)\"; filename*=UTF-8''\(PercentCoding.encode(name + ending))"
        ),
      ], body: .bytes(bytes))
  }
}

private struct ActionRequest: Decodable {
  var baseRevision: Int?
  var client: String?
  var action: ReviewAction
}

private struct UndoRequest: Decodable {
  var client: String?
  var steps: Int?
  var to: Int?
}

private struct RealignRequest: Decodable {
  var from: Int?
  var to: Int?
  var client: String?
}

extension ReviewResponse {
  private struct Problem: Encodable {
    struct Detail: Encodable {
      var code: String
      var message: String
      var remedy: String?
    }

    var error: Detail
    var revision: Int?
  }

  static func problem(
    _ code: String, _ message: String, remedy: String? = nil, status: Int, revision: Int? = nil
  ) -> ReviewResponse {
    .json(
      JSONBytes.encode(Problem(error: .init(code: code, message: message, remedy: remedy), revision: revision)),
      status: status)
  }
}
