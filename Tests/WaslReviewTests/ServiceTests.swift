import Foundation
import Testing
import WaslCore
import WaslReview

/// A service on a project, asked without a socket.
struct Asked {
  let folder = TemporaryFolder()
  let session: ReviewSession
  let service: ReviewService
  static let token = String(repeating: "0123456789abcdef", count: 4)

  init(_ state: ReviewState, checks: Bool = false) throws {
    session = try ReviewSession.make(state, in: folder, checks: checks)
    service = ReviewService(session, access: AccessGuard(token: Self.token, port: 4180))
  }

  func callAsFunction(
    _ method: String, _ target: String, _ body: String? = nil, headers: [(name: String, value: String)]? = nil
  ) async -> ReviewResponse {
    let standard = [
      (name: "Host", value: "127.0.0.1:4180"), (name: "Cookie", value: "a=b; wasl-review-4180=\(Self.token)"),
      (name: "Content-Type", value: "application/json"),
    ]
    return await service.answer(
      ReviewRequest(method, target, headers: headers ?? standard, body: Array((body ?? "").utf8)))
  }

  func json(_ method: String, _ target: String, _ body: String? = nil) async throws -> [String: Any] {
    let response = await self(method, target, body)
    return try #require(try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any], "\(response)")
  }

  /// Does an action and gives what changed.
  func act(_ action: String) async throws -> [String: Any] {
    try await json("POST", "/api/actions", "{\"action\": \(action), \"client\": \"w1\"}")
  }
}

@Suite("The interface for the page")
struct ServiceTests {
  private static let pairs = [
    ("وصل 25 وزيرا إلى القاهرة.", "25 ministers arrived in Cairo."), ("قال إنّ الأمر ينتهي.", "He said it is over."),
    ("الثالث", "The third"), ("الرابع", "The fourth"),
  ]

