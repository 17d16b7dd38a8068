// swift-tools-version: 6.2
import PackageDescription

/// Fuzzing with libFuzzer, which comes with Swift's toolchain for Linux. A package of its own, so that building and testing
/// Wasl does not touch it; `scripts/fuzz` builds and runs it.
let package = Package(
  name: "wasl-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "wasl", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    .executableTarget(name: "WaslFuzz", dependencies: ["CFuzzer", .product(name: "Wasl", package: "wasl")]),
  ],
  swiftLanguageModes: [.v6]
)
