/// The inline elements of one side of a unit in the order in which they are read.
struct InlineContent {
  /// An inline element and what it stands in.
  struct Item {
    var element: ElementTree
    /// The `id` of the paired code around it.
    var parent: String?
    /// Which segment or ignorable of the unit it stands in.
    var part: Int
  }

  let side: String
  let items: [Item]
  /// Whether every segment has this side, so that what is missing is missing and not only to come.
  let isComplete: Bool

  /// - Parameters:
  ///   - parts: the segments and ignorables of a unit.
  ///   - side: `source` or `target`.
  init(_ parts: [ElementTree], side: String, in scope: XLIFFScope) {
    self.side = side
    var items: [Item] = []
    let contents = parts.map { $0.elements(side, in: scope.core).first }
    isComplete = zip(parts, contents).allSatisfy { $0.name != "segment" || $1 != nil }
    // Targets are read in their own order.
    let order = contents.indices.sorted { left, right in
      (Self.place(of: contents[left], left), left) < (Self.place(of: contents[right], right), right)
    }
    for index in order {
      for child in contents[index]?.children ?? [] { Self.collect(child, parent: nil, part: index, scope.core, &items) }
    }
    self.items = items
  }

  /// The content of a lone element, such as the source of a match.
  init(of content: ElementTree, in scope: XLIFFScope) {
    side = content.name
    isComplete = true
    var items: [Item] = []
    for child in content.children { Self.collect(child, parent: nil, part: 0, scope.core, &items) }
    self.items = items
  }

  var elements: [ElementTree] { items.map(\.element) }

  /// The elements whose `id` this is.
  func element(id: String) -> ElementTree? { items.first { $0.element["id"] == id }?.element }

  private static func place(of target: ElementTree?, _ index: Int) -> Int {
    target?["order"].flatMap { Int($0) } ?? (index + 1)
  }

  private static func collect(
    _ element: ElementTree, parent: String?, part: Int, _ core: String, _ items: inout [Item]
  ) {
    guard element.namespace == core else { return }
    items.append(Item(element: element, parent: parent, part: part))
    let inner = element.name == "pc" ? element["id"] : parent
    for child in element.children { collect(child, parent: inner, part: part, core, &items) }
  }
}
