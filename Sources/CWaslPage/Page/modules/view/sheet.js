// The list of beads on the screen. Only the rows in sight and a few around them exist, whatever the document's length.

import { say } from "../strings/strings.js";
import { fillBead } from "./bead.js";
import { make } from "./dom.js";
import { Heights } from "./heights.js";

/** The height of a row before it was measured, in pixels: two lines on either side. */
const firstGuess = 96;
/** Pixels beyond the screen that are rendered too, so that scrolling meets rows that are there. */
const margin = 500;
/** Browsers draw no taller elements than 17 (Firefox) to 33 million pixels (Chromium); beyond this a pixel of the scroll bar
 * stands for more than one of the list. */
const tallest = 16_000_000;

/** Events: `view` (other rows are in sight). */
export class Sheet extends EventTarget {
  /**
   * @param {HTMLElement} scroller @param {HTMLElement} space
   * @param {import("../model/store.js").Store} store
   * @param {() => import("./bead.js").Look} look
   * @param {(bead: import("../model/api.js").Bead) => import("./bead.js").Here | null} hereIn
   */
  constructor(scroller, space, store, look, hereIn) {
    super();
    this.scroller = scroller;
    this.space = space;
    this.store = store;
    this.look = look;
    this.hereIn = hereIn;
    this.heights = new Heights(0, firstGuess);
    /** @type {Map<number, {element: HTMLElement, bead: import("../model/api.js").Bead | undefined}>} Rows by position. */
    this.rows = new Map();
    /** A row that stays rendered wherever the reader scrolls: where the focus is. */
    this.pinned = -1;
    /** @type {HTMLElement | null} The row in which the reader is writing: it is not rendered anew. */
    this.frozen = null;
    /** The pixel of the whole list at the top of the screen. */
    this.top = 0;
    this.lastScroll = 0;
    this.width = 0;
    this.frame = 0;
    scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    scroller.addEventListener("scrollend", () => this.#settleScrollBar());
    new ResizeObserver(() => this.#resized()).observe(scroller);
    store.addEventListener("reset", () => this.#reset());
    store.addEventListener("loaded", () => this.render());
    store.addEventListener("spliced", (event) => this.#spliced(/** @type {CustomEvent} */ (event).detail));
  }

  get viewHeight() {
    return this.scroller.clientHeight;
  }

  /** @returns {{first: number, last: number}} The positions in sight. */
  get inSight() {
    return { first: this.heights.rowAt(this.top), last: this.heights.rowAt(this.top + this.viewHeight - this.#headHeight) };
  }

  get #headHeight() {
    return this.space.offsetTop;
  }

  /** How tall the scrolled element is. */
  get #tall() {
    return Math.min(this.heights.total, tallest);
  }

  /** Shows everything anew, for instance with other settings. */
  refresh() {
    for (const row of this.rows.values()) row.bead = undefined;
    this.render();
  }

  /** Renders one row anew, if it is rendered. @param {number} position */
  touch(position) {
    const row = this.rows.get(position);
    if (row) row.bead = undefined;
  }

  /** Renders the row in which the reader was writing as it is now. */
  thaw() {
    for (const row of this.rows.values()) if (row.element === this.frozen) row.bead = undefined;
    this.frozen = null;
    this.render();
  }

  /** @param {number} position @returns {HTMLElement | undefined} */
  rowAt(position) {
    return this.rows.get(position)?.element;
  }

  /** Renders, with a row in sight; near the middle where it was far away. @param {number} position */
  reveal(position) {
    if (position < 0 || position >= this.heights.count) return this.render();
    const room = this.viewHeight - this.#headHeight;
    const scroll = () => {
      const start = this.heights.before(position);
      const height = this.heights.values[position];
      const inside = start >= this.top && start + height <= this.top + room;
      if (inside) return false;
      const near = start + height > this.top - room && start < this.top + 2 * room;
      const edge = start < this.top || height > room ? start : start + height - room;
      this.#moveTo(near ? edge : start - Math.max(0, (room - height) / 3));
      return true;
    };
    // Rows are measured as they are rendered, which moves those below: twice settles it.
    scroll();
    this.render();
    if (scroll()) this.render();
  }

  /** @param {number} pages A share of the screen; negative goes up. */
  page(pages) {
    this.#moveTo(this.top + pages * (this.viewHeight - this.#headHeight));
    this.render();
  }

  /** @param {number} share Of the document, 0 to 1. */
  scrollToShare(share) {
    this.#moveTo(this.heights.before(Math.round(share * this.heights.count)) - this.viewHeight / 3);
    this.render();
  }

  render() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.#readScrollBar();
    this.space.style.height = `${this.#tall}px`;
    const anchor = this.heights.rowAt(this.top);
    const within = this.top - this.heights.before(anchor);
    this.#renderAround(anchor);
    // What was measured above the anchor must not move it.
    this.top = this.heights.before(anchor) + within;
    if (this.heights.total <= tallest) this.#moveTo(this.top);
    this.#place();
    const { first, last } = this.inSight;
    this.store.want(first - 10, last + 20);
    this.dispatchEvent(new Event("view"));
  }

  /** @param {number} anchor */
  #renderAround(anchor) {
    const from = this.heights.rowAt(this.top - margin);
    const end = this.top + this.viewHeight + margin;
    const wanted = new Set();
    for (let position = from, at = this.heights.before(from); position < this.heights.count && at < end; position += 1) {
      wanted.add(position);
      this.#fill(position);
      at += this.heights.values[position];
    }
    if (this.pinned >= 0 && this.pinned < this.heights.count) {
      wanted.add(this.pinned);
      this.#fill(this.pinned);
    }
    for (const [position, row] of this.rows) {
      if (wanted.has(position)) continue;
      row.element.remove();
      this.rows.delete(position);
    }
    // One layout for all: reading the heights one by one after each change would cost one each.
    let grown = 0;
    for (const [position, row] of this.rows) {
      if (row.bead !== undefined) grown += this.heights.set(position, row.element.offsetHeight);
    }
    // Rows that turned out smaller than guessed leave room below.
    if (grown < -margin) this.#renderAround(anchor);
  }

  /** Renders a row unless it is as it should be. @param {number} position */
  #fill(position) {
    const bead = this.store.beads[position];
    let row = this.rows.get(position);
    if (row === undefined) {
      row = { element: make("div", { role: "row" }), bead: undefined };
      this.rows.set(position, row);
      this.#insert(position, row.element);
    } else if ((row.bead === bead && bead !== undefined) || row.element === this.frozen) {
      return;
    }
    if (bead === undefined) {
      row.element.className = "bead loading";
      row.element.replaceChildren(make("div.side", { role: "gridcell", text: say("loading") }));
      return;
    }
    const hadFocus = row.element.contains(document.activeElement);
    const inDocument = this.store.filtered ? bead : numbered(bead, position);
    const previous = this.store.filtered ? undefined : this.store.beads[position - 1];
    fillBead(row.element, inDocument, position, previous, this.look(), this.hereIn(bead));
    row.bead = bead;
    if (hadFocus) /** @type {HTMLElement | null} */ (row.element.querySelector(".chip.here"))?.focus({ preventScroll: true });
  }

  /** Rows stand in the document's order, for those who read the page by its elements. @param {number} position @param {HTMLElement} element */
  #insert(position, element) {
    let next = null;
    let nearest = Infinity;
    for (const [other, row] of this.rows) {
      if (other > position && other < nearest) {
        nearest = other;
        next = row.element;
      }
    }
    this.space.insertBefore(element, next);
  }

