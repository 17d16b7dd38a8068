internal import Wasl
internal import WaslXML

/// A reliability diagram: for each tenth of confidence a bar as high as the share of right pairs in it, the number of its
/// pairs above, and a point at its mean confidence. Where the confidence holds, the points lie on the diagonal.
struct ReliabilityPlot {
  private let calibration: Calibration

  init(_ calibration: Calibration) { self.calibration = calibration }

  // Lengths in SVG's pixels. The square holds ten bars of 44, wide enough for a count of six digits.
  private static let side = 440.0
  private static let left = 64.0
  private static let top = 64.0
  private static let countLine = top - 10
  private static let size = (width: 528.0, height: 564.0)

  /// The picture, in UTF-8.
  func svg() throws(XMLWriteError) -> [UInt8] {
    try XMLWriter.bytes { writer throws(XMLWriteError) in
      let (width, height) = (Self.number(Self.size.width), Self.number(Self.size.height))
      try writer.startElement("svg")
      try writer.attribute("xmlns", "http://www.w3.org/2000/svg")
      try writer.attribute("width", width)
      try writer.attribute("height", height)
      try writer.attribute("viewBox", "0 0 \(width) \(height)")
      try writer.attribute("role", "img")
      try Self.element("title", [], text: "Confidence against the share of right pairs", to: &writer)
      try Self.element("style", [], text: Self.style, to: &writer)
      try Self.element("rect", [("class", "ground"), ("width", width), ("height", height)], to: &writer)
      try drawAxes(to: &writer)
      for bin in calibration.bins where bin.count > 0 { try draw(bin, to: &writer) }
      try writer.lineBreak()
      try writer.endElement()
      try writer.lineBreak()
    }
  }

  private func drawAxes(to writer: inout XMLWriter) throws(XMLWriteError) {
    let (pairs, wrong) = (calibration.count, calibration.wrongCount)
    let error = DecimalFigure.text(calibration.expectedError, places: 4)
    let heading = "\(counted(pairs, "pair")), \(wrong) wrong; expected calibration error \(error)"
    try Self.label(heading, x: Self.left, y: 28, anchor: "start", class: "heading", to: &writer)
    for tick in 0...5 {
      let share = Double(tick) / 5
      let text = DecimalFigure.text(share, places: 1)
      try Self.line("grid", from: (0, share), to: (1, share), writer: &writer)
      try Self.label(text, x: Self.left - 8, y: Self.y(share) + 4, anchor: "end", to: &writer)
      try Self.label(text, x: Self.x(share), y: Self.y(0) + 20, to: &writer)
    }
    try Self.label("pairs", x: Self.left - 8, y: Self.countLine, anchor: "end", class: "count", to: &writer)
    try Self.line("diagonal", from: (0, 0), to: (1, 1), writer: &writer)
    try Self.label("confidence", x: Self.x(0.5), y: Self.y(0) + 44, to: &writer)
    let middle = Self.number(Self.y(0.5))
    try Self.element(
      "text", [("x", "20"), ("y", middle), ("text-anchor", "middle"), ("transform", "rotate(-90 20 \(middle))")],
      text: "share of right pairs", to: &writer)
  }

  private func draw(_ bin: CalibrationBin, to writer: inout XMLWriter) throws(XMLWriteError) {
    let (x, y) = (Self.x(bin.from), Self.y(bin.shareRight))
    let bar = [
      ("class", "bar"), ("x", Self.number(x + 1)), ("y", Self.number(y)),
      ("width", Self.number(Self.x(bin.to) - x - 2)), ("height", Self.number(Self.y(0) - y)),
    ]
    try Self.element("rect", bar, to: &writer)
    let point = [
      ("class", "point"), ("cx", Self.number(Self.x(bin.meanConfidence))), ("cy", Self.number(y)), ("r", "4"),
    ]
    try Self.element("circle", point, to: &writer)
    try Self.label(
      "\(bin.count)", x: (x + Self.x(bin.to)) / 2, y: Self.countLine, class: "count", to: &writer)
  }
}

// What the drawing is made of.
extension ReliabilityPlot {
  private static func x(_ confidence: Double) -> Double { left + confidence * side }
  private static func y(_ share: Double) -> Double { top + (1 - share) * side }

  private static func number(_ length: Double) -> String { DecimalFigure.text(length, places: 1) }

  private static func line(
    _ name: String, from: (x: Double, y: Double), to end: (x: Double, y: Double), writer: inout XMLWriter
  ) throws(XMLWriteError) {
    let attributes = [
      ("class", name), ("x1", number(x(from.x))), ("y1", number(y(from.y))), ("x2", number(x(end.x))),
      ("y2", number(y(end.y))),
    ]
    try element("line", attributes, to: &writer)
  }

  private static func label(
    _ text: String, x: Double, y: Double, anchor: String = "middle", class name: String = "label",
    to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    let attributes = [("class", name), ("x", number(x)), ("y", number(y)), ("text-anchor", anchor)]
    try element("text", attributes, text: text, to: &writer)
  }

  private static func element(
    _ name: String, _ attributes: [(String, String)], text: String? = nil, to writer: inout XMLWriter
  ) throws(XMLWriteError) {
    try writer.lineBreak(indent: 2)
    try writer.startElement(name)
    for (name, value) in attributes { try writer.attribute(name, value) }
    if let text { try writer.text(text) }
    try writer.endElement()
  }

  /// Colours for light and dark surroundings, with a ground of its own: a page that shows the picture may not follow the
  /// reader's setting.
  private static let style = """

        text { font: 13px system-ui, sans-serif; fill: #24292f }
        .heading { font-weight: 600 }
        .count { font-size: 11px }
        .ground { fill: #ffffff }
        .grid { stroke: #d0d7de }
        .diagonal { stroke: #57606a; stroke-dasharray: 5 4 }
        .bar { fill: #0969da; fill-opacity: 0.35 }
        .point { fill: #0550ae }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 }
          .ground { fill: #0d1117 }
          .grid { stroke: #30363d }
          .diagonal { stroke: #8b949e }
          .bar { fill: #58a6ff }
          .point { fill: #79c0ff }
        }
    """ + "\n  "
}
