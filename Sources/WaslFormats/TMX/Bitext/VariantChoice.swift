internal import WaslCore

/// Which two variants of a unit are the source and the target of a bitext.
struct VariantChoice {
  var source: TMXVariant?
  var target: TMXVariant?
  /// The variants that are neither.
  var others: Int

  /// Chooses by language: the same tag before the bare language before another region of it; of equals the first.
  ///
  /// A variant that is exactly one side's is not taken for the other: with `en-US` and `en-GB` asked for, a unit
  /// in `en-US` alone has no target.
  init(_ unit: TMXUnit, source: LanguageTag, target: LanguageTag, _ memo: inout LanguageMemo) {
    let variants = unit.variants
    let languages = variants.map { memo.tag($0.attributes.language) }
    func best(_ wanted: LanguageTag, except taken: Int?) -> (index: Int, distance: Int)? {
      var best: (index: Int, distance: Int)?
      for index in variants.indices where index != taken {
        guard let language = languages[index],
          let distance = TMXLanguage.distance(of: language, from: wanted), distance < best?.distance ?? .max
        else { continue }
        best = (index, distance)
      }
      return best
    }
    let first = best(source, except: nil)
    let second = best(target, except: nil)
    var sourceIndex = first?.index
    var targetIndex = second?.index
    if let first, let second, first.index == second.index {
      // The better match keeps the variant, and the other side looks further.
      if first.distance <= second.distance {
        targetIndex = best(target, except: first.index)?.index
      } else {
        sourceIndex = best(source, except: second.index)?.index
      }
    }
    self.source = sourceIndex.map { variants[$0] }
    self.target = targetIndex.map { variants[$0] }
    others = variants.count - (sourceIndex == nil ? 0 : 1) - (targetIndex == nil ? 0 : 1)
  }
}
