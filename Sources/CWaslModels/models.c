#include "CWaslModels.h"

// #embed is C23; clang takes it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

// Aligned, so that the numbers inside can be read where they stand.
_Alignas(64) static const unsigned char ar_en[] = {
#embed "ar-en.lexicon"
};

const void *wasl_model_ar_en(size_t *size) {
  *size = sizeof ar_en;
  return ar_en;
}

_Alignas(64) static const unsigned char spellings_ar[] = {
#embed "ar.spellings"
};

const void *wasl_spellings_ar(size_t *size) {
  *size = sizeof spellings_ar;
  return spellings_ar;
}
