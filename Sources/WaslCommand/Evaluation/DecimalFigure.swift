/// Numbers with a fixed count of decimals.
enum DecimalFigure {
  /// A number from 0 on, rounded to the nearest, and a half to the even digit as C and Python print it.
  static func text(_ value: Double, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let units = Int((value * Double(scale)).rounded(.toNearestOrEven))
    let digits = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: places - digits.count) + digits
  }
}
