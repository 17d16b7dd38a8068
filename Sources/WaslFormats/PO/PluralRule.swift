/// Which translation of a message serves a number: the expression in `Plural-Forms`, in the syntax of C.
struct PluralRule {
  /// How many translations a message has.
  let count: Int
  private let expression: Expression

  /// Reads the value of the field: `nplurals=2; plural=(n != 1);`.
  init?(_ field: String) {
    var count: Int?
    var text: String?
    for part in field.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { continue }
      switch sides[0].filter({ !$0.isWhitespace }) {
      case "nplurals": count = Int(sides[1].filter { !$0.isWhitespace })
      case "plural": text = String(sides[1])
      default: continue
      }
    }
    guard let count, (1...100).contains(count), let text, text.utf8.count < 2000,
      let expression = Parser(text).parse()
    else { return nil }
    self.count = count
    self.expression = expression
  }

  /// The number of the translation that serves `n`; `nil` where the expression divides by zero or leads nowhere.
  func form(for n: Int) -> Int? {
    expression.value(n).flatMap { (0..<count).contains($0) ? $0 : nil }
  }

  private indirect enum Expression {
    case n
    case number(Int)
    case not(Expression)
    case binary(String, Expression, Expression)
    case choice(Expression, Expression, Expression)

    func value(_ n: Int) -> Int? {
      switch self {
      case .n: return n
      case .number(let value): return value
      case .not(let inner): return inner.value(n).map { $0 == 0 ? 1 : 0 }
      case .choice(let condition, let yes, let no):
        return condition.value(n).flatMap { $0 != 0 ? yes.value(n) : no.value(n) }
      case .binary(let sign, let left, let right):
        guard let left = left.value(n), let right = right.value(n) else { return nil }
        return Self.apply(sign, left, right)
      }
    }

    private static func apply(_ sign: String, _ left: Int, _ right: Int) -> Int? {
      switch sign {
      case "||": return left != 0 || right != 0 ? 1 : 0
      case "&&": return left != 0 && right != 0 ? 1 : 0
      case "==": return left == right ? 1 : 0
      case "!=": return left != right ? 1 : 0
      case "<": return left < right ? 1 : 0
      case ">": return left > right ? 1 : 0
      case "<=": return left <= right ? 1 : 0
      case ">=": return left >= right ? 1 : 0
      case "+": return left &+ right
      case "-": return left &- right
      case "*": return left &* right
      case "/": return right == 0 ? nil : left / right
      default: return right == 0 ? nil : left % right
      }
    }
  }

  /// A parser by recursive descent; one level of `levels` for each precedence.
  private struct Parser {
    private var tokens: [String] = []
    private var position = 0
    private var depth = 0

    private static let levels = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]]

    init(_ text: String) {
      var rest = text[...]
      while let first = rest.first {
        if first.isWhitespace {
          rest.removeFirst()
        } else if first.isNumber {
          let number = rest.prefix { $0.isNumber }
          tokens.append(String(number))
          rest = rest.dropFirst(number.count)
        } else if ["||", "&&", "==", "!=", "<=", ">="].contains(rest.prefix(2)) {
          tokens.append(String(rest.prefix(2)))
          rest = rest.dropFirst(2)
        } else {
          tokens.append(String(first))
          rest.removeFirst()
        }
      }
    }

    func parse() -> Expression? {
      var parser = self
      guard let expression = parser.choice(), parser.position == parser.tokens.count else { return nil }
      return expression
    }

    private mutating func take(_ token: String) -> Bool {
      guard position < tokens.count, tokens[position] == token else { return false }
      position += 1
      return true
    }

    private mutating func choice() -> Expression? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 100, let condition = level(0) else { return nil }
      guard take("?") else { return condition }
      guard let yes = choice(), take(":"), let no = choice() else { return nil }
      return .choice(condition, yes, no)
    }

    private mutating func level(_ index: Int) -> Expression? {
      guard index < Self.levels.count else { return unary() }
      guard var left = level(index + 1) else { return nil }
      while position < tokens.count, Self.levels[index].contains(tokens[position]) {
        let sign = tokens[position]
        position += 1
        guard let right = level(index + 1) else { return nil }
        left = .binary(sign, left, right)
      }
      return left
    }

    private mutating func unary() -> Expression? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 100, position < tokens.count else { return nil }
      if take("!") { return unary().map { .not($0) } }
      if take("(") {
        guard let inner = choice(), take(")") else { return nil }
        return inner
      }
      let token = tokens[position]
      position += 1
      if token == "n" { return .n }
      return Int(token).map { .number($0) }
    }
  }
}
