// What is different from an earlier time, and who did what when.

import { get } from "../model/api.js";
import { currentLanguage, formatNumber, say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { choice, closingRow, openDialog } from "./dialog.js";

/**
 * @param {{revisionAtOpening: number, look: import("../view/bead.js").Look, goTo: (bead: import("../model/api.js").Bead) => void,
 *   undoAll: () => void, redoAll: () => void}} page
 */
export function changesDialog(page) {
  return openDialog(say("changesTitle"), (close) => {
    const list = make("div");
    const show = async (since) => {
      const midnight = new Date();
      midnight.setHours(0, 0, 0, 0);
      const query = { start: { since: 0 }, opened: { since: page.revisionAtOpening }, today: { time: midnight.toISOString() } }[since];
      const [{ total, changes }, { entries }] = await Promise.all([
        get("/api/changes", { ...query, limit: 100 }), get("/api/journal", { since: query.since ?? 0, limit: 100 }),
      ]);
      list.replaceChildren(
        make("p", { text: total === 0 ? say("noChanges") : say("changedPairs", { count: total }) }),
        ...changes.map((change) => changeOf(change, page.look, (bead) => {
          close(null);
          page.goTo(bead);
        })),
        make("h3", { text: say("journal") }),
        make("ul.timeline", {}, ...entries.map(entryOf)));
    };
    show("opened");
    return [
      make("div.row", {},
        choice(say("changesSince"), [["opened", say("sinceOpened")], ["today", say("sinceToday")], ["start", say("sinceStart")]], "opened", show),
        make("button", { type: "button", text: say("undoAll"), onclick: () => { close(null); page.undoAll(); } }),
        make("button", { type: "button", text: say("redoAll"), onclick: () => { close(null); page.redoAll(); } })),
      list,
      closingRow(close),
    ];
  }, true);
}

/** @param {{now: import("../model/api.js").Bead[], then: import("../model/api.js").Bead[], what: string[]}} change */
function changeOf({ now, then, what }, look, goTo) {
  const number = now.length > 0 ? now[0].index + 1 : then[0].index + 1;
  return make("section.change", {},
    make("h3", {},
      make("button.quiet", { type: "button", disabled: now.length === 0, onclick: () => goTo(now[0]), text: say("beadLabel", { number }) }),
      ` ${what.map((kind) => say(`what_${kind}`)).join(say("listComma"))}`),
    what.some((kind) => kind === "regrouped" || kind === "edited")
      ? make("div", {}, state("before", then, look), state("after", now, look)) : null);
}

/** @param {"before" | "after"} label @param {import("../model/api.js").Bead[]} beads @param {import("../view/bead.js").Look} look */
function state(label, beads, look) {
  return make("div.state", {}, make("small", { text: say(label) }), ...beads.map((bead) => make("div.texts", {},
    ...["source", "target"].map((side) => make("p", { lang: look.sides[side].language, dir: look.sides[side].direction },
      ...bead[side].map((sentence) => make("bdi.chip", { text: sentence.text })))))));
}

/** The server's lines are English; in another language the kind of the action stands for them. */
function entryOf(entry) {
  const time = new Date(entry.time);
  const kind = entry.kind === "undo" || entry.kind === "redo" ? `${say(entry.kind)}: ` : "";
  const line = currentLanguage() === "en" ? entry.summary : `${kind}${say(`action_${entry.type}`)}`;
  return make(entry.undone ? "li.undone" : "li", {},
    make("span.num", { text: formatNumber(entry.revision) }),
    make("span", { text: line }),
    make("span", {}, make("bdi", { text: entry.author }), " ", make("time", { datetime: entry.time, text: time.toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" }) })));
}
