// Searching and filtering, and the order in which confirming goes on.

import { formatNumber, say, titleOfCheck } from "../strings/strings.js";
import { make } from "./dom.js";

/** Milliseconds without a key press after which a search is made. */
const pause = 150;

/** What a choice of the first list asks of the server. */
const states = [
  ["", "any"], ["unconfirmed", "unconfirmed"], ["confirmed", "confirmedFilter"], ["rejected", "rejected"], ["doubtful", "doubtful"],
  ["finding", "withFindings"], ["ignoredFinding", "withIgnored"], ["marked", "marked"], ["noted", "withNote"], ["edited", "sentenceEdited"],
  ["regrouped", "regroupedFilter"], ["fixed", "anchored"],
];

export class Filters {
  /** @param {HTMLFormElement} form @param {import("../app.js").App} app */
  constructor(form, app) {
    this.form = form;
    this.app = app;
    this.timer = 0;
    this.values = { q: "", side: "", is: "", type: "", confidence: "", check: "" };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.apply();
      this.app.cursor.focus(true);
    });
    form.addEventListener("keydown", (event) => {
      if (event.code === "Escape") this.app.cursor.focus(true);
    });
    /** @type {{id: string, title: string, count: number}[]} Those that have found something. */
    this.checks = [];
  }

  get query() {
    return this.values.q;
  }

  draw() {
    const set = (name) => this.#setter(name);
    this.search = make("input", {
      type: "search", value: this.values.q, dir: "auto", placeholder: say("searchLabel"), "aria-label": say("searchLabel"), id: "search",
      oninput: () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(set("q"), pause, this.search.value);
      },
    });
    this.shown = make("output.num");
    const list = (name, label, options) => labelled(label, options, this.values[name], set(name));
    const more = make("div.more", { id: "more" },
      list("side", say("searchIn"), [["", say("bothSides")], ["source", say("source")], ["target", say("target")]]),
      list("is", say("filterStatus"), states.map(([value, key]) => [value, say(key)])),
      list("type", say("filterType"), [["", say("any")], ["1-1", "1–1"], ["1-2", "1–2"], ["2-1", "2–1"], ["other", say("notOneToOne")], ["unpaired", say("unpaired")]]),
      list("confidence", say("filterConfidence"), [["", say("any")], ["poor", say("poor")], ["doubtful", say("doubtful")], ["sure", say("sure")]]),
      this.checkList = this.#listOfChecks(),
      labelled(say("queue"), [["document", say("queueDocument")], ["confidence", say("queueDoubt")]], this.app.settings.values.queue, (queue) => this.app.settings.set({ queue })));
    this.showAll = make("button.quiet", { type: "button", text: say("clearFilters"), onclick: () => this.clear() });
    const toggle = make("button.toggle", {
      type: "button", "aria-expanded": "false", "aria-controls": "more", text: say("filters"),
      onclick: () => toggle.setAttribute("aria-expanded", String(more.classList.toggle("open"))),
    });
    this.form.replaceChildren(this.search, toggle, more, this.shown, this.showAll);
    this.tellShown();
  }

  /** What the document can be filtered by comes later than the page: checking takes its time. @param {{id: string, title: string, count: number}[]} checks */
  offerChecks(checks) {
    this.checks = checks.filter((check) => check.count > 0);
    this.checkList?.replaceWith(this.checkList = this.#listOfChecks());
  }

  #listOfChecks() {
    const checks = this.checks.map(({ id, title, count }) => [id, `${titleOfCheck(id, title)} (${formatNumber(count)})`]);
    return labelled(say("filterCheck"), [["", say("any")], ...checks], this.values.check, this.#setter("check"));
  }

  clear() {
    for (const name of Object.keys(this.values)) this.values[name] = "";
    this.draw();
    return this.apply();
  }

  /** @param {string} name @returns {(value: string) => void} */
  #setter(name) {
    return (value) => {
      this.values[name] = value;
      this.apply();
    };
  }

  apply() {
    clearTimeout(this.timer);
    if (this.search) this.values.q = this.search.value;
    const { q, side, is, type, confidence, check } = this.values;
    const doubtBelow = String(this.app.store.project.doubtBelow);
    const range = {
      poor: { maxConfidence: "0.5" }, doubtful: { minConfidence: "0.5", maxConfidence: doubtBelow }, sure: { minConfidence: doubtBelow },
    }[confidence] ?? {};
    /** @type {Record<string, string>} */
    const filter = { ...range };
    for (const [name, value] of Object.entries({ q: q.trim(), side: q.trim() && side, is, type, check })) if (value) filter[name] = value;
    return this.app.run(() => this.app.store.show(filter, this.app.cursor.beadId ?? undefined));
  }

  tellShown() {
    const { store } = this.app;
    if (!this.shown) return;
    this.shown.textContent = store.filtered ? say("shownOf", { count: store.total }) : "";
    this.showAll.hidden = !store.filtered;
  }
}

/**
 * A list whose label stands in its first entry, to save room. @param {string} label @param {[string, string][]} options
 * @param {string} value @param {(value: string) => void} choose
 */
function labelled(label, options, value, choose) {
  const select = make("select", { "aria-label": label, onchange: () => choose(select.value) },
    ...options.map(([name, text], at) => make("option", { value: name, text: at === 0 ? `${label}: ${text}` : text, selected: name === value })));
  return select;
}
