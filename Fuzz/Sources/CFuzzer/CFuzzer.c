// A target needs a source file; libFuzzer itself is linked by -sanitize=fuzzer.
