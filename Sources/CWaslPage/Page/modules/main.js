// Opens the project and ties the parts of the page together.

import { App } from "./app.js";
import { startDragging } from "./commands/drag.js";
import { defaults, KeyMap } from "./commands/keys.js";
import { get } from "./model/api.js";
import { follow } from "./model/events.js";
import { keepPlace, readPlace } from "./model/place.js";
import { fillPage, say, useLanguage } from "./strings/strings.js";
import { byId } from "./view/dom.js";
import { startMinimap } from "./view/minimap.js";
import { drawTop, showProgress } from "./view/top.js";

const app = new App();
const { store, settings, cursor, sheet } = app;

async function open() {
  // One after the other, so that nothing is drawn twice. index.html has all of it on the way already.
  await settings.load();
  applyLook();
  await store.reload();
  const left = readPlace(store.project.name);
  if (left !== undefined) {
    if (store.positionOf(left) < 0) await store.reload(left).catch(() => {});
    await cursor.goTo(Math.max(0, store.positionOf(left)));
  }
  app.revisionAtOpening = store.revision;
  cursor.focus(true);
  document.documentElement.dataset.ready = "true";
  startMinimap(app);
  startDragging(byId("space"), app);
  settings.addEventListener("change", applySettings);
  follow(store, {
    progress: showJob,
    settings: (values) => settings.take(values),
    away: () => app.notice(say("lostServer")),
    back: () => {
      app.notice(null);
      app.tell(say("serverBack"));
    },
  });
  loadChecks().catch((error) => app.tell(say("failed", { reason: error.message })));
}

/** Puts in what a finding's check looks for. @param {HTMLElement} details */
function explain(details) {
  const explanation = details.querySelector(".why");
  if (explanation && !explanation.textContent) explanation.textContent = explanations.get(details.dataset.why ?? "") ?? "";
}

/** @type {Map<string, string>} What each check looks for and why, by its identifier. */
let explanations = new Map();

async function loadChecks() {
  const { checks } = await get("/api/checks");
  explanations = new Map(checks.map((check) => [check.id, check.explanation]));
  // Those that were asked for before they came.
  for (const details of document.querySelectorAll("details[data-why][open]")) explain(/** @type {HTMLElement} */ (details));
  app.filters.offerChecks(checks);
}

/** What the page last looked like, so that a change of settings redraws only what it must. */
let drawnLanguage = "";

function applySettings() {
  applyLook();
  showProject();
  showProgress(app);
  sheet.refresh();
}

/** What needs no project. */
function applyLook() {
  const { values } = settings;
  const root = document.documentElement;
  useLanguage(values.language || navigator.language);
  root.dataset.theme = values.theme;
  for (const side of ["source", "target"]) {
    root.style.setProperty(`--${side}-size`, `${values[`${side}Size`] / 100}rem`);
    if (values[`${side}Font`]) root.style.setProperty(`--${side}-font`, `"${values[`${side}Font`]}", var(--latin)`);
    else root.style.removeProperty(`--${side}-font`);
  }
  app.keys = new KeyMap(values.keys);
  if (root.lang !== drawnLanguage) {
    drawnLanguage = root.lang;
    fillPage();
    app.filters.draw();
  }
  drawTop(app);
}

function showProject() {
  const { project } = store;
  for (const side of ["source", "target"]) {
    const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
    const head = byId(`${side}-head`);
    head.textContent = `${say(side)} · ${names.of(project[side].language) ?? project[side].language} · \u2068${project[side].name.split("/").at(-1)}\u2069`;
    head.title = project[side].name;
  }
  if (project.readOnly) app.notice(say("readOnly", { holder: project.holder ?? "" }));
}

function showEmptiness() {
  const vacant = byId("vacant");
  vacant.hidden = store.total > 0;
  vacant.textContent = say(store.filtered ? "nothingHere" : "emptyDocument");
  byId("sheet").setAttribute("aria-rowcount", String(store.total + 1));
}

/** @param {{job: "realign" | "check", stage: string, done: number, message?: string}} job */
function showJob(job) {
  if (job.job === "check") {
    if (job.stage === "done") loadChecks().catch(() => {});
    return;
  }
  if (job.stage === "running") app.tell(say("realigning"));
  if (job.stage === "done") app.tell(say("didRealign"));
  if (job.stage === "failed") app.tell(say("failed", { reason: job.message ?? "" }));
}

store.addEventListener("counts", () => showProgress(app));
store.addEventListener("project", () => {
  showProject();
  showProgress(app);
});
store.addEventListener("reset", () => {
  showEmptiness();
  app.filters.tellShown();
});
store.addEventListener("spliced", showEmptiness);
store.addEventListener("trouble", () => app.tell(say("lostServer")));
addEventListener("pagehide", () => {
  if (cursor.beadId !== null) keepPlace(store.project.name, cursor.beadId);
});

document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  cursor.focus(true);
});

const movingActions = new Set(Object.keys(defaults.moving));

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  const target = /** @type {Element} */ (event.target);
  if (target.closest("input, select, textarea, dialog")) return;
  const action = app.keys.actionFor(event);
  if (action === undefined) return;
  if (target.closest("button, a, summary") && /^(Enter|NumpadEnter|Space)$/.test(event.code)) return;
  event.preventDefault();
  // A key held down moves on and on, but decides and changes only once.
  if (event.repeat && !movingActions.has(action)) return;
  app.command(action);
});

for (const bar of ["tools", "actions"]) {
  byId(bar).addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("[data-action]");
    if (button) app.command(button.getAttribute("data-action") ?? "");
  });
}

byId("space").addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const row = /** @type {HTMLElement | null} */ (target.closest(".bead"));
  if (row === null || target.closest("textarea, .cut")) return;
  const id = Number(row.dataset.bead);
  const chip = /** @type {HTMLElement | null} */ (target.closest(".chip"));
  const button = target.closest("button");
  app.run(async () => {
    const position = store.positionOf(id, cursor.position);
    const where = chip === null ? {} : { side: /** @type {any} */ (chip.dataset.side), sentence: Number(chip.dataset.sentence) || null };
    if (position < 0) return;
    if (id !== cursor.beadId || (chip !== null && (where.sentence !== cursor.sentence || where.side !== cursor.side))) await cursor.goTo(position, where);
    if (button !== null) await press(/** @type {HTMLElement} */ (button), store.beads[position]);
  });
});

/** A button of a finding. @param {HTMLElement} button @param {import("./model/api.js").Bead | undefined} bead */
function press(button, bead) {
  const { scope, at, fix, bringBack } = button.dataset;
  const finding = bead?.findings[Number(at ?? fix ?? bringBack)];
  if (finding === undefined) return undefined;
  if (scope !== undefined) return app.findings.ignore(finding, /** @type {any} */ (scope));
  return fix !== undefined ? app.findings.applyFix(finding) : app.findings.bringBack(finding);
}

byId("space").addEventListener("dblclick", (event) => {
  if (/** @type {Element} */ (event.target).closest(".chip[data-sentence]")) app.command("edit");
});

byId("space").addEventListener("toggle", (event) => {
  const details = /** @type {HTMLElement} */ (event.target);
  explain(details);
  sheet.render();
  if (/** @type {HTMLDetailsElement} */ (details).open) details.scrollIntoView({ block: "nearest" });
}, true);

open().catch((error) => {
  useLanguage(navigator.language);
  app.notice(say("failed", { reason: error.message }));
});
