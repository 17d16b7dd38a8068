#ifndef CWASLMODELS_H
#define CWASLMODELS_H

#include <stddef.h>

/// The bundled Arabic–English lexicon, which lives as long as the program.
///
/// - size: where its length in bytes is put.
const void *wasl_model_ar_en(size_t *size);

/// How often Arabic words are written one way and another, which lives as long as the program.
///
/// - size: where its length in bytes is put.
const void *wasl_spellings_ar(size_t *size);

#endif
