// libarchive as WaslArchive uses it: ZIP archives in memory.
#ifndef WASL_CLIBARCHIVE_SHIM_H
#define WASL_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#if defined(__APPLE__)
#include <xlocale.h>
#endif

// libarchive turns every name into the letters of the locale, and loses those that it has not: in the C locale, with
// which programs start, all but ASCII. A locale of one thread changes nothing for anybody else.

/// A locale whose letters are UTF-8, or NULL where the system has none. Never freed.
static inline void *wasl_utf8_locale(void) {
  locale_t locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (locale == (locale_t)0) locale = newlocale(LC_CTYPE_MASK, "en_US.UTF-8", (locale_t)0);
  return (void *)locale;
}

/// Sets this thread's locale and returns the one before it; NULL changes nothing.
static inline void *wasl_use_locale(void *locale) { return (void *)uselocale((locale_t)locale); }

#endif
