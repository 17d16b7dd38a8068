/// How much likelier words translate each other that stand at the same relative place in their sentences
/// (C. Dyer, V. Chahuneau and N. A. Smith, "A Simple, Fast, and Effective Reparameterization of IBM Model 2",
/// NAACL 2013, https://aclanthology.org/N13-1073/): the weight falls as exp(−tension · distance), where the distance
/// is a part of the sentences' lengths, 0 to 1.
struct PlacePrior: Sendable {
  /// Steps of the distance in the table; finer ones change no decision.
  private static let steps = 256
  /// The weight of every step of the distance.
  let weights: [Float]

  init(tension: Float) {
    weights = (0...Self.steps).map { exp(-tension * Float($0) / Float(Self.steps)) }
  }

  /// The sum of the weights of all places in the other sentence.
  func sum(place: Int, of length: Int, otherLength: Int) -> Float {
    var distances = Distances(place: place, of: length, otherLength: otherLength)
    var sum: Float = 0
    for _ in 0..<otherLength { sum += weights[distances.next()] }
    return sum
  }

  /// The distances between one word's place and the places in the other sentence, in their order, as steps.
  struct Distances {
    private let own: Float
    private let step: Float
    private let scale: Float
    private var other: Float

    @inline(__always)
    init(place: Int, of length: Int, otherLength: Int) {
      own = Float((2 * place + 1) * otherLength)
      step = Float(2 * length)
      scale = Float(PlacePrior.steps) / Float(2 * length * otherLength)
      other = Float(length)
    }

    @inline(__always)
    mutating func next() -> Int {
      defer { other += step }
      return Int(abs(own - other) * scale)
    }
  }
}
