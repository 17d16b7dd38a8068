// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target of ours. Warnings are errors in CI only, so that a newer compiler's new
/// warning cannot break a user's build.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["WASL_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "wasl",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Wasl", targets: ["Wasl"]),
    .executable(name: "wasl", targets: ["WaslCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "WaslXML", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(name: "WaslCore", swiftSettings: settings),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "WaslArchive", dependencies: ["CLibArchive", "CZlib", "WaslCore"], swiftSettings: settings),
    .target(name: "WaslText", dependencies: ["WaslCore"], swiftSettings: settings),
    .target(
      name: "WaslSegmentation", dependencies: ["WaslCore", "WaslText", "WaslXML"],
      resources: [.embedInCode("Rules/wasl.srx")], swiftSettings: settings),
    .target(name: "CWaslModels", exclude: ["ar-en.lexicon", "ar.spellings"]),
    .target(
      name: "WaslLexicon", dependencies: ["WaslArchive", "WaslCore", "WaslText", "CWaslModels"],
      swiftSettings: settings),
    .target(
      name: "WaslAlignment", dependencies: ["WaslCore", "WaslText", "WaslLexicon"], swiftSettings: settings),
    .target(
      name: "WaslChecks", dependencies: ["WaslCore", "WaslText", "WaslLexicon"], swiftSettings: settings),
    .target(
      name: "WaslFormats", dependencies: ["WaslArchive", "WaslCore", "WaslText", "WaslXML"],
      resources: [
        .embedInCode("SRX/srx20.rng"), .embedInCode("TBX/tbx2.rng"), .embedInCode("TBX/tbx3.rng"),
        .embedInCode("TMX/tmx14.rng"), .embedInCode("XLIFF/xliff12.rng"), .embedInCode("XLIFF/xliff20.rng"),
      ], swiftSettings: settings),
    .target(
      name: "WaslReports", dependencies: ["WaslCore", "WaslChecks", "WaslFormats"],
      resources: [.embedInCode("HTML/report.css"), .embedInCode("HTML/report.js")], swiftSettings: settings),
    .target(
      name: "Wasl",
      dependencies: [
        "WaslCore", "WaslText", "WaslSegmentation", "WaslLexicon", "WaslAlignment", "WaslChecks", "WaslFormats",
        "WaslReports",
      ],
      swiftSettings: settings),
    .target(name: "CWaslPage", exclude: ["Page"]),
    .target(
      name: "WaslReview",
      dependencies: [
        "CWaslPage", "Wasl", "WaslAlignment", "WaslChecks", "WaslCore", "WaslFormats", "WaslLexicon", "WaslReports",
        "WaslText",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "WaslCommand",
      dependencies: [
        "Wasl", "WaslCore", "WaslText", "WaslSegmentation", "WaslLexicon", "WaslAlignment", "WaslXML", "WaslReview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "WaslXMLTests", dependencies: ["WaslTestSupport", "WaslXML"], resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .target(name: "WaslTestSupport", path: "Tests/WaslTestSupport", swiftSettings: settings),
    .testTarget(name: "WaslCoreTests", dependencies: ["WaslCore", "WaslTestSupport"], swiftSettings: settings),
    .testTarget(
      name: "WaslArchiveTests", dependencies: ["WaslTestSupport", "WaslArchive", "WaslCore"],
      swiftSettings: settings),
    .testTarget(
      name: "WaslTextTests", dependencies: ["WaslTestSupport", "WaslText", "WaslCore"], swiftSettings: settings),
    .testTarget(
      name: "WaslSegmentationTests", dependencies: ["WaslTestSupport", "WaslSegmentation", "WaslCore"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "WaslLexiconTests", dependencies: ["WaslTestSupport", "WaslLexicon", "WaslCore", "WaslText"],
      resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "WaslAlignmentTests", dependencies: ["WaslTestSupport", "WaslAlignment", "WaslCore", "WaslLexicon"],
      swiftSettings: settings),
    .testTarget(
      name: "WaslChecksTests", dependencies: ["WaslTestSupport", "WaslChecks", "WaslCore", "WaslText", "WaslLexicon"],
      swiftSettings: settings),
    .testTarget(
      name: "WaslReportsTests", dependencies: ["WaslReports", "WaslChecks", "WaslCore", "WaslFormats"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "WaslFormatsTests", dependencies: ["WaslTestSupport", "WaslFormats"], resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "WaslReviewTests",
      dependencies: ["WaslReview", "WaslTestSupport", "Wasl", "WaslChecks", "WaslCore", "WaslFormats"],
      swiftSettings: settings),
    .testTarget(
      name: "WaslDocumentsTests",
      dependencies: ["WaslTestSupport", "WaslArchive", "WaslCore", "WaslFormats", "WaslSegmentation"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "WaslCommandTests", dependencies: ["Wasl", "WaslTestSupport"], exclude: ["Fixtures"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
