// The parts of libxml2 and of POSIX that WaslXML uses, under names that stay the same from libxml2 2.9 to 2.14.
//
// A shim is here for one of four reasons: Swift cannot import the original (macros, variadic functions, mutable
// globals), its type changed between versions of libxml2, it is a struct field that newer versions deprecate,
// or it calls POSIX and WaslXML imports nothing but this module.
#ifndef WASL_CLIBXML2_SHIM_H
#define WASL_CLIBXML2_SHIM_H

#include <errno.h>
#include <fcntl.h>
#include <libxml/xmlversion.h>

// Debian builds libxml2 with ICU and then shows ICU's headers to everyone, where they clash with those inside
// Foundation. Only fields at the end of a structure that we do not look into depend on this.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>
#include <string.h>
#include <unistd.h>

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"

// MARK: Errors

// libxml2 2.12 made the error that a handler receives const.
#if LIBXML_VERSION >= 21200
typedef const xmlError *wasl_error_ptr;
#else
typedef xmlError *wasl_error_ptr;
#endif

/// A handler of errors whose type does not depend on the version of libxml2.
typedef void (*wasl_error_handler)(void *context, const xmlError *error);

/// Whom to tell of an error; what libxml2 carries around as its opaque user data.
typedef struct {
  void *context;
  wasl_error_handler handler;
} wasl_error_sink;

static inline void wasl_forward_error(void *sink, wasl_error_ptr error) {
  wasl_error_sink *receiver = (wasl_error_sink *)sink;
  if (receiver != NULL && error != NULL) receiver->handler(receiver->context, error);
}

static inline void wasl_relaxng_parser_errors(xmlRelaxNGParserCtxtPtr parser, wasl_error_sink *sink) {
  xmlRelaxNGSetParserStructuredErrors(parser, wasl_forward_error, sink);
}

static inline void wasl_relaxng_valid_errors(xmlRelaxNGValidCtxtPtr validator, wasl_error_sink *sink) {
  xmlRelaxNGSetValidStructuredErrors(validator, wasl_forward_error, sink);
}

/// Sets the handler of this thread, for the few calls that have no context of their own; NULL takes it away.
static inline void wasl_thread_errors(wasl_error_sink *sink) {
  xmlSetStructuredErrorFunc(sink, sink == NULL ? NULL : wasl_forward_error);
}

// MARK: Set-up

static inline xmlParserInputPtr wasl_deny_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

/// Readies libxml2 and denies every external entity of the whole process. Call once.
static inline void wasl_initialise(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(wasl_deny_entity);
}

// MARK: The push parser

// Where the SAX structure has the error handler, its type depends on the version; the parser's user data
// cannot be the sink there, for the other callbacks receive it too. So the parser's private field holds it.
static inline void wasl_forward_parser_error(void *data, wasl_error_ptr error) {
  (void)data;
  if (error == NULL || error->ctxt == NULL) return;
  xmlParserCtxtPtr context = (xmlParserCtxtPtr)error->ctxt;
  wasl_forward_error(context->_private, error);
}

/// Makes a push parser that knows the first bytes of its input (libxml2 detects the encoding from four).
static inline xmlParserCtxtPtr wasl_new_push_parser(
    xmlSAXHandler *handler, void *data, wasl_error_sink *sink, const char *start, int length) {
  handler->initialized = XML_SAX2_MAGIC;
  handler->serror = wasl_forward_parser_error;
  xmlParserCtxtPtr context = xmlCreatePushParserCtxt(handler, data, start, length, NULL);
  if (context == NULL) return NULL;
  context->_private = sink;
  xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_BIG_LINES);
  // Without this the nodes of a tree have no lines.
  context->linenumbers = 1;
  return context;
}

static inline long wasl_line(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : context->input->line;
}

static inline long wasl_column(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : context->input->col;
}

