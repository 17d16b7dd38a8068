internal import Wasl

/// Asks a model about the units of a report and adds its opinion to them.
struct Judge {
  /// The address as the user gave it.
  let name: String
  let address: HTTPAddress
  let model: String
  let units: JudgeOptions.UnitCount
  let client: any HTTPClient
  let cache: JudgeCache?
  let key: String?

  /// After so many questions in a row without an answer, the rest will have none either.
  private static let mostFailures = 3

  /// - Throws: `InputError` where the server cannot be reached or refuses to answer.
  func add(to report: CheckReport, configuration: CheckConfiguration) throws -> CheckReport {
    var findings = report.units.map(\.findings)
    var failures = 0
    let indices = chosen(report)
    let progress = Progress(quiet: false)
    defer { progress.clear() }
    for (count, index) in indices.enumerated() {
      let unit = report.units[index].unit
      progress.show("asking about unit \(count + 1) of \(indices.count)")
      do {
        let answer = try ask(about: unit, in: report.bitext)
        if answer.misquoted > 0 {
          warn(unit, "\(counted(answer.misquoted, "error")) left out, whose words do not stand in the texts")
        }
        findings[index] += JudgeOpinion.visible(answer.findings, in: unit, by: configuration)
        failures = 0
      } catch let failure as HTTPFailure {
        failures += 1
        if case .unreachable = failure { throw error("\(failure)", remedy: "start the server, or check the address") }
        warn(unit, "\(failure)")
        if failures == Self.mostFailures { throw error("\(failure)", remedy: "try --judge-timeout, or another model") }
      } catch let fault as JudgeAnswer.Fault {
        warn(unit, "\(fault); left out")
      }
    }
    return CheckReport(file: report.file, bitext: report.bitext, findings: findings)
  }

  /// The units to ask about: those with the greatest risk first, then the others in the order of the text.
  private func chosen(_ report: CheckReport) -> [Int] {
    let paired = report.units.indices.filter { !report.units[$0].unit.isUnpaired }
    guard case .some(let count) = units else { return paired }
    let byRisk = paired.sorted { left, right in
      (report.units[right].risk, left) < (report.units[left].risk, right)
    }
    return Array(byRisk.prefix(count))
  }

  private func ask(about unit: TranslationUnit, in bitext: Bitext) throws -> JudgeAnswer {
    let request = JudgeRequest(unit, source: bitext.sourceLanguage, target: bitext.targetLanguage, model: model)
    let cacheKey = [name, request.key].joined(separator: "\n")
    if let content = cache?[cacheKey], let answer = try? JudgeAnswer(content, about: unit) { return answer }
    let headers = key.map { [("Authorization", "Bearer \($0)")] } ?? []
    let reply = try client.post(request.body, to: address, headers: headers)
    guard reply.status == 200 else {
      throw error("the server refuses with status \(reply.status)", remedy: Self.remedy(for: reply.status))
    }
    let content = try JudgeAnswer.content(ofReply: reply.body)
    let answer = try JudgeAnswer(content, about: unit)
    cache?.store(content, for: cacheKey)
    return answer
  }

  private static func remedy(for status: Int) -> String {
    switch status {
    case 401, 403: "put the server's key into the variable WASL_JUDGE_KEY"
    case 404: "check the address, which mostly ends in /v1, and --judge-model"
    case 400, 422: "check --judge-model"
    default: "look into the server's log"
    }
  }

  private func error(_ problem: String, remedy: String) -> InputError {
    InputError(SourceLocation(file: name), problem, remedy: remedy)
  }

  private func warn(_ unit: TranslationUnit, _ message: String) {
    Progress(quiet: false).clear()
    StandardError.warn([Notice(SourceLocation(file: name), "unit \(unit.id): \(message)")])
  }
}
