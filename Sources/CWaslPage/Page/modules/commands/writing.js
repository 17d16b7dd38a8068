// Changing what a sentence says, or where a sentence ends. Nothing here changes which sentences belong together.

import { divideSentence, placesToCut } from "../view/divider.js";
import { editSentence } from "../view/editor.js";
import { say } from "../strings/strings.js";

/** @param {import("../app.js").App} app @returns {Record<string, () => unknown>} */
export function writing(app) {
  const { store, cursor, sheet } = app;

  /**
   * Lets the reader write in the current sentence's chip. The keys belong to the chip until it is done. What could not be
   * saved stays where it is.
   * @template Result
   * @param {(chip: HTMLElement, sentence: import("../model/api.js").Sentence, done: (result: Result | null) => Promise<boolean>) => void} begin
   * @param {(sentence: import("../model/api.js").Sentence, result: Result) => unknown} finish
   */
  function within(begin, finish) {
    const sentence = cursor.sentenceHere;
    const row = sheet.rowAt(cursor.position);
    const chip = /** @type {HTMLElement | null | undefined} */ (row?.querySelector(`[data-sentence="${cursor.sentence}"]`));
    if (sentence === undefined || !row || !chip) return app.tell(say("notPossible"));
    sheet.frozen = row;
    begin(chip, sentence, async (result) => {
      let isSaved = false;
      await app.run(async () => {
        if (result !== null) await finish(sentence, result);
        isSaved = true;
        sheet.thaw();
        cursor.focus(true);
      });
      return isSaved;
    });
    sheet.reveal(cursor.position);
  }

  return {
    edit: () => {
      if (cursor.side === "source" && !store.project.sourceUnlocked) return app.tell(say("sourceLocked"));
      within(editSentence, async (sentence, text) => {
        if (text === sentence.text) return;
        await store.act({ type: "editText", sentence: sentence.id, text });
        app.tell(say("didEdit"));
      });
      app.tell(say("editHint"));
    },
    divide: () => {
      if (placesToCut(cursor.sentenceHere?.text ?? "").length === 0) return app.tell(say("nothingToDivide"));
      app.tell(say("divideHint"));
      within(divideSentence, async (sentence, offset) => {
        await store.act({ type: "splitSentence", sentence: sentence.id, offset });
        app.tell(say("didDivide"));
      });
    },
    join: async () => {
      const index = cursor.sentenceIndex;
      if (index < 0 || index + 1 >= (cursor.bead?.[cursor.side].length ?? 0)) return app.tell(say("notPossible"));
      await store.act({ type: "joinSentences", sentence: cursor.sentence });
      app.tell(say("didJoin"));
    },
    revert: async () => {
      if (!cursor.sentenceHere?.edited) return app.tell(say("notPossible"));
      await store.act({ type: "revertText", sentence: cursor.sentence });
      app.tell(say("didRevert"));
    },
  };
}
