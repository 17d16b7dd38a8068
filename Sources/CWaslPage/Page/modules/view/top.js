// The head of the page: name, progress and tools; and at its foot what can be done to the current bead, with the keys.

import { formatPercent, say } from "../strings/strings.js";
import { byId, make } from "./dom.js";

/** @type {[string, string, boolean][]} Action, sign, and whether the sign alone is enough. */
const tools = [
  ["undo", "↶", true], ["redo", "↷", true], ["realign", "⟲", false], ["confirmSure", "✓✓", false], ["changes", "Δ", false], ["export", "⇩", false],
  ["invisibles", "¶", true], ["settings", "⚙", true], ["help", "?", true],
];

/** @type {[string, string][]} */
const actions = [
  ["confirm", "✓"], ["reject", "✗"], ["nextDoubtful", "⁇"], ["nextFinding", "⚑"], ["moveUp", "↥"], ["moveDown", "↧"], ["mergePrevious", "⤒"], ["mergeNext", "⤓"],
  ["split", "✂"], ["unlink", "≠"], ["pair", "⇄"], ["edit", "✏"], ["divide", "¦"], ["join", "⁀"], ["note", "✎"], ["mark", "★"], ["anchor", "⚓"],
];

/** @param {import("../app.js").App} app */
export function drawTop(app) {
  byId("tools").replaceChildren(...tools.map(([action, sign, isEnough]) => make("button.quiet", {
    type: "button", "data-action": action, title: titleOf(app, action), "aria-label": say(action),
  }, make("span", { "aria-hidden": "true", text: sign }), isEnough ? null : make("span.label", { text: ` ${say(`short_${action}`)}` }))));
  byId("actions").replaceChildren(...actions.map(([action, sign]) => make("button.quiet", {
    type: "button", "data-action": action, title: titleOf(app, action), "aria-label": say(action),
  }, make("span.sign", { "aria-hidden": "true", text: sign }), make("kbd", { "aria-hidden": "true", text: app.keyName(action, false) }))));
}

/** @param {import("../app.js").App} app @param {string} action */
const titleOf = (app, action) => `${say(action)} (\u2068${app.keyName(action)}\u2069)`;

/** @param {import("../app.js").App} app */
export function showProgress(app) {
  const { project } = app.store;
  const { counts } = project;
  const done = counts.beads - counts.unconfirmed;
  const bar = byId("done");
  bar.max = Math.max(1, counts.beads);
  bar.value = done;
  bar.setAttribute("aria-label", say("confirmedOf", { done, count: counts.beads }));
  byId("name").textContent = project.name;
  document.title = `${formatPercent(counts.beads === 0 ? 0 : done / counts.beads)} · ${project.name}`;
  byId("counts").replaceChildren(
    make("span", { text: say("confirmedOf", { done, count: counts.beads }) }),
    make("span", { text: say("doubtfulCount", { count: counts.doubtful }) }),
    make("span", { text: say("findingCount", { count: counts.findings }) }));
  const button = (action) => byId("tools").querySelector(`[data-action="${action}"]`);
  for (const [action, can, label] of [["undo", "canUndo", "undoLabel"], ["redo", "canRedo", "redoLabel"]]) {
    const what = project[label] ? `: ${say(`action_${project[label]}`)}` : "";
    button(action)?.toggleAttribute("disabled", !project[can]);
    button(action)?.setAttribute("title", `${say(action)}${what} (\u2068${app.keyName(action)}\u2069)`);
  }
  button("invisibles")?.setAttribute("aria-pressed", String(app.settings.values.invisibles));
}