  @Test("The project says what it is")
  func project() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let project = try await ask.json("GET", "/api/project")
    #expect((project["source"] as? [String: Any])?["direction"] as? String == "rtl")
    #expect((project["target"] as? [String: Any])?["direction"] as? String == "ltr")
    #expect((project["counts"] as? [String: Any])?["beads"] as? Int == 4)
    #expect(project["holder"] is NSNull)
  }

  @Test("A window holds what stands in it, with the numbers and names of both sides joined")
  func window() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let window = try await ask.json("GET", "/api/beads?offset=0&limit=2")
    let beads = try #require(window["beads"] as? [[String: Any]])
    #expect(beads.count == 2)
    #expect(window["total"] as? Int == 4)
    let links = try #require(beads[0]["links"] as? [[String: Any]])
    let number = try #require(links.first { $0["kind"] as? String == "number" })
    let source = try #require((number["source"] as? [[String: Any]])?.first)
    #expect(source["start"] as? Int == 4)
    #expect(source["end"] as? Int == 6)
    #expect(links.contains { $0["kind"] as? String == "name" || $0["kind"] as? String == "term" })
  }

  @Test("Searching does not mind vowel signs, hamza and digits", arguments: ["ان الامر", "أنَّ", "٢٥", "25", "CAIRO"])
  func search(words: String) async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let query = words.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
    let window = try await ask.json("GET", "/api/beads?q=\(query)")
    #expect(window["total"] as? Int == 1)
    let nothing = try await ask.json("GET", "/api/beads?q=nowhere")
    #expect(nothing["total"] as? Int == 0)
  }

  @Test("An action answers with the beads that it changed")
  func action() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let change = try await ask.act(#"{"type": "merge", "first": 2, "last": 3}"#)
    let ranges = try #require(change["ranges"] as? [[String: Any]])
    #expect(ranges[0]["index"] as? Int == 1)
    #expect(ranges[0]["removed"] as? [Int] == [2, 3])
    #expect((ranges[0]["added"] as? [[String: Any]])?.count == 1)
    #expect(change["revision"] as? Int == 1)
    #expect(change["client"] as? String == "w1")
    let undone = try await ask.json("POST", "/api/undo", "{}")
    #expect(undone["kind"] as? String == "undo")
    #expect(undone["canRedo"] as? Bool == true)
    #expect(undone["type"] as? String == "merge")
  }

  @Test("What makes no sense is refused in words")
  func refusals() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    let cases: [(String, String, String?, Int)] = [
      ("POST", "/api/actions", #"{"action": {"type": "merge", "first": 2, "last": 99}}"#, 404),
      ("POST", "/api/actions", #"{"action": {"type": "moveSentence", "sentence": 1, "direction": "up"}}"#, 422),
      ("POST", "/api/actions", #"{"action": {"type": "fly"}}"#, 400),
      ("POST", "/api/actions", "{", 400), ("POST", "/api/actions", "{}", 400), ("POST", "/api/undo", "{}", 422),
      ("GET", "/api/beads?limit=100000", nil, 400), ("GET", "/api/beads?is=blue", nil, 400),
      ("GET", "/api/next", nil, 400), ("GET", "/api/export?format=doc", nil, 400), ("GET", "/api/nothing", nil, 404),
      ("GET", "/api/beads/77", nil, 404), ("DELETE", "/api/project", nil, 404),
    ]
    for (method, target, body, status) in cases {
      let response = await ask(method, target, body)
      #expect(response.status == status, "\(method) \(target) \(body ?? "")")
      let problem = try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any]
      #expect((problem?["error"] as? [String: Any])?["message"] is String)
    }
  }

  @Test("The queue goes from doubt to doubt and round again")
  func next() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    _ = try await ask.act(#"{"type": "accept", "beads": [2]}"#)
    let first = try await ask.json("GET", "/api/next?want=unconfirmed&from=1")
    #expect(first["bead"] as? Int == 3)
    #expect(first["remaining"] as? Int == 3)
    let around = try await ask.json("GET", "/api/next?want=unconfirmed&from=4")
    #expect(around["bead"] as? Int == 1)
    #expect(around["wrapped"] as? Bool == true)
    let back = try await ask.json("GET", "/api/next?want=unconfirmed&from=1&direction=previous")
    #expect(back["bead"] as? Int == 4)
    let none = try await ask.json("GET", "/api/next?want=rejected")
    #expect(none["bead"] is NSNull)
  }

  @Test("The outline covers all beads once")
  func outline() async throws {
    let ask = try Asked(Samples.state(beads: 333))
    let outline = try await ask.json("GET", "/api/outline?buckets=100")
    #expect((outline["count"] as? [Int])?.reduce(0, +) == 333)
    #expect((outline["start"] as? [Int])?.count == 100)
    #expect((outline["unconfirmed"] as? [Int])?.reduce(0, +) == 333)
  }

  @Test("What changed since is told with what stood there then")
  func changes() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    _ = try await ask.act(#"{"type": "accept", "beads": [1]}"#)
    _ = try await ask.act(#"{"type": "merge", "first": 2, "last": 3}"#)
    _ = try await ask.act(#"{"type": "editText", "sentence": 8, "text": "The last"}"#)
    let changes = try await ask.json("GET", "/api/changes?since=1")
    let items = try #require(changes["changes"] as? [[String: Any]])
    #expect(items.map { $0["what"] as? [String] } == [["regrouped"], ["edited"]])
    #expect((items[0]["then"] as? [[String: Any]])?.count == 2)
    #expect((items[0]["now"] as? [[String: Any]])?.count == 1)
    let all = try await ask.json("GET", "/api/changes?time=2001-01-01T00:00:00Z")
    #expect(all["total"] as? Int == 3)
  }

  @Test("Findings are found, ignored with the reach that is asked for, and mended")
  func findings() async throws {
    let pair = ("حضر 25 شخصا اجتماع يوم الأحد.", "25 people attended the  meeting on Sunday.")
    let ask = try Asked(Samples.state([pair, pair, ("الثالث", "The third")]), checks: true)
    await ask.session.start()
    var found: [[String: Any]] = []
    for _ in 0..<200 {
      try await Task.sleep(for: .milliseconds(50))
      let window = try await ask.json("GET", "/api/beads")
      found = ((window["beads"] as? [[String: Any]])?[0]["findings"] as? [[String: Any]] ?? [])
        .filter { $0["check"] as? String == "typography.space.double" }
      if !found.isEmpty { break }
    }
    let finding = try #require(found.first)
    let fingerprint = try #require(finding["fingerprint"] as? String)
    func visible() async throws -> [Int] {
      let window = try await ask.json("GET", "/api/beads?check=typography.space.double")
      return (window["beads"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? Int }
    }
    #expect(try await visible() == [1, 2])
    let rule = "\"check\": \"typography.space.double\", \"fingerprint\": \"\(fingerprint)\", \"bead\": 1"
    _ = try await ask.act("{\"type\": \"ignoreFinding\", \(rule), \"scope\": \"here\"}")
    #expect(try await visible() == [2])
    // It stays hidden when the bead is regrouped, and comes back when it is shown again.
    _ = try await ask.act("{\"type\": \"unignoreFinding\", \(rule)}")
    _ = try await ask.act("{\"type\": \"ignoreFinding\", \(rule), \"scope\": \"everywhere\"}")
    #expect(try await visible() == [])
    _ = try await ask.json("POST", "/api/undo", "{}")
    let mended = try await ask.act("{\"type\": \"applyFix\", \(rule)}")
    #expect((mended["counts"] as? [String: Any])?["edited"] as? Int == 1)
    #expect(await ask.session.snapshot.texts([2]) == ["25 people attended the meeting on Sunday."])
    #expect(try await visible() == [2])
  }

  @Test("Realigning keeps what was decided")
  func realign() async throws {
    let texts = [
      ("وصل الوزير إلى القاهرة يوم الأحد.", "The minister arrived in Cairo on Sunday."),
      ("استقبله الرئيس في المطار.", "The president received him at the airport."),
      ("بحثا مشروع السد الجديد.", "They discussed the new dam project."),
      ("غادر في المساء إلى باريس.", "He left for Paris in the evening."),
    ]
    let ask = try Asked(Samples.state(texts))
    // One sentence wrongly moved, one bead decided as it is.
    _ = try await ask.act(#"{"type": "merge", "first": 1, "last": 2}"#)
    _ = try await ask.act(#"{"type": "pair", "source": [5], "target": [8]}"#)
    let decided = await ask.session.snapshot.groups
    #expect(decided.contains("5:8"))
    _ = try await ask.session.realignAndWait()
    let groups = await ask.session.snapshot.groups
    #expect(groups.contains("5:8"))
    #expect(groups.contains("1 3:2 4"))
    #expect(await ask.session.snapshot.fault() == nil)
    _ = try await ask.session.undo()
  }

  @Test("An export has exactly what was decided")
  func export() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    _ = try await ask.act(#"{"type": "accept", "beads": [1]}"#)
    _ = try await ask.act(#"{"type": "reject", "beads": [2]}"#)
    let preview = try await ask.json("GET", "/api/export/warnings?format=tmx")
    let codes = (preview["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    #expect(codes.contains("unconfirmed"))
    let all = String(decoding: await ask("GET", "/api/export?format=tmx").bytes, as: UTF8.self)
    #expect(all.contains("25 ministers"))
    #expect(!all.contains("He said it is over"))
    #expect(all.contains("The third"))
    let confirmed = String(decoding: await ask("GET", "/api/export?format=tmx&only=confirmed").bytes, as: UTF8.self)
    #expect(!confirmed.contains("The third"))
    let response = await ask("GET", "/api/export?format=tsv")
    #expect(response.header("content-disposition")?.contains("project.tsv") == true)
    #expect(String(decoding: await ask("GET", "/api/report").bytes, as: UTF8.self).contains("<!DOCTYPE html>"))
  }

  @Test("Settings are kept and told to the other windows")
  func settings() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    #expect((await ask("PUT", "/api/settings", "[1]")).status == 400)
    let kept = try await ask.json(
      "PUT", "/api/settings", #"{"author": "منى", "doubtBelow": 0.5, "keys": {"accept": "KeyA"}}"#)
    #expect(kept["author"] as? String == "منى")
    _ = try await ask.act(#"{"type": "accept", "beads": [1]}"#)
    let journal = try await ask.json("GET", "/api/journal")
    #expect((journal["entries"] as? [[String: Any]])?[0]["author"] as? String == "منى")
    #expect(((try await ask.json("GET", "/api/project"))["counts"] as? [String: Any])?["doubtful"] as? Int == 0)
  }

  @Test("Two windows hear of each other's actions, and one that was away catches up")
  func events() async throws {
    let ask = try Asked(Samples.state(Self.pairs))
    guard case .events(let stream) = await ask("GET", "/api/events").body else { return #expect(Bool(false)) }
    _ = try await ask.act(#"{"type": "accept", "beads": [1]}"#)
    var names: [String] = []
    for await event in stream {
      names.append(event.name)
      if names.count == 2 { break }
    }
    #expect(names == ["hello", "change"])
    let headers = [
      (name: "Host", value: "127.0.0.1:4180"), (name: "Authorization", value: "Bearer \(Asked.token)"),
      (name: "Last-Event-ID", value: "0"),
    ]
    guard case .events(let late) = await ask("GET", "/api/events", headers: headers).body else {
      return #expect(Bool(false))
    }
    await ask.session.stop()
    var missed: [String] = []
    for await event in late { missed.append(event.name) }
    #expect(missed == ["hello", "change", "bye"])
  }
}
