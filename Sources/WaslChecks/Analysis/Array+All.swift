extension Array {
  /// As many of one value.
  ///
  /// `init(repeating:count:)` looks the array's type up in the runtime each time it is called, which takes longer than to
  /// fill the short arrays that are made for every unit.
  @inline(__always)
  init(all value: Element, count: Int) {
    self.init()
    append(addingCapacity: count) { elements in
      for _ in 0..<count { elements.append(value) }
    }
  }
}