  #place() {
    const offset = this.top - this.scroller.scrollTop;
    for (const [position, { element }] of this.rows) {
      element.style.transform = `translateY(${Math.round(this.heights.before(position) - offset)}px)`;
    }
  }

  /** @param {number} top */
  #moveTo(top) {
    const room = this.viewHeight - this.#headHeight;
    const total = this.heights.total;
    this.top = Math.max(0, Math.min(top, total - room));
    const scrollable = this.#tall - room;
    const scroll = total <= tallest ? this.top : (this.top / Math.max(1, total - room)) * scrollable;
    if (Math.abs(this.scroller.scrollTop - scroll) >= 1) this.scroller.scrollTop = scroll;
    this.lastScroll = this.scroller.scrollTop;
  }

  #scrolled() {
    if (this.scroller.scrollTop !== this.lastScroll && this.frame === 0) this.frame = requestAnimationFrame(() => this.render());
  }

  /** Takes over how far the reader has scrolled since the last time. */
  #readScrollBar() {
    const scroll = this.scroller.scrollTop;
    const moved = scroll - this.lastScroll;
    if (moved === 0) return;
    const room = this.viewHeight - this.#headHeight;
    const total = this.heights.total;
    if (total <= tallest) {
      this.top = scroll;
    } else if (Math.abs(moved) < room && scroll > 0 && scroll < this.#tall - room) {
      this.top += moved;
    } else {
      this.top = (scroll / (this.#tall - room)) * (total - room);
    }
    this.lastScroll = scroll;
  }

  /** Where the list is taller than an element can be, puts the scroll bar where it belongs once the hand has left it. */
  #settleScrollBar() {
    if (this.heights.total <= tallest) return;
    this.#moveTo(this.top);
    this.#place();
  }

  #resized() {
    if (this.width === this.scroller.clientWidth) return this.render();
    this.width = this.scroller.clientWidth;
    const anchor = this.heights.rowAt(this.top);
    const measured = [...this.rows.values()].map((row) => row.element.offsetHeight);
    const mean = measured.reduce((sum, height) => sum + height, 0) / Math.max(1, measured.length);
    this.heights = new Heights(this.heights.count, Math.max(30, mean || firstGuess));
    this.top = this.heights.before(anchor);
    this.refresh();
  }

  #reset() {
    // What is being written is saved before its row goes.
    if (this.frozen?.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
    for (const { element } of this.rows.values()) element.remove();
    this.rows.clear();
    this.heights = new Heights(this.store.total, firstGuess);
    this.width = this.scroller.clientWidth;
    this.pinned = -1;
    this.#moveTo(Math.min(this.top, this.heights.total));
  }

  /** @param {{from: number, removed: number, added: number}} splice */
  #spliced({ from, removed, added }) {
    this.heights = removed === added ? this.heights : this.heights.spliced(from, removed, added, firstGuess);
    const moved = new Map();
    for (const [position, row] of this.rows) {
      if (position < from) moved.set(position, row);
      else if (position < from + removed && position < from + added) moved.set(position, { ...row, bead: undefined });
      else if (position < from + removed) row.element.remove();
      else moved.set(position + added - removed, removed === added ? row : { ...row, bead: undefined });
    }
    this.rows = moved;
    if (this.pinned >= from + removed) this.pinned += added - removed;
  }
}

/** A bead with the place it has now: its own is that of when it was loaded. @param {import("../model/api.js").Bead} bead @param {number} position */
const numbered = (bead, position) => (bead.index === position ? bead : { ...bead, index: position });
