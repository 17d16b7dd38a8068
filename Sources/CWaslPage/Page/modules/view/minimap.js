// The whole document at a glance: how sure, what is decided, where findings are. A click goes there.
// For the eye and the mouse only: the keyboard has "next doubtful", "next finding" and the like.

import { get } from "../model/api.js";
import { byId } from "./dom.js";

/** Milliseconds between two requests for the outline while things change. */
const pause = 250;

/** @param {import("../app.js").App} app */
export function startMinimap(app) {
  const map = byId("map");
  const canvas = /** @type {HTMLCanvasElement} */ (byId("map-canvas"));
  const frame = byId("map-window");
  /** @type {any} */
  let outline = null;
  let timer = 0;

  async function load() {
    timer = 0;
    const buckets = Math.max(1, Math.min(4000, Math.floor(map.clientHeight / 2)));
    outline = await get("/api/outline", { ...app.store.filter, buckets });
    draw();
  }

  function later() {
    if (timer === 0) timer = setTimeout(() => load().catch(() => {}), pause);
  }

  function draw() {
    if (outline === null) return;
    const scale = devicePixelRatio;
    canvas.width = map.clientWidth * scale;
    canvas.height = map.clientHeight * scale;
    const paper = canvas.getContext("2d");
    if (paper === null || outline.beads === 0) return;
    /** @type {Map<string, string>} Asked for once: each question has the page's styles worked out anew. */
    const colours = new Map();
    const colour = (name) => {
      if (!colours.has(name)) {
        canvas.style.color = `var(--${name})`;
        colours.set(name, getComputedStyle(canvas).color);
      }
      return colours.get(name) ?? "";
    };
    const [width, height] = [canvas.width, canvas.height];
    const mirrored = document.documentElement.dir === "rtl";
    const bar = (x, wide, top, tall, name) => {
      paper.fillStyle = colour(name);
      paper.fillRect(mirrored ? width - x - wide : x, top, wide, tall);
    };
    const levels = ["", "info", "minor", "major", "critical"];
    outline.start.forEach((start, at) => {
      const top = (start / outline.beads) * height;
      const tall = Math.max(scale, (outline.count[at] / outline.beads) * height);
      const decided = (outline.accepted[at] + outline.rejected[at]) / Math.max(1, outline.count[at]);
      // Length tells doubt, so that colour need not: the less sure, the longer.
      if (decided > 0) bar(0, width * 0.22 * decided, top, tall, "confirmed");
      if (outline.doubtful[at] > 0) {
        const doubt = outline.lowest[at] < 0 ? 0.5 : 1 - outline.lowest[at] / 100;
        bar(width * 0.28, width * (0.12 + 0.3 * doubt), top, tall, outline.lowest[at] < 50 ? "poor" : "doubtful");
      }
      if (outline.findings[at] > 0) bar(width * (0.98 - 0.07 * outline.worst[at]), width * 0.07 * outline.worst[at], top, tall, levels[outline.worst[at]]);
    });
    place();
  }

  function place() {
    const { store, sheet } = app;
    const { first, last } = sheet.inSight;
    const total = Math.max(1, store.total);
    frame.style.top = `${(first / total) * 100}%`;
    frame.style.height = `${((last - first + 1) / total) * 100}%`;
  }

  /** @param {PointerEvent} event */
  const jump = (event) => {
    const box = map.getBoundingClientRect();
    app.sheet.scrollToShare(Math.max(0, Math.min(1, (event.clientY - box.top) / box.height)));
  };
  map.addEventListener("pointerdown", (event) => {
    map.setPointerCapture(event.pointerId);
    jump(event);
  });
  map.addEventListener("pointermove", (event) => {
    if (event.buttons === 1) jump(event);
  });
  app.sheet.addEventListener("view", place);
  for (const name of ["counts", "reset"]) app.store.addEventListener(name, later);
  new ResizeObserver(later).observe(map);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  app.settings.addEventListener("change", draw);
}
