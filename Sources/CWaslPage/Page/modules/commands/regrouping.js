// Which sentences belong together. Nothing here changes a text.

import { say } from "../strings/strings.js";

/** @param {import("../app.js").App} app @returns {Record<string, () => unknown>} */
export function regrouping(app) {
  const { store, cursor } = app;

  /** @param {"up" | "down"} direction */
  const move = (direction) => async () => {
    if (cursor.sentence === null) return app.tell(say("notPossible"));
    await store.act({ type: "moveSentence", sentence: cursor.sentence, direction });
    app.tell(say("didMove"));
  };

  /** @param {1 | -1} step */
  const merge = (step) => async () => {
    const other = await store.beadAt(cursor.position + step);
    if (cursor.beadId === null || other === undefined || store.filtered) return app.tell(say("notPossible"));
    const [first, last] = step > 0 ? [cursor.beadId, other.id] : [other.id, cursor.beadId];
    await store.act({ type: "merge", first, last });
    app.tell(say("didMerge"));
  };

  return {
    moveUp: move("up"),
    moveDown: move("down"),
    mergeNext: merge(1),
    mergePrevious: merge(-1),
    split: async () => {
      const cut = cursor.bead && placeOfCut(cursor.bead, cursor.side, cursor.sentenceIndex);
      if (!cut) return app.tell(say("notPossible"));
      await store.act({ type: "split", bead: cursor.beadId, ...cut });
      app.tell(say("didSplit"));
    },
    unlink: async () => {
      const bead = cursor.bead;
      if (bead === undefined) return;
      const alone = bead[cursor.side].length > 1 && cursor.sentence !== null;
      await store.act(alone ? { type: "unlink", sentence: cursor.sentence } : { type: "unlink", bead: bead.id });
      app.tell(say("didUnlink"));
    },
    pair: async () => {
      const here = { side: cursor.side, sentence: cursor.sentence };
      if (here.sentence === null) return app.tell(say("notPossible"));
      const picked = app.picked;
      if (picked === null) {
        app.pick(here);
        return app.tell(say("pickHint"));
      }
      if (picked.side === here.side) return app.tell(say("noPickHere"));
      app.pick(null);
      await store.act({ type: "pair", [picked.side]: [picked.sentence], [here.side]: [here.sentence] });
      app.tell(say("didPair"));
    },
  };
}

/**
 * How many sentences stay before the cut: those before the current one, at least one. The other side's cut is the
 * server's to find, unless only that side can be cut.
 * @param {import("../model/api.js").Bead} bead @param {"source" | "target"} side @param {number} index
 */
export function placeOfCut(bead, side, index) {
  const other = side === "source" ? "target" : "source";
  if (bead[side].length > 1) return { [side]: Math.max(1, index) };
  if (bead[other].length > 1) return { [other]: 1, [side]: bead[side].length };
  return null;
}
