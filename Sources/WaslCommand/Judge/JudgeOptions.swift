internal import ArgumentParser
internal import Wasl

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Asking a language model as well.
struct JudgeOptions: ParsableArguments {
  @Option(
    name: .customLong("judge"),
    help: "Ask a model too: the address of an OpenAI-compatible server, such as http://localhost:8080/v1.")
  var address: String?

  @Option(name: .customLong("judge-model"), help: "The model's name, as the server knows it.")
  var model = "default"

  @Option(name: .customLong("judge-units"), help: "How many units it is asked about, the riskiest first, or all.")
  var units = UnitCount.some(20)

  @Option(name: .customLong("judge-timeout"), help: "How many seconds to wait for an answer.")
  var seconds = 120

  enum UnitCount: ExpressibleByArgument {
    case some(Int)
    case all

    init?(argument: String) {
      if argument == "all" {
        self = .all
        return
      }
      guard let count = Int(argument), count > 0 else { return nil }
      self = .some(count)
    }

    var defaultValueDescription: String {
      switch self {
      case .some(let count): String(count)
      case .all: "all"
      }
    }
  }

  func validate() throws {
    guard seconds > 0, seconds <= 86_400 else {
      throw ValidationError("--judge-timeout is a number of seconds, 1 or more.")
    }
    guard let address else { return }
    if address.hasPrefix("https://") {
      throw ValidationError(
        "wasl speaks to a judge without TLS: name a server or a proxy on this machine, http://localhost:PORT.")
    }
    if HTTPAddress(address) == nil {
      throw ValidationError("“\(address)” is no address of a server: write it as http://localhost:8080/v1.")
    }
  }

  /// The judge that the user has named, if any.
  func judge() -> Judge? {
    guard let address, let base = HTTPAddress(address) else { return nil }
    let environment = ProcessInfo.processInfo.environment
    let ending = "/chat/completions"
    let path =
      base.path.hasSuffix(ending)
      ? base.path : (base.path.hasSuffix("/") ? String(base.path.dropLast()) : base.path) + ending
    return Judge(
      name: address, address: HTTPAddress(base, path: path), model: model, units: units,
      client: SocketHTTPClient(seconds: seconds), cache: JudgeCache(environment: environment),
      // In a variable, since the arguments of a program can be seen by everyone on the machine.
      key: environment["WASL_JUDGE_KEY"])
  }
}
