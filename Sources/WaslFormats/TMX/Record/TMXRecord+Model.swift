extension TMXRecord {
  /// A unit as a record.
  init(_ unit: TMXUnit) {
    self.init()
    replace(with: unit)
  }

  /// Takes the place of what was there, and keeps its memory.
  mutating func replace(with unit: TMXUnit) {
    removeAll()
    let root = open(.unit)
    add(unit.attributes)
    for remark in unit.remarks { add(remark) }
    for variant in unit.variants {
      let place = open(.variant)
      add(variant.attributes)
      for remark in variant.remarks { add(remark) }
      let segment = open(.segment)
      add(variant.segment.content)
      close(segment)
      close(place)
    }
    close(root)
  }

  init(_ header: TMXHeader) {
    self.init()
    let root = open(.header)
    add(header.attributes)
    for item in header.items {
      switch item {
      case .remark(let remark): add(remark)
      case .encoding(let encoding):
        let place = open(.encoding)
        add(encoding.attributes)
        for map in encoding.maps {
          let place = open(.map)
          add(map)
          close(place)
        }
        close(place)
      }
    }
    close(root)
  }

  private mutating func add(_ attributes: TMXAttributes) {
    for attribute in attributes.list { add(.attribute, name: names.number(of: attribute.name), attribute.value) }
  }

  private mutating func add(_ remark: TMXRemark) {
    let place = open(remark.kind == .note ? .note : .property)
    add(remark.attributes)
    if !remark.text.isEmpty { add(.text, remark.text) }
    close(place)
  }

  private mutating func add(_ content: [TMXInline]) {
    for piece in content {
      switch piece {
      case .text(let text): add(.text, text)
      case .code(let code):
        let place = open(.code, name: code.kind.number)
        add(code.attributes)
        add(code.content)
        close(place)
      }
    }
  }

  // MARK: And back

  /// The record as a unit.
  var unit: TMXUnit {
    var unit = TMXUnit(attributes: attributes(of: 0))
    var place = content(of: 0)
    while place < pieces[0].next {
      switch pieces[place].kind {
      case .note, .property: unit.remarks.append(remark(at: place))
      case .variant: unit.variants.append(variant(at: place))
      default: break
      }
      place = pieces[place].next
    }
    return unit
  }

  /// The record as a header.
  var header: TMXHeader {
    var header = TMXHeader(attributes: attributes(of: 0))
    var place = content(of: 0)
    while place < pieces[0].next {
      switch pieces[place].kind {
      case .note, .property: header.items.append(.remark(remark(at: place)))
      case .encoding: header.items.append(.encoding(encoding(at: place)))
      default: break
      }
      place = pieces[place].next
    }
    return header
  }

  private func attributes(of place: Int) -> TMXAttributes {
    TMXAttributes(
      pieces[place + 1..<content(of: place)].map { piece in
        TMXAttributes.Attribute(name: names[piece.name], value: string(piece.range))
      })
  }

  private func remark(at place: Int) -> TMXRemark {
    TMXRemark(
      pieces[place].kind == .note ? .note : .property, attributes: attributes(of: place),
      text: string(text(of: place)))
  }

  private func encoding(at place: Int) -> TMXUserEncoding {
    var encoding = TMXUserEncoding(attributes: attributes(of: place), maps: [])
    var map = content(of: place)
    while map < pieces[place].next {
      encoding.maps.append(attributes(of: map))
      map = pieces[map].next
    }
    return encoding
  }

  private func variant(at place: Int) -> TMXVariant {
    var variant = TMXVariant(attributes: attributes(of: place))
    var inner = content(of: place)
    while inner < pieces[place].next {
      switch pieces[inner].kind {
      case .note, .property: variant.remarks.append(remark(at: inner))
      case .segment: variant.segment.content = inlines(in: inner)
      default: break
      }
      inner = pieces[inner].next
    }
    return variant
  }

  private func inlines(in place: Int) -> [TMXInline] {
    var content: [TMXInline] = []
    var inner = self.content(of: place)
    while inner < pieces[place].next {
      if pieces[inner].kind == .code {
        let kind = TMXCode.Kind(number: pieces[inner].name)
        content.append(.code(TMXCode(kind, attributes: attributes(of: inner), content: inlines(in: inner))))
      } else {
        content.append(.text(string(at: inner)))
      }
      inner = pieces[inner].next
    }
    return content
  }
}

extension TMXCode.Kind {
  private static let kinds = allCases
  private static let numbers = Dictionary(uniqueKeysWithValues: zip(allCases, 0...).map { ($0, Int32($1)) })

  /// The number by which records know the kind.
  var number: Int32 { Self.numbers[self, default: 0] }

  init(number: Int32) { self = Self.kinds[Int(number)] }
}
