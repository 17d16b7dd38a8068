internal import WaslCore

/// Which two variants of a unit are the source and the target of a bitext.
struct VariantChoice {
  /// The numbers of the variants.
  var source: Int?
  var target: Int?

  /// Chooses by language: the same tag before the bare language before another region of it; of equals the first.
  ///
  /// A variant that is exactly one side's is not taken for the other: with `en-US` and `en-GB` asked for, a unit
  /// in `en-US` alone has no target.
  ///
  /// - Parameter languages: the variants' languages, where they have any.
  init(among languages: [LanguageTag?], source: LanguageTag, target: LanguageTag) {
    func best(_ wanted: LanguageTag, except taken: Int?) -> (index: Int, distance: Int)? {
      var best: (index: Int, distance: Int)?
      for index in languages.indices where index != taken {
        guard let language = languages[index],
          let distance = TMXLanguage.distance(of: language, from: wanted), distance < best?.distance ?? .max
        else { continue }
        best = (index, distance)
      }
      return best
    }
    let first = best(source, except: nil)
    let second = best(target, except: nil)
    self.source = first?.index
    self.target = second?.index
    guard let first, let second, first.index == second.index else { return }
    // The better match keeps the variant, and the other side looks further.
    if first.distance <= second.distance {
      self.target = best(target, except: first.index)?.index
    } else {
      self.source = best(source, except: second.index)?.index
    }
  }
}
