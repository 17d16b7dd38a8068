#ifndef CWASLPAGE_H
#define CWASLPAGE_H

#include <stddef.h>

/// One file of the review page, which lives as long as the program.
typedef struct {
  /// Its path in the folder of the page: `index.html`, `js/main.js`.
  const char *path;
  const unsigned char *bytes;
  size_t size;
} wasl_page_file;

/// The files of the review page.
///
/// - count: where their number is put.
const wasl_page_file *wasl_page_files(size_t *count);

#endif
