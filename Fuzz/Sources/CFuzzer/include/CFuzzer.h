// What libFuzzer offers to a program that has a main function of its own (https://llvm.org/docs/LibFuzzer.html).
#ifndef WASL_CFUZZER_H
#define WASL_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the arguments of the command line and does not return before its time is up.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

/// Changes bytes in libFuzzer's own ways and returns their new number.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);

#endif
