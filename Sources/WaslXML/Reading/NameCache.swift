/// Turns libxml2's names into Swift's without making the same string again for every tag.
struct NameCache {
  private var slots = NameSlots<XMLName>()

  mutating func name(
    local: NameAddress.Letters, prefix: NameAddress.Letters?, namespace: NameAddress.Letters?
  ) -> XMLName {
    let address = NameAddress(local: local, prefix: prefix, namespace: namespace)
    if let name = slots[address] { return name }
    let name = address.name
    slots[address] = name
    return name
  }
}
