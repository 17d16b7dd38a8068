internal import WaslCore
internal import WaslText

/// Which weekdays and months of one side stand on the other too. An object, since five checks ask for its six arrays.
final class CalendarComparison: SharedAnalysis {
  /// A day or a month in a text.
  struct Name: Hashable {
    enum Value: Hashable {
      case weekday(Weekday)
      case month(PartialDate.Calendar, Int)
    }

    var range: Range<Int>
    /// What it can be, the likeliest first.
    var values: [Value]
    /// Whether the word may mean something else.
    var isDoubtful: Bool

    func equals(_ other: Name) -> Bool { values.contains { other.values.contains($0) } }
  }

  /// The names of one kind: what differs and what is on one side only.
  struct Difference {
    var changes: [(source: Name, target: Name)] = []
    var missing: [Name] = []
    var added: [Name] = []

    func reportChanges(in unit: UnitAnalysis, into findings: inout FindingCollector) {
      for (source, target) in changes {
        let isDoubtful = source.isDoubtful || target.isDoubtful
        findings.add(
          """
          “\(unit.source.text.text(in: source.range))” in the source, “\(unit.target.text.text(in: target.range))” in the \
          target
          """,
          source: [source.range], target: [target.range], severity: isDoubtful ? .minor : nil,
          confidence: isDoubtful ? 0.4 : 0.9)
      }
    }
  }

  let weekdays: Difference
  let months: Difference

  init(of unit: UnitAnalysis) {
    let source = unit.source.dates
    let target = unit.target.dates
    // A month alone that may be another word is only worth a look where there is one to compare it with.
    if source.isEmpty, target.isEmpty {
      (weekdays, months) = (Difference(), Difference())
      return
    }
    weekdays = Self.difference(source.compactMap(Self.weekday), target.compactMap(Self.weekday))
    months = Self.difference(
      source.compactMap(Self.month) + DoubtfulMonths.names(in: unit.source),
      target.compactMap(Self.month) + DoubtfulMonths.names(in: unit.target))
  }

  private static func weekday(_ mention: DateMention) -> Name? {
    guard case .weekday(let day) = mention.value else { return nil }
    return Name(range: mention.range, values: [.weekday(day)], isDoubtful: mention.certainty == .weak)
  }

  private static func month(_ mention: DateMention) -> Name? {
    var values: [Name.Value] = []
    for value in [mention.value] + mention.alternatives {
      if case .date(let date) = value, let month = date.month { values.append(.month(date.calendar, month)) }
    }
    return values.isEmpty
      ? nil : Name(range: mention.range, values: values, isDoubtful: mention.certainty == .weak)
  }

  /// A name may be said again in a translation, so what is on both sides at all is not missed.
  private static func difference(_ source: [Name], _ target: [Name]) -> Difference {
    var difference = Difference()
    var targetRest = target
    var sourceRest = source
    sourceRest.removeAll { name in
      guard let place = targetRest.firstIndex(where: { $0.equals(name) }) else { return false }
      targetRest.remove(at: place)
      return true
    }
    for name in sourceRest {
      let isNew = !target.contains { $0.equals(name) }
      let place = targetRest.firstIndex { other in
        (isNew || !source.contains { $0.equals(other) }) && !(name.isDoubtful && other.isDoubtful)
      }
      if let place {
        difference.changes.append((name, targetRest.remove(at: place)))
      } else if isNew, !name.isDoubtful {
        difference.missing.append(name)
      }
    }
    difference.added = targetRest.filter { name in !name.isDoubtful && !source.contains { $0.equals(name) } }
    return difference
  }
}
