import CFuzzer
import Foundation

// The reader is chosen by a variable and not by an argument, because libFuzzer hands its arguments on to processes that it starts.
guard let name = ProcessInfo.processInfo.environment["WASL_FUZZ_TARGET"] else {
  for target in FuzzTarget.all { print(target.name) }
  exit(0)
}
guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
  FileHandle.standardError.write(Data("WASL_FUZZ_TARGET=\(name) is none of the readers\n".utf8))
  exit(2)
}
ChosenTarget.read = target.read
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { data, size in
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    try? ChosenTarget.read?(bytes)
    return 0
  })
