// zlib as WaslArchive uses it: gzip streams. libarchive reads them too, but does not verify their checksums.
#ifndef WASL_CZLIB_SHIM_H
#define WASL_CZLIB_SHIM_H

#include <zlib.h>

// The originals are macros, which Swift cannot import.

/// Readies a stream that inflates gzip, and nothing else. Returns Z_OK or an error's number.
static inline int wasl_inflate_gzip(z_streamp stream) { return inflateInit2(stream, 15 + 16); }

/// Readies a stream that deflates to gzip with a header that holds neither a name nor a time.
static inline int wasl_deflate_gzip(z_streamp stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
