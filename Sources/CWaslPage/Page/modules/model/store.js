// The project as far as this page has seen it: the beads that were loaded, kept in step with the server.

import { ApiError, get, send } from "./api.js";

/** @typedef {import("./api.js").Bead} Bead */
/** @typedef {import("./api.js").Change} Change */
/** @typedef {Record<string, string>} Filter Query parameters of `/api/beads`; empty where everything is shown. */

/** Beads that one request asks for. A screen holds about ten; more would make the first view wait. */
const windowSize = 60;
/** Loaded beads beyond which those far from the eye are let go: some 10 MB. */
const mostLoaded = 5000;

/**
 * Events: `project` (names, rights and settings of the project), `counts`, `loaded` (beads came in),
 * `spliced` ({from, removed, added}), `reset` (the list is another one), `change` (a `Change` was applied).
 */
export class Store extends EventTarget {
  /** @type {any} The answer of `/api/project`. */
  project = null;
  revision = 0;
  /** @type {string | null} This window's name among the server's clients. */
  client = null;
  /** @type {Filter} */
  filter = {};
  /** @type {(Bead | undefined)[]} The list that is shown, with holes where nothing was loaded. */
  beads = [];

  /** @type {Map<number, Promise<void>>} Requests under way, by their offset. */
  #underWay = new Map();
  #generation = 0;
  #loaded = 0;
  /** Reloads under way: until they are done the list must not be mended piece by piece. */
  #reloading = 0;

  get counts() {
    return this.project.counts;
  }

  get total() {
    return this.beads.length;
  }

  get filtered() {
    return Object.keys(this.filter).length > 0;
  }

  /** @param {Filter} filter @param {number} [around] The bead that is to stay in sight where the filter lets it. */
  async show(filter, around) {
    this.filter = filter;
    return this.reload(around);
  }

