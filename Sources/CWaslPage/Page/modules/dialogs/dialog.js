// A question or a panel over the page. The browser keeps the focus inside and gives Escape its meaning.

import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";

/**
 * @template Result
 * @param {string} title
 * @param {(close: (result: Result | null) => void) => (Node | string | null)[]} content
 * @param {boolean} [isWide] Whether it takes all the room there is.
 * @returns {Promise<Result | null>} What the panel was closed with; null where it was dismissed.
 */
export function openDialog(title, content, isWide = false) {
  return new Promise((resolve) => {
    /** @type {Result | null} */
    let result = null;
    const heading = make("h2", { id: "dialog-title", text: title });
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = make(isWide ? "dialog.wide" : "dialog", { "aria-labelledby": "dialog-title" });
    dialog.append(make("div", {}, heading, ...content(close)));
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[data-first]")?.focus();
  });
}

/** @param {(result: null) => void} close @param {...Node} others */
export function closingRow(close, ...others) {
  return make("div.end", {}, make("button", { type: "button", text: say("close"), onclick: () => close(null) }), ...others);
}

/** A form whose Enter or main button answers. @param {() => void} submit @param {...(Node | null)} children */
export function questionForm(submit, ...children) {
  return make("form", {
    onsubmit: (event) => {
      event.preventDefault();
      submit();
    },
  }, ...children);
}

/**
 * A labelled choice. @param {string} label @param {[string, string][]} options Value and text. @param {string} value
 * @param {(value: string) => void} choose
 */
export function choice(label, options, value, choose) {
  const select = make("select", { onchange: () => choose(select.value) },
    ...options.map(([name, text]) => make("option", { value: name, text, selected: name === value })));
  return make("label", {}, label, select);
}

/** @param {string} label @param {boolean} value @param {(value: boolean) => void} choose */
export function tick(label, value, choose) {
  const box = make("input", { type: "checkbox", checked: value, onchange: () => choose(box.checked) });
  return make("label", {}, box, label);
}
