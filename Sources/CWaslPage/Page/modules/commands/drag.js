// Dragging a sentence by its grip: onto a sentence of the other side pairs the two, onto another bead's own side moves it.

import { say } from "../strings/strings.js";

/** @param {HTMLElement} space @param {import("../app.js").App} app */
export function startDragging(space, app) {
  const { store } = app;
  /** @type {{side: "source" | "target", sentence: number, position: number} | null} */
  let dragged = null;

  const chipOf = (event) => /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.(".chip"));
  const positionOf = (chip) => store.positionOf(Number(chip.closest(".bead").dataset.bead), app.cursor.position);

  space.addEventListener("dragstart", (event) => {
    const chip = chipOf(event);
    if (!chip?.dataset.sentence || !event.dataTransfer) return event.preventDefault();
    dragged = { side: /** @type {any} */ (chip.dataset.side), sentence: Number(chip.dataset.sentence), position: positionOf(chip) };
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", chip.textContent ?? "");
    event.dataTransfer.setDragImage(chip, 0, 0);
    chip.classList.add("dragged");
  });
  space.addEventListener("dragover", (event) => {
    const chip = chipOf(event);
    if (dragged === null || chip === null || !fits(chip)) return;
    event.preventDefault();
    clear();
    chip.closest(".bead")?.classList.add("drop-into");
  });
  space.addEventListener("drop", (event) => {
    const chip = chipOf(event);
    if (dragged === null || chip === null || !fits(chip)) return;
    event.preventDefault();
    const { side, sentence, position } = dragged;
    const target = positionOf(chip);
    const partner = Number(chip.dataset.sentence);
    app.run(() => (chip.dataset.side === side ? move(sentence, target - position) : pair(side, sentence, partner)));
  });
  space.addEventListener("dragend", () => {
    dragged = null;
    clear();
    for (const chip of space.querySelectorAll(".dragged")) chip.classList.remove("dragged");
  });

  /** @param {HTMLElement} chip */
  const fits = (chip) => {
    if (dragged === null) return false;
    const distance = Math.abs(positionOf(chip) - dragged.position);
    return chip.dataset.side === dragged.side ? distance > 0 : chip.dataset.sentence !== undefined;
  };
  const clear = () => {
    for (const bead of space.querySelectorAll(".drop-into")) bead.classList.remove("drop-into");
  };

  /** @param {"source" | "target"} side @param {number} sentence @param {number} partner */
  async function pair(side, sentence, partner) {
    const other = side === "source" ? "target" : "source";
    await store.act({ type: "pair", [side]: [sentence], [other]: [partner] });
    app.tell(say("didPair"));
  }

  /** @param {number} sentence @param {number} distance In beads; negative is up. */
  async function move(sentence, distance) {
    await store.act({ type: "moveSentence", sentence, direction: distance < 0 ? "up" : "down", distance: Math.abs(distance) });
    app.tell(say("didMove"));
  }
}