  /** Loads the project and the beads around one, the first where none is named, forgetting what was loaded. @param {number} [around] @returns {Promise<number>} The position of the first bead that was loaded. */
  async reload(around) {
    const generation = ++this.#generation;
    this.#reloading += 1;
    const [project, view] = await Promise.all([get("/api/project"), this.#fetchWindow({ around })]).finally(() => {
      this.#reloading -= 1;
    });
    if (generation !== this.#generation) return view.offset;
    this.project = project;
    this.revision = Math.max(project.revision, view.revision);
    this.#fill(view);
    this.#tell("project");
    this.#tell("reset");
    return view.offset;
  }

  /** Sees to it that the beads from one position up to another are loaded, or come soon. @param {number} from @param {number} to */
  want(from, to) {
    for (let at = Math.max(0, from); at < Math.min(to, this.total); at += 1) {
      if (this.beads[at] !== undefined) continue;
      const offset = at - (at % windowSize);
      if (!this.#underWay.has(offset)) this.#underWay.set(offset, this.#load(offset));
      at = offset + windowSize - 1;
    }
    if (this.#loaded > mostLoaded) this.#letGo((from + to) / 2);
  }

  /** @param {number} position @returns {Promise<Bead | undefined>} */
  async beadAt(position) {
    if (position < 0 || position >= this.total) return undefined;
    if (this.beads[position] === undefined) {
      this.want(position, position + 1);
      await this.#underWay.get(position - (position % windowSize));
    }
    return this.beads[position];
  }

  /**
   * Where a bead stands in the list. @param {number} id @param {number} [near] A position from which to look.
   * @returns {number} -1 where it is not among the loaded ones.
   */
  positionOf(id, near = 0) {
    for (let step = 0; step < this.total; step += 1) {
      if (this.beads[near + step]?.id === id) return near + step;
      if (step > 0 && this.beads[near - step]?.id === id) return near - step;
      if (step > mostLoaded) break;
    }
    return this.beads.findIndex((bead) => bead?.id === id);
  }

  /**
   * Where a bead stands that may not be loaded. @param {number} id @param {number} index Its place in the document.
   * @returns {Promise<number>} -1 where the filter hides it.
   */
  async locate(id, index) {
    if (!this.filtered) return index;
    const known = this.positionOf(id, 0);
    if (known >= 0) return known;
    const view = await this.#fetchWindow({ around: id });
    this.#put(view);
    return this.positionOf(id, view.offset);
  }

  /**
   * Does something to the alignment or to a text. @param {object} action An `action` of the API.
   * @returns {Promise<Change>}
   */
  act(action) {
    return this.#ask("/api/actions", { action, baseRevision: this.revision, client: this.client });
  }

  /** @param {{steps?: number, to?: number}} [how] */
  undo(how = {}) {
    return this.#ask("/api/undo", { ...how, client: this.client });
  }

  /** @param {{steps?: number, to?: number}} [how] */
  redo(how = {}) {
    return this.#ask("/api/redo", { ...how, client: this.client });
  }

  /** @param {string} path @param {object} body @returns {Promise<Change>} */
  async #ask(path, body) {
    try {
      const change = await send(path, body);
      await this.apply(change);
      return change;
    } catch (error) {
      if (error instanceof ApiError && error.code === "conflict") await this.reload();
      throw error;
    }
  }

  /** Takes over what has changed, from this window or another. @param {Change} change */
  async apply(change) {
    if (change.revision <= this.revision) return;
    const known = change.before === this.revision && !change.reload && this.#reloading === 0;
    const rights = ["counts", "canUndo", "canRedo", "undoLabel", "redoLabel", "sourceUnlocked"];
    for (const name of rights) this.project[name] = change[name];
    this.revision = change.revision;
    // Windows under way still fit where every bead keeps its place; what is loaded already is newer than they are.
    if (!known || change.ranges.some(({ removed, added }) => removed.length !== added.length)) {
      this.#generation += 1;
      this.#underWay.clear();
    }
    if (known && this.#splice(change)) {
      this.#tell("change", change);
    } else {
      await this.reload(change.focus ?? undefined);
      this.#tell("change", change);
    }
    this.#tell("counts");
  }

  /** @param {{revision: number, beads: {id: number, findings: import("./api.js").Finding[]}[], counts: any, reload: boolean}} news */
  async takeFindings(news) {
    this.project.counts = news.counts;
    if (news.reload) {
      await this.reload();
    } else {
      for (const { id, index, findings } of news.beads) {
        const at = this.positionOf(id, this.filtered ? 0 : index);
        if (at >= 0) {
          this.beads[at] = { ...this.beads[at], findings };
        } else {
          // A window under way may have left the server before these were found.
          this.#generation += 1;
          this.#underWay.clear();
        }
      }
      this.#tell("loaded");
    }
    this.#tell("counts");
  }

  /** @param {Change} change @returns {boolean} Whether the list could be mended without asking anew. */
  #splice(change) {
    if (!this.filtered) {
      for (const { index, removed, added } of change.ranges) {
        for (let at = index; at < index + removed.length; at += 1) if (this.beads[at]) this.#loaded -= 1;
        this.beads.splice(index, removed.length, ...added);
        this.#loaded += added.length;
        this.#tell("spliced", { from: index, removed: removed.length, added: added.length });
      }
      return true;
    }
    const regrouped = change.ranges.some(
      ({ removed, added }) => removed.length !== added.length || removed.some((id, at) => id !== added[at].id));
    if (regrouped) return false;
    for (const bead of change.ranges.flatMap((range) => range.added)) {
      const at = this.positionOf(bead.id);
      if (at >= 0) this.beads[at] = bead;
    }
    return true;
  }

  /** @param {number} offset */
  async #load(offset) {
    const generation = this.#generation;
    try {
      const view = await this.#fetchWindow({ offset });
      if (generation !== this.#generation) return;
      this.#put(view);
      this.#tell("loaded");
    } catch (error) {
      this.#tell("trouble", error);
    } finally {
      if (generation === this.#generation) this.#underWay.delete(offset);
    }
  }

  /** @param {{offset?: number, around?: number}} place */
  #fetchWindow(place) {
    return get("/api/beads", { ...place, ...this.filter, limit: windowSize });
  }

  #fill(view) {
    this.#underWay.clear();
    this.#generation += 1;
    this.#loaded = 0;
    this.beads = new Array(view.total);
    this.#put(view);
  }

  #put(view) {
    view.beads.forEach((bead, at) => {
      if (this.beads[view.offset + at] !== undefined) return;
      this.#loaded += 1;
      this.beads[view.offset + at] = bead;
    });
  }

  /** @param {number} middle */
  #letGo(middle) {
    this.#loaded = 0;
    this.beads = this.beads.map((bead, at) => {
      if (Math.abs(at - middle) > mostLoaded / 4) return undefined;
      if (bead !== undefined) this.#loaded += 1;
      return bead;
    });
  }

  /** @param {string} name @param {unknown} [detail] */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
