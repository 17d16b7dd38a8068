extension ArraySlice<UInt8> {
  /// Whether bytes stand somewhere inside; none stand nowhere. The library's own search of collections is many times
  /// slower.
  func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return (startIndex...endIndex - word.count).contains { place in
      self[place] == first && self[place..<place + word.count].elementsEqual(word)
    }
  }
}
