import Testing
import WaslText

@Suite("Skeletons of many words")
struct SkeletonStoreTests {
  private let words = [
    "ليبرمان", "liberman", "لافروف", "lavrov", "والقاهرة", "cairo", "كيري", "kerry", "الكتاب", "book", "تشيلسي",
    "chelsea",
    "غوتيريش", "guterres", "قطر", "thyssen", "يوم", "of", "aeiou", "ا", "øre", "بالبصرة", "basra",
  ]

  @Test func `Words are as alike as one by one, and those less alike than is asked for are left out`() throws {
    var store = SkeletonStore()
    var skeletons: [(number: Int, skeleton: ConsonantSkeleton)] = []
    for word in words {
      let bytes = Array(word.utf8)
      let skeleton = ConsonantSkeleton(normalizedWord: bytes[...])
      let number = store.add(normalizedWord: bytes[...])
      #expect((number == nil) == (skeleton == nil), "\(word)")
      if let number, let skeleton { skeletons.append((number, skeleton)) }
    }
    #expect(skeletons.count > 15)
    for first in skeletons {
      for second in skeletons {
        let alike = first.skeleton.similarity(to: second.skeleton)
        for least in [0, 0.3, 0.7, 0.78, alike] {
          #expect(store.similarity(first.number, second.number, least: least) == (alike >= least ? alike : nil))
        }
      }
    }
  }

  @Test func `A word has the readings that it has alone`() throws {
    var store = SkeletonStore()
    for word in words {
      let bytes = Array(word.utf8)
      let numbers = store.addReadings(ofNormalizedWord: bytes[...])
      let readings = ConsonantSkeleton.readings(ofNormalizedWord: bytes[...])
      #expect(numbers.count == readings.count, "\(word)")
      for (number, reading) in zip(numbers, readings) {
        let added = store.add(normalizedWord: bytes[...])
        let whole = try #require(added)
        #expect(store.similarity(number, whole, least: 0) == reading.similarity(to: readings[0]))
      }
    }
  }
}
