// Pointing at a number, a date, a name or a finding lights what answers it on the other side; so does a key.

import { say } from "../strings/strings.js";

/** @param {HTMLElement} space @param {import("../app.js").App} app */
export function startLighting(space, app) {
  space.addEventListener("pointerover", (event) => {
    const element = /** @type {Element} */ (event.target).closest("[data-key]");
    const row = element?.closest(".bead");
    if (element && row) light(row, element.getAttribute("data-key") ?? "");
    else dark(space);
  });
  space.addEventListener("pointerleave", () => dark(space));
  space.addEventListener("focusin", (event) => {
    const finding = /** @type {Element} */ (event.target).closest(".finding");
    if (finding) light(/** @type {Element} */ (finding.closest(".bead")), finding.getAttribute("data-key") ?? "");
  });

  let last = -1;
  app.cursor.addEventListener("move", () => { last = -1; });

  /** Lights the pairs of the current bead one after the other, what is rarer than a word first, and says them. @param {1 | -1} step */
  const stepPair = (step) => () => {
    const bead = app.cursor.bead;
    const row = app.sheet.rowAt(app.cursor.position);
    const order = [...(bead?.links.keys() ?? [])].sort((left, right) => Number(bead?.links[left].kind === "term") - Number(bead?.links[right].kind === "term"));
    if (!bead || !row || order.length === 0) return app.tell(say("noPairs"));
    last = last < 0 ? (step > 0 ? 0 : order.length - 1) : (last + step + order.length) % order.length;
    const link = bead.links[order[last]];
    light(row, `l${order[last]}`);
    const words = (side) => link[side].map((span) => {
      const sentence = bead[side].find((candidate) => candidate.id === span.sentence);
      return `\u2068${sentence?.text.slice(span.start, span.end) ?? ""}\u2069`;
    }).join(" ") || say("noPartner");
    app.tell(`${words("source")} ↔ ${words("target")}`);
  };
  return { nextPair: stepPair(1), previousPair: stepPair(-1) };
}

/** @param {Element} row @param {string} keys Several are separated by spaces. */
function light(row, keys) {
  dark(/** @type {Element} */ (row.parentElement));
  for (const key of keys.split(" ")) {
    for (const element of row.querySelectorAll(`.chip [data-key~="${key}"]`)) element.classList.add("lit");
  }
}

/** @param {Element} root */
function dark(root) {
  for (const element of root.querySelectorAll(".lit")) element.classList.remove("lit");
}
