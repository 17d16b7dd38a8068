// What the parts of the page share: the project, the reader's place, the settings and keys, and how actions are run.

import { Cursor } from "./commands/cursor.js";
import { deciding } from "./commands/deciding.js";
import { findingCommands } from "./commands/findings.js";
import { chordName, KeyMap } from "./commands/keys.js";
import { moving } from "./commands/moving.js";
import { pageCommands } from "./commands/page.js";
import { regrouping } from "./commands/regrouping.js";
import { writing } from "./commands/writing.js";
import { Settings } from "./model/settings.js";
import { Store } from "./model/store.js";
import { currentLanguage, say } from "./strings/strings.js";
import { byId } from "./view/dom.js";
import { Filters } from "./view/filters.js";
import { startLighting } from "./view/lighting.js";
import { Sheet } from "./view/sheet.js";

/** Scripts that are written from right to left, for languages whose tags do not say. */
const arabicScript = /^(ar|fa|ur|ps|ckb|sd|ug|arz|ary|apc)\b/i;

export class App {
  store = new Store();
  settings = new Settings();
  keys = new KeyMap();
  /** @type {{side: "source" | "target", sentence: number} | null} The sentence picked for pairing. */
  picked = null;
  /** The revision when this page was opened, for "what changed". */
  revisionAtOpening = 0;

  /** Actions are done one after the other, so that quick keys act on what the one before has left. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  #waiting = 0;

  constructor() {
    // The sheet hears of a new list first, so that the cursor finds rows to stand on.
    this.sheet = new Sheet(byId("sheet"), byId("space"), this.store, () => this.look, (bead) => this.cursor.hereIn(bead));
    this.cursor = new Cursor(this.store, this.sheet, (text) => { byId("heard").textContent = text; });
    this.filters = new Filters(byId("filters"), this);
    this.findings = findingCommands(this);
    /** @type {Record<string, () => unknown>} */
    this.commands = {
      ...moving(this), ...deciding(this), ...regrouping(this), ...writing(this), ...this.findings.byKey, ...pageCommands(this),
      ...startLighting(byId("space"), this),
    };
  }

  /** How rows are to look. @returns {import("./view/bead.js").Look} */
  get look() {
    const { project } = this.store;
    const { values } = this.settings;
    const side = (name) => ({
      language: project[name].language,
      direction: values[`${name}Direction`] || project[name].direction,
      script: arabicScript.test(project[name].language) ? "Arab" : "",
    });
    return {
      sides: { source: side("source"), target: side("target") }, doubtBelow: project.doubtBelow, invisibles: values.invisibles,
      showIgnored: values.showIgnored, query: this.filters.query, picked: this.picked?.sentence ?? null,
    };
  }

  /** The key of an action as the reader sees it. @param {string} action @param {boolean} [isArabic] Whether the Arabic layout's letter is added. */
  keyName(action, isArabic = currentLanguage() === "ar") {
    const chord = this.keys.chordsFor(action)[0];
    return chord === undefined ? "–" : chordName(chord, isArabic);
  }

  /** Says what was done, or what cannot be, at the foot of the page. @param {string} text */
  tell(text) {
    const element = byId("said");
    element.textContent = text;
    element.title = text;
  }

  /** A message that stays until another or none takes its place. @param {string | null} text */
  notice(text) {
    const element = byId("notice");
    element.hidden = text === null;
    element.textContent = text ?? "";
  }

  /** @param {{side: "source" | "target", sentence: number} | null} sentence */
  pick(sentence) {
    this.picked = sentence;
    this.sheet.refresh();
  }

  /**
   * Does something when all before it is done. What the server refuses is said, not thrown.
   * @param {() => unknown} action @returns {Promise<unknown>}
   */
  run(action) {
    this.#waiting += 1;
    this.sheet.scroller.setAttribute("aria-busy", "true");
    this.#queue = this.#queue.then(action).catch((error) => {
      this.tell(error instanceof TypeError ? say("lostServer") : say("failed", { reason: error.message }));
    }).finally(() => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.sheet.scroller.setAttribute("aria-busy", "false");
    });
    return this.#queue;
  }

  /**
   * Asks the reader something. Nothing else waits for the answer, and what comes of it is run in its turn.
   * @template Answer
   * @param {() => Promise<Answer | null>} open @param {(answer: Answer) => unknown} [then]
   */
  aside(open, then) {
    open().then((answer) => {
      this.cursor.focus(true);
      return answer === null || then === undefined ? undefined : this.run(() => then(answer));
    }).catch((error) => this.tell(say("failed", { reason: error.message })));
  }

  /** @param {string} name */
  command(name) {
    const command = this.commands[name];
    return command === undefined ? Promise.resolve() : this.run(command);
  }
}
