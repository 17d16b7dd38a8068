internal import CLibXML2

/// Where an element of a tree began, kept in the node's field for applications.
///
/// libxml2 keeps a line of 16 bits in a node, no column, and finds larger lines by searching the neighbours.
struct NodePosition: Hashable {
  var line: Int
  var column: Int

  /// 24 bits for the column; what is longer is counted as the last column that fits.
  private static let columnBits = 24
  private static let columnMask = (1 << columnBits) - 1

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of the element that a node is or stands in; of the nearest with this name, where one is given.
  init?(of node: UnsafeMutableRawPointer?, named name: String? = nil) {
    var next = node?.assumingMemoryBound(to: xmlNode.self)
    // Attributes begin with the same fields as nodes and have their element as parent.
    while let current = next {
      let isElement = current.pointee.type == XML_ELEMENT_NODE
      if isElement, name == nil || current.pointee.name.map({ String(cString: $0) }) == name { break }
      next = current.pointee.parent
    }
    guard let packed = next?.pointee._private.map({ Int(bitPattern: $0) }) else { return nil }
    line = packed >> Self.columnBits
    column = packed & Self.columnMask
  }

  /// The positions of the elements around the one that a node is or stands in, from the innermost.
  static func around(_ node: UnsafeMutableRawPointer?) -> [NodePosition] {
    var positions: [NodePosition] = []
    var next = node?.assumingMemoryBound(to: xmlNode.self)
    while let current = next, current.pointee.type != XML_ELEMENT_NODE { next = current.pointee.parent }
    while let parent = next?.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE {
      if let position = NodePosition(of: parent) { positions.append(position) }
      next = parent
    }
    return positions
  }

  func store(in node: UnsafeMutablePointer<xmlNode>) {
    let packed = line << Self.columnBits | min(column, Self.columnMask)
    node.pointee._private = UnsafeMutableRawPointer(bitPattern: packed)
  }
}
