// How the page looks and behaves for this reader.

import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { choice, closingRow, openDialog, tick } from "./dialog.js";

/** Families that systems carry for the scripts of Arabic and Latin. */
const fonts = ["Noto Naskh Arabic", "Amiri", "Scheherazade New", "Noto Sans Arabic", "Traditional Arabic", "Geeza Pro", "Noto Sans", "Georgia", "Times New Roman", "Arial"];

/**
 * @param {import("../model/settings.js").Settings} settings @param {boolean} sourceUnlocked
 * @param {(value: boolean) => void} unlockSource
 */
export function settingsDialog(settings, sourceUnlocked, unlockSource) {
  return openDialog(say("settings"), (close) => {
    const set = (name) => (value) => settings.set({ [name]: value });
    const { values } = settings;
    const sideControls = (side) => make("fieldset", {}, make("legend", { text: say(side) }), make("div.row", {},
      sizeControl(side),
      choice(say("font"), [["", say("fontDefault")], ...fonts.map((font) => [font, font])], values[`${side}Font`], set(`${side}Font`)),
      choice(say("direction"), [["", say("directionAuto")], ["ltr", say("ltr")], ["rtl", say("rtl")]], values[`${side}Direction`], set(`${side}Direction`))));
    const sizeControl = (side) => {
      const range = make("input", {
        type: "range", min: 70, max: 200, step: 5, value: values[`${side}Size`], "aria-label": say("sizeOf", { side: say(side) }),
        onchange: () => settings.set({ [`${side}Size`]: Number(range.value) }),
      });
      return make("label", {}, say("size"), range);
    };
    const author = make("input", { type: "text", value: values.author, maxlength: 100, dir: "auto", onchange: () => settings.set({ author: author.value.trim() }) });
    return [
      make("div.row", {},
        choice(say("language"), [["", say("asBrowser")], ["en", "English"], ["ar", "العربية"]], values.language, (value) => {
          close(null);
          settings.set({ language: value });
        }),
        choice(say("theme"), [["", say("themeSystem")], ["light", say("themeLight")], ["dark", say("themeDark")]], values.theme, set("theme"))),
      sideControls("source"), sideControls("target"),
      make("div.row", {},
        tick(say("invisibles"), values.invisibles, set("invisibles")),
        tick(say("showIgnored"), values.showIgnored, set("showIgnored")),
        tick(say("unlockSource"), sourceUnlocked, unlockSource)),
      make("div.row", {}, make("label", {}, say("reviewer"), author)),
      closingRow(close),
    ];
  });
}
