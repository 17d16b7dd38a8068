import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { openDialog, questionForm } from "./dialog.js";

/** @param {number} count @param {number} current @returns {Promise<number | null>} Counted from 1. */
export function goToDialog(count, current) {
  return openDialog(say("goTo"), (close) => {
    const field = make("input", {
      type: "number", min: 1, max: count, value: current, "data-first": true, "aria-label": say("goToPrompt", { count }),
    });
    setTimeout(() => field.select());
    const submit = () => (field.value === "" ? close(null) : close(Math.max(1, Math.min(count, Number(field.value)))));
    return [questionForm(submit, make("p", { text: say("goToPrompt", { count }) }), make("div.row", {}, field, make("button.main", { text: say("go") })))];
  });
}
