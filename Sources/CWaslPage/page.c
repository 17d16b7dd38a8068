// Written by scripts/embed-page. Do not edit.
#include "CWaslPage.h"

// #embed is C23; clang takes it in every mode and warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "Page/icon.svg"
};
static const unsigned char file_1[] = {
#embed "Page/index.html"
};
static const unsigned char file_2[] = {
#embed "Page/modules/app.js"
};
static const unsigned char file_3[] = {
#embed "Page/modules/commands/cursor.js"
};
static const unsigned char file_4[] = {
#embed "Page/modules/commands/deciding.js"
};
static const unsigned char file_5[] = {
#embed "Page/modules/commands/drag.js"
};
static const unsigned char file_6[] = {
#embed "Page/modules/commands/findings.js"
};
static const unsigned char file_7[] = {
#embed "Page/modules/commands/keys.js"
};
static const unsigned char file_8[] = {
#embed "Page/modules/commands/moving.js"
};
static const unsigned char file_9[] = {
#embed "Page/modules/commands/page.js"
};
static const unsigned char file_10[] = {
#embed "Page/modules/commands/regrouping.js"
};
static const unsigned char file_11[] = {
#embed "Page/modules/commands/writing.js"
};
static const unsigned char file_12[] = {
#embed "Page/modules/dialogs/changes.js"
};
static const unsigned char file_13[] = {
#embed "Page/modules/dialogs/dialog.js"
};
static const unsigned char file_14[] = {
#embed "Page/modules/dialogs/export.js"
};
static const unsigned char file_15[] = {
#embed "Page/modules/dialogs/goto.js"
};
static const unsigned char file_16[] = {
#embed "Page/modules/dialogs/help.js"
};
static const unsigned char file_17[] = {
#embed "Page/modules/dialogs/ignore.js"
};
static const unsigned char file_18[] = {
#embed "Page/modules/dialogs/note.js"
};
static const unsigned char file_19[] = {
#embed "Page/modules/dialogs/settings.js"
};
static const unsigned char file_20[] = {
#embed "Page/modules/main.js"
};
static const unsigned char file_21[] = {
#embed "Page/modules/model/api.js"
};
static const unsigned char file_22[] = {
#embed "Page/modules/model/events.js"
};
static const unsigned char file_23[] = {
#embed "Page/modules/model/place.js"
};
static const unsigned char file_24[] = {
#embed "Page/modules/model/settings.js"
};
static const unsigned char file_25[] = {
#embed "Page/modules/model/store.js"
};
static const unsigned char file_26[] = {
#embed "Page/modules/strings/arabic.js"
};
static const unsigned char file_27[] = {
#embed "Page/modules/strings/arabicChecks.js"
};
static const unsigned char file_28[] = {
#embed "Page/modules/strings/english.js"
};
static const unsigned char file_29[] = {
#embed "Page/modules/strings/strings.js"
};
static const unsigned char file_30[] = {
#embed "Page/modules/view/bead.js"
};
static const unsigned char file_31[] = {
#embed "Page/modules/view/diff.js"
};
static const unsigned char file_32[] = {
#embed "Page/modules/view/divider.js"
};
static const unsigned char file_33[] = {
#embed "Page/modules/view/dom.js"
};
static const unsigned char file_34[] = {
#embed "Page/modules/view/editor.js"
};
static const unsigned char file_35[] = {
#embed "Page/modules/view/filters.js"
};
static const unsigned char file_36[] = {
#embed "Page/modules/view/finding.js"
};
static const unsigned char file_37[] = {
#embed "Page/modules/view/fold.js"
};
static const unsigned char file_38[] = {
#embed "Page/modules/view/heights.js"
};
static const unsigned char file_39[] = {
#embed "Page/modules/view/lighting.js"
};
static const unsigned char file_40[] = {
#embed "Page/modules/view/minimap.js"
};
static const unsigned char file_41[] = {
#embed "Page/modules/view/sheet.js"
};
static const unsigned char file_42[] = {
#embed "Page/modules/view/spans.js"
};
static const unsigned char file_43[] = {
#embed "Page/modules/view/top.js"
};
static const unsigned char file_44[] = {
#embed "Page/styles/beads.css"
};
static const unsigned char file_45[] = {
#embed "Page/styles/page.css"
};

static const wasl_page_file files[] = {
    {"icon.svg", file_0, sizeof file_0},
    {"index.html", file_1, sizeof file_1},
    {"modules/app.js", file_2, sizeof file_2},
    {"modules/commands/cursor.js", file_3, sizeof file_3},
    {"modules/commands/deciding.js", file_4, sizeof file_4},
    {"modules/commands/drag.js", file_5, sizeof file_5},
    {"modules/commands/findings.js", file_6, sizeof file_6},
    {"modules/commands/keys.js", file_7, sizeof file_7},
    {"modules/commands/moving.js", file_8, sizeof file_8},
    {"modules/commands/page.js", file_9, sizeof file_9},
    {"modules/commands/regrouping.js", file_10, sizeof file_10},
    {"modules/commands/writing.js", file_11, sizeof file_11},
    {"modules/dialogs/changes.js", file_12, sizeof file_12},
    {"modules/dialogs/dialog.js", file_13, sizeof file_13},
    {"modules/dialogs/export.js", file_14, sizeof file_14},
    {"modules/dialogs/goto.js", file_15, sizeof file_15},
    {"modules/dialogs/help.js", file_16, sizeof file_16},
    {"modules/dialogs/ignore.js", file_17, sizeof file_17},
    {"modules/dialogs/note.js", file_18, sizeof file_18},
    {"modules/dialogs/settings.js", file_19, sizeof file_19},
    {"modules/main.js", file_20, sizeof file_20},
    {"modules/model/api.js", file_21, sizeof file_21},
    {"modules/model/events.js", file_22, sizeof file_22},
    {"modules/model/place.js", file_23, sizeof file_23},
    {"modules/model/settings.js", file_24, sizeof file_24},
    {"modules/model/store.js", file_25, sizeof file_25},
    {"modules/strings/arabic.js", file_26, sizeof file_26},
    {"modules/strings/arabicChecks.js", file_27, sizeof file_27},
    {"modules/strings/english.js", file_28, sizeof file_28},
    {"modules/strings/strings.js", file_29, sizeof file_29},
    {"modules/view/bead.js", file_30, sizeof file_30},
    {"modules/view/diff.js", file_31, sizeof file_31},
    {"modules/view/divider.js", file_32, sizeof file_32},
    {"modules/view/dom.js", file_33, sizeof file_33},
    {"modules/view/editor.js", file_34, sizeof file_34},
    {"modules/view/filters.js", file_35, sizeof file_35},
    {"modules/view/finding.js", file_36, sizeof file_36},
    {"modules/view/fold.js", file_37, sizeof file_37},
    {"modules/view/heights.js", file_38, sizeof file_38},
    {"modules/view/lighting.js", file_39, sizeof file_39},
    {"modules/view/minimap.js", file_40, sizeof file_40},
    {"modules/view/sheet.js", file_41, sizeof file_41},
    {"modules/view/spans.js", file_42, sizeof file_42},
    {"modules/view/top.js", file_43, sizeof file_43},
    {"styles/beads.css", file_44, sizeof file_44},
    {"styles/page.css", file_45, sizeof file_45},
};

const wasl_page_file *wasl_page_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
