internal import CLibXML2

/// Where the tag begins whose end the parser has reached: the bytes of a whole tag are still in its buffer.
func startOfTag(_ context: xmlParserCtxtPtr) -> (line: Int, column: Int)? {
  guard let base = wasl_input_base(context), let end = wasl_input_current(context) else { return nil }
  var line = wasl_line(context)
  var column = wasl_column(context)
  var next = end
  var isOnLastLine = true
  while next > base {
    next -= 1
    if next.pointee == UInt8(ascii: "\n") {
      line -= 1
      isOnLastLine = false
    } else if isOnLastLine, next.pointee & 0xC0 != 0x80 {
      column -= 1
    }
    if next.pointee == UInt8(ascii: "<") { break }
  }
  guard !isOnLastLine else { return (line, column) }
  column = 1
  while next > base, (next - 1).pointee != UInt8(ascii: "\n") {
    next -= 1
    if next.pointee & 0xC0 != 0x80 { column += 1 }
  }
  return (line, column)
}