/// The first byte of the input that is still in memory, in UTF-8.
static inline const xmlChar *wasl_input_base(xmlParserCtxtPtr context) {
  return context->input == NULL ? NULL : context->input->base;
}

/// The next byte of the input to be parsed.
static inline const xmlChar *wasl_input_current(xmlParserCtxtPtr context) {
  return context->input == NULL ? NULL : context->input->cur;
}

/// How many bytes of the input wait for the rest of a construct.
static inline long wasl_input_waiting(xmlParserCtxtPtr context) {
  return context->input == NULL ? 0 : context->input->end - context->input->cur;
}

static inline xmlNodePtr wasl_current_node(xmlParserCtxtPtr context) { return context->node; }

static inline xmlDocPtr wasl_document(xmlParserCtxtPtr context) { return context->myDoc; }

/// Frees the parser and the tree that it has built.
static inline void wasl_free_parser(xmlParserCtxtPtr context) {
  xmlDocPtr document = context->myDoc;
  context->myDoc = NULL;
  xmlFreeParserCtxt(context);
  if (document != NULL) xmlFreeDoc(document);
}

/// Whether an error says that a document asks for more than libxml2's limits; the code is new in 2.14.
static inline int wasl_is_limit_error(int code) {
#if LIBXML_VERSION >= 21400
  return code == XML_ERR_RESOURCE_LIMIT;
#else
  (void)code;
  return 0;
#endif
}

/// A document without content that owns names together with another, so that nodes can move between them.
static inline xmlDocPtr wasl_new_sibling_document(xmlDocPtr document) {
  xmlDocPtr sibling = xmlNewDoc((const xmlChar *)"1.0");
  if (sibling != NULL && document->dict != NULL) {
    sibling->dict = document->dict;
    xmlDictReference(sibling->dict);
  }
  return sibling;
}

// MARK: Documents in memory

/// Parses HTML, or returns NULL.
static inline htmlDocPtr wasl_read_html(
    const char *bytes, int length, const char *encoding, wasl_error_sink *sink) {
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  if (context->sax != NULL) {
    context->sax->initialized = XML_SAX2_MAGIC;
    context->sax->serror = wasl_forward_parser_error;
  }
  context->_private = sink;
  htmlDocPtr document = htmlCtxtReadMemory(
      context, bytes, length, NULL, encoding,
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  htmlFreeParserCtxt(context);
  return document;
}

/// Reads a DTD from memory, or returns NULL and tells the thread's error handler why.
static inline xmlDtdPtr wasl_read_dtd(const char *bytes, int length) {
  xmlParserInputBufferPtr input = xmlParserInputBufferCreateMem(bytes, length, XML_CHAR_ENCODING_NONE);
  if (input == NULL) return NULL;
  return xmlIOParseDTD(NULL, input, XML_CHAR_ENCODING_NONE);
}

/// `xmlFree` itself is a mutable global, which Swift 6 does not let us call.
static inline void wasl_free(void *memory) {
  if (memory != NULL) xmlFree(memory);
}

// MARK: Files

static inline int wasl_open(const char *path) { return open(path, O_RDONLY | O_CLOEXEC); }

static inline void wasl_close(int descriptor) { close(descriptor); }

static inline int wasl_errno(void) { return errno; }

/// Reads up to `count` bytes, trying again where a signal came between; -1 is an error, 0 the end.
static inline long wasl_read(int descriptor, void *buffer, size_t count) {
  long got;
  do {
    got = read(descriptor, buffer, count);
  } while (got < 0 && errno == EINTR);
  return got;
}

/// Writes all bytes, or returns -1.
static inline int wasl_write_all(int descriptor, const void *bytes, size_t count) {
  const char *next = (const char *)bytes;
  while (count > 0) {
    ssize_t put = write(descriptor, next, count);
    if (put < 0) {
      if (errno == EINTR) continue;
      return -1;
    }
    next += put;
    count -= (size_t)put;
  }
  return 0;
}

#pragma clang diagnostic pop

#endif
