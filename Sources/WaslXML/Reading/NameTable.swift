/// Numbers libxml2's names, in the order in which they come first.
struct NameTable {
  private var slots = NameSlots<Int32>()
  private var numbers: [XMLName: Int32] = [:]
  /// The names by their numbers.
  private(set) var names: [XMLName] = []

  mutating func number(
    local: NameAddress.Letters, prefix: NameAddress.Letters?, namespace: NameAddress.Letters?
  ) -> Int32 {
    let address = NameAddress(local: local, prefix: prefix, namespace: namespace)
    if let number = slots[address] { return number }
    let name = address.name
    let number = numbers[name] ?? Int32(names.count)
    if number == names.count {
      names.append(name)
      numbers[name] = number
    }
    slots[address] = number
    return number
  }
}
