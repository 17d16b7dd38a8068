import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { openDialog, questionForm } from "./dialog.js";

/** @param {number} number @param {string} text The note so far. @returns {Promise<string | null>} Empty where the note is to go. */
export function noteDialog(number, text) {
  return openDialog(say("noteFor", { number }), (close) => {
    const field = make("textarea", {
      "data-first": true, dir: "auto", "aria-label": say("note"), maxlength: 10000,
      onkeydown: (event) => {
        if ((event.ctrlKey || event.metaKey) && event.code === "Enter") close(field.value.trim());
      },
    });
    field.value = text;
    return [questionForm(() => close(field.value.trim()), field, make("div.end", {},
      make("small", { text: say("noteHint") }),
      make("button", { type: "button", text: say("cancel"), onclick: () => close(null) }),
      make("button.main", { text: say("save") })))];
  });
}
