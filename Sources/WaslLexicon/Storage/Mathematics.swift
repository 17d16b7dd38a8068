#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

func exp2(_ x: Float) -> Float {
  #if canImport(Darwin)
    Darwin.exp2(x)
  #elseif canImport(Musl)
    Musl.exp2(x)
  #else
    Glibc.exp2(x)
  #endif
}

func log2(_ x: Float) -> Float {
  #if canImport(Darwin)
    Darwin.log2(x)
  #elseif canImport(Musl)
    Musl.log2(x)
  #else
    Glibc.log2(x)
  #endif
}

func exp(_ x: Float) -> Float {
  #if canImport(Darwin)
    Darwin.exp(x)
  #elseif canImport(Musl)
    Musl.exp(x)
  #else
    Glibc.exp(x)
  #endif
}
