// Choosing where a sentence is cut in two, by the keyboard or with the mouse.

import { say } from "../strings/strings.js";
import { make } from "./dom.js";

/** @param {string} text @returns {number[]} The places between words, in UTF-16 units. */
export function placesToCut(text) {
  return [...text.matchAll(/\s+|(?<=[。！？])/gu)].map((match) => match.index).filter((at) => at > 0 && at < text.trimEnd().length);
}

/**
 * The place to begin with: after a mark that ends a clause, as near to the middle as can be.
 * @param {string} text @param {number[]} places @returns {number} Its index among the places.
 */
export function likelyCut(text, places) {
  const marks = ["[.!?؟。！？…]", "[;:؛]", "[,،]", ""];
  for (const mark of marks) {
    const after = new RegExp(`${mark}[»”"’)\\]]*$`, "u");
    const fitting = places.filter((at) => mark === "" || after.test(text.slice(0, at)));
    if (fitting.length === 0) continue;
    const middle = text.length / 2;
    return places.indexOf(fitting.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best)));
  }
  return 0;
}

/**
 * The sentence must have a place to be cut at. @param {HTMLElement} chip @param {import("../model/api.js").Sentence} sentence
 * @param {(offset: number | null) => Promise<boolean>} done Gets the place, or null where the sentence stays whole; says whether that was done.
 */
export function divideSentence(chip, sentence, done) {
  const places = placesToCut(sentence.text);
  let chosen = likelyCut(sentence.text, places);
  let isDone = false;
  const end = async (offset) => {
    if (isDone) return;
    isDone = true;
    isDone = await done(offset);
  };
  const buttons = places.map((offset) => make("button.cut", {
    type: "button", tabindex: -1, "aria-label": say("divide"), onclick: () => end(offset),
  }));
  const choose = (index) => {
    buttons[chosen].setAttribute("aria-pressed", "false");
    chosen = Math.max(0, Math.min(index, buttons.length - 1));
    buttons[chosen].setAttribute("aria-pressed", "true");
    buttons[chosen].focus({ preventScroll: true });
  };
  const forward = chip.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = chip.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  const text = make("bdi", {
    onkeydown: (event) => {
      event.stopPropagation();
      if (event.code === "Escape") end(null);
      else if (event.code === "Enter" || event.code === "NumpadEnter") end(places[chosen]);
      else if (event.code === forward) choose(chosen + 1);
      else if (event.code === back) choose(chosen - 1);
      else if (event.code === "Home") choose(0);
      else if (event.code === "End") choose(buttons.length - 1);
      else return;
      event.preventDefault();
    },
    onfocusout: (event) => {
      if (!text.contains(event.relatedTarget)) end(null);
    },
  });
  let from = 0;
  places.forEach((offset, index) => {
    text.append(sentence.text.slice(from, offset), buttons[index]);
    from = offset;
  });
  text.append(sentence.text.slice(from));
  chip.replaceChildren(text);
  choose(chosen);
}
