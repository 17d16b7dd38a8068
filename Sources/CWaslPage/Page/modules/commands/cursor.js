// Where the reader is: a bead, a side, a sentence, perhaps a finding. It stays with the sentence when beads are regrouped.

import { heardAs } from "../view/bead.js";

/** Event: `move`. */
export class Cursor extends EventTarget {
  position = 0;
  /** @type {number | null} */
  beadId = null;
  /** @type {"source" | "target"} */
  side = "target";
  /** @type {number | null} The sentence's id; null on an empty side. */
  sentence = null;
  /** @type {string | null} `check fingerprint`. */
  finding = null;

  /**
   * @param {import("../model/store.js").Store} store @param {import("../view/sheet.js").Sheet} sheet
   * @param {(text: string) => void} tellHeard What screen readers say on coming to another bead.
   */
  constructor(store, sheet, tellHeard) {
    super();
    this.store = store;
    this.sheet = sheet;
    this.tellHeard = tellHeard;
    store.addEventListener("change", (event) => this.#follow(/** @type {CustomEvent} */ (event).detail));
    store.addEventListener("reset", () => this.#find());
  }

  get bead() {
    return this.store.beads[this.position];
  }

  /** The sentence's place on its side of the bead; -1 on an empty side. */
  get sentenceIndex() {
    return this.bead?.[this.side].findIndex((sentence) => sentence.id === this.sentence) ?? -1;
  }

  get sentenceHere() {
    return this.bead?.[this.side][this.sentenceIndex];
  }

  get findingHere() {
    const open = this.bead?.findings.filter((finding) => finding.ignored === null) ?? [];
    return open.find((finding) => keyOf(finding) === this.finding) ?? open[0];
  }

  /** @param {import("../model/api.js").Bead} bead @returns {import("../view/bead.js").Here | null} */
  hereIn(bead) {
    return bead.id === this.beadId ? { side: this.side, sentence: this.sentence, finding: this.finding } : null;
  }

  /**
   * @param {number} position
   * @param {{side?: "source" | "target", sentence?: number | null, edge?: "first" | "last", finding?: string | null}} [where]
   * @returns {Promise<boolean>} Whether there is such a place.
   */
  async goTo(position, where = {}) {
    const bead = await this.store.beadAt(position);
    if (bead === undefined) return false;
    const isNew = bead.id !== this.beadId;
    const last = this.position;
    this.position = position;
    this.beadId = bead.id;
    this.side = where.side ?? this.side;
    const sentences = bead[this.side];
    const wanted = where.sentence ?? (isNew || where.edge || where.side ? undefined : this.sentence);
    this.sentence = sentences.find((sentence) => sentence.id === wanted)?.id
      ?? sentences.at(where.edge === "last" ? -1 : 0)?.id ?? null;
    this.finding = where.finding ?? null;
    this.#show(last);
    if (isNew) this.tellHeard(heardAs({ ...bead, index: this.store.filtered ? bead.index : position }, this.store.project.doubtBelow));
    return true;
  }

  /** @param {1 | -1} step */
  async stepSentence(step) {
    const next = this.bead?.[this.side][this.sentenceIndex + step];
    if (this.sentence !== null && next !== undefined) return this.goTo(this.position, { sentence: next.id });
    return this.goTo(this.position + step, { edge: step > 0 ? "first" : "last" });
  }

  /** Puts the keyboard's focus on the sentence, unless the reader is elsewhere on the page. @param {boolean} [always] */
  focus(always = false) {
    const active = document.activeElement;
    if (!always && active !== document.body && active !== null && !this.sheet.scroller.contains(active)) return;
    /** @type {HTMLElement | null | undefined} */ (this.sheet.rowAt(this.position)?.querySelector(".chip.here"))?.focus({ preventScroll: true });
  }

  /** @param {number} last The position that was left. */
  #show(last) {
    this.sheet.touch(last);
    this.sheet.touch(this.position);
    this.sheet.pinned = this.position;
    this.sheet.reveal(this.position);
    this.focus();
    this.dispatchEvent(new Event("move"));
  }

  /** Stays with its sentence after a change, or goes where an undone action was. @param {import("../model/api.js").Change} change */
  #follow(change) {
    const own = change.client !== null && change.client === this.store.client;
    const travels = own && (change.kind === "undo" || change.kind === "redo");
    const candidates = [
      () => (travels && change.focus !== null ? this.store.positionOf(change.focus, this.#near) : -1),
      () => this.#positionOfSentence(),
      () => (this.beadId === null ? -1 : this.store.positionOf(this.beadId, this.#near)),
      () => (own && change.focus !== null ? this.store.positionOf(change.focus, this.#near) : -1),
    ];
    this.#settle(candidates);
  }

  /** Finds its place in a list that was loaded anew. */
  #find() {
    this.#settle([
      () => (this.beadId === null ? -1 : this.store.positionOf(this.beadId, this.#near)),
      () => this.#positionOfSentence(),
    ]);
  }

  get #near() {
    return Math.min(this.position, Math.max(0, this.store.total - 1));
  }

  #positionOfSentence() {
    if (this.sentence === null) return -1;
    for (let step = 0; step <= 40; step += 1) {
      for (const at of [this.position + step, this.position - step]) {
        if (this.store.beads[at]?.[this.side].some((sentence) => sentence.id === this.sentence)) return at;
      }
    }
    return -1;
  }

  /** @param {(() => number)[]} candidates The first that knows a place wins. */
  #settle(candidates) {
    let found = -1;
    for (const candidate of candidates) {
      found = candidate();
      if (found >= 0) break;
    }
    const position = found >= 0 ? found : this.#near;
    const bead = this.store.beads[position];
    if (bead === undefined) {
      this.goTo(position).catch(() => {});
      return;
    }
    const last = this.position;
    this.position = position;
    this.beadId = bead.id;
    if (!bead[this.side].some((sentence) => sentence.id === this.sentence)) this.sentence = bead[this.side][0]?.id ?? null;
    this.#show(last);
  }
}

/** @param {import("../model/api.js").Finding} finding */
export const keyOf = (finding) => `${finding.check} ${finding.fingerprint}`;
