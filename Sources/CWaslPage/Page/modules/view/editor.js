// Writing in a sentence.

import { say } from "../strings/strings.js";
import { make } from "./dom.js";

/**
 * @param {HTMLElement} chip @param {import("../model/api.js").Sentence} sentence
 * @param {(text: string | null) => Promise<boolean>} done Gets the text, or null where the reader thought better of it; says whether it was saved.
 */
export function editSentence(chip, sentence, done) {
  let isDone = false;
  const end = async (text) => {
    if (isDone) return;
    isDone = true;
    isDone = await done(text);
  };
  const field = make("textarea", {
    "aria-label": say("edit"), spellcheck: "true", dir: chip.dir, lang: chip.lang, rows: "1",
    onkeydown: (event) => {
      event.stopPropagation();
      if (event.isComposing) return;
      if (event.code === "Escape") end(null);
      // A sentence has no lines: Enter alone saves as well.
      else if (event.code === "Enter" || event.code === "NumpadEnter") end(field.value.replace(/\s*\n\s*/g, " "));
      else return;
      event.preventDefault();
    },
    // Leaving the text keeps what was written; undo takes it back.
    onblur: () => end(field.value.replace(/\s*\n\s*/g, " ")),
  });
  field.value = sentence.text;
  chip.replaceChildren(field);
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}
