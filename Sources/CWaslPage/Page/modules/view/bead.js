// One bead as a row: its sentences on both sides, the band between them, remarks and findings below.

import { formatNumber, formatPercent, say, titleOfCheck } from "../strings/strings.js";
import { wordDiff } from "./diff.js";
import { make } from "./dom.js";
import { findingRow } from "./finding.js";
import { hits } from "./fold.js";
import { invisibleMarks, renderText } from "./spans.js";

/**
 * What a row shows besides its bead.
 * @typedef {object} Look
 * @property {{source: SideLook, target: SideLook}} sides
 * @property {number} doubtBelow
 * @property {boolean} invisibles
 * @property {boolean} showIgnored
 * @property {string} query
 * @property {number | null} picked The sentence that is to be paired.
 * @typedef {{language: string, direction: string, script: string}} SideLook
 *
 * What of it is the reader's at this moment; null for a row where the reader is not.
 * @typedef {object} Here
 * @property {"source" | "target"} side
 * @property {number | null} sentence The sentence's id; null on an empty side.
 * @property {string | null} finding `check fingerprint` of the current finding.
 */

/** Below this, a bead is more likely wrong than right. */
const poorBelow = 0.5;

/** @param {import("../model/api.js").Bead} bead @param {number} doubtBelow @returns {"sure" | "doubtful" | "poor"} */
export function bandOf(bead, doubtBelow) {
  if (bead.confidence === null) return bead.doubtful ? "doubtful" : "sure";
  if (bead.confidence < poorBelow) return "poor";
  return bead.confidence < doubtBelow ? "doubtful" : "sure";
}

/** @param {import("../model/api.js").Bead} bead */
export function stateOf(bead) {
  if (bead.status === "accepted") return bead.edited ? "edited" : "accepted";
  return bead.status === "automatic" && bead.regrouped ? "regrouped" : bead.status;
}

/** What a screen reader says on coming to a bead. @param {import("../model/api.js").Bead} bead @param {number} doubtBelow */
export function heardAs(bead, doubtBelow) {
  const open = bead.findings.filter((finding) => finding.ignored === null);
  return [
    say("beadLabel", { number: bead.index + 1 }),
    say("typeLabel", { source: bead.source.length, target: bead.target.length }),
    bead.confidence === null ? null : say("confidenceLabel", { band: say(bandOf(bead, doubtBelow)), percent: formatPercent(bead.confidence) }),
    say(stateOf(bead)),
    bead.fixed ? say("anchored") : null,
    bead.marked ? say("marked") : null,
    open.length > 0 ? say("findingCount", { count: open.length }) : null,
  ].filter((part) => part !== null).join(", ");
}

/**
 * @param {HTMLElement} row @param {import("../model/api.js").Bead} bead @param {number} position In the list that is shown.
 * @param {import("../model/api.js").Bead | undefined} previous The bead before it in the document, where it is loaded.
 * @param {Look} look @param {Here | null} here
 */
export function fillBead(row, bead, position, previous, look, here) {
  const band = bandOf(bead, look.doubtBelow);
  row.className = `bead ${band}${bead.status === "automatic" ? "" : " decided"}${bead.status === "rejected" ? " rejected" : ""}`;
  row.dataset.bead = String(bead.id);
  row.setAttribute("aria-rowindex", String(position + 2));
  row.setAttribute("aria-selected", String(here !== null));
  row.replaceChildren(
    sideCell(bead, "source", previous, look, here),
    gutter(bead, band),
    sideCell(bead, "target", previous, look, here),
    under(bead, look, here),
  );
}

/**
 * @param {import("../model/api.js").Bead} bead @param {"source" | "target"} side @param {import("../model/api.js").Bead | undefined} previous
 * @param {Look} look @param {Here | null} here
 */
function sideCell(bead, side, previous, look, here) {
  const { language, direction, script } = look.sides[side];
  const column = side === "source" ? "1" : "3";
  if (bead[side].length === 0) {
    const isHere = here?.side === side;
    return make(`div.side.${side}.empty`, { role: "presentation" }, make(`div.nothing.chip${isHere ? ".here" : ""}`, {
      role: "gridcell", "aria-colindex": column, tabindex: isHere ? 0 : -1, text: say(side === "source" ? "noSource" : "noTarget"),
      "data-side": side,
    }));
  }
  const marks = marksOf(bead, look);
  let paragraph = previous?.[side].at(-1)?.paragraph;
  const chips = bead[side].map((sentence) => {
    const isHere = here?.side === side && here.sentence === sentence.id;
    const opens = paragraph !== undefined && paragraph !== sentence.paragraph;
    paragraph = sentence.paragraph;
    const chip = make(`div.chip${opens ? ".opens" : ""}${isHere ? ".here" : ""}${sentence.edited ? ".edited" : ""}${look.picked === sentence.id ? ".picked" : ""}`, {
      role: "gridcell", "aria-colindex": column, tabindex: isHere ? 0 : -1, lang: language, dir: direction, "data-script": script,
      "data-side": side, "data-sentence": sentence.id, title: sentence.edited ? say("sentenceEdited") : null,
    });
    const text = make("bdi");
    renderText(text, sentence.text, [
      ...(marks.get(sentence.id) ?? []),
      ...(look.query ? hits(sentence.text, look.query) : []),
      ...(look.invisibles ? invisibleMarks(sentence.text) : []),
    ]);
    chip.append(make("span.grip", { draggable: "true", "aria-hidden": "true", text: "⠿" }), text);
    return chip;
  });
  return make(`div.side.${side}`, { role: "presentation" }, ...chips);
}

/**
 * The marks of a bead's sentences: what is paired across the sides, what is not, and the evidence of findings.
 * @param {import("../model/api.js").Bead} bead @param {Look} look @returns {Map<number, import("./spans.js").Mark[]>}
 */
function marksOf(bead, look) {
  /** @type {Map<number, import("./spans.js").Mark[]>} */
  const marks = new Map();
  const add = (span, kind, key, title) => {
    const list = marks.get(span.sentence) ?? [];
    list.push({ start: span.start, end: span.end, kind, key, title });
    marks.set(span.sentence, list);
  };
  // Where a whole side is missing, that each of its words has no partner is no news.
  const isPaired = bead.source.length > 0 && bead.target.length > 0;
  bead.links.forEach((link, at) => {
    if (!isPaired) return;
    const kind = link.source.length === 0 || link.target.length === 0 ? "unpaired" : "pair";
    for (const span of [...link.source, ...link.target]) add(span, `${kind} ${link.kind}`, `l${at}`, link.value);
  });
  bead.findings.forEach((finding, at) => {
    if (finding.ignored !== null) return;
    for (const span of [...finding.source, ...finding.target]) add(span, `finding-mark ${finding.severity}`, `f${at}`, titleOfCheck(finding.check, finding.title));
  });
  return marks;
}

/** @param {import("../model/api.js").Bead} bead @param {"sure" | "doubtful" | "poor"} band */
function gutter(bead, band) {
  const filled = { sure: 3, doubtful: 2, poor: 1 }[band];
  const bars = make("span.bars", { "aria-hidden": "true" }, ...[1, 2, 3].map((bar) => make(bar <= filled ? "i.full" : "i")));
  const sureness = bead.confidence === null ? null : make("span.sureness", { title: say(band) }, bars,
    make("span", { text: formatPercent(bead.confidence) }), make("span.heard", { text: say(band) }));
  const signs = [
    bead.fixed ? ["⚓", "anchored"] : null, bead.marked ? ["★", "marked"] : null, bead.notes.length > 0 ? ["✎", "note"] : null,
  ].filter((sign) => sign !== null);
  return make("div.gutter", { role: "gridcell", "aria-colindex": "2" },
    make("span.number", { text: formatNumber(bead.index + 1) }),
    make("bdi", { dir: "ltr", text: `${formatNumber(bead.source.length)}–${formatNumber(bead.target.length)}` }),
    sureness,
    make("span.state", { text: `${{ automatic: "", accepted: "✓ ", rejected: "✗ " }[bead.status]}${say(stateOf(bead))}` }),
    signs.length === 0 ? null : make("span.marks", {}, ...signs.map(([sign, name]) => make("span", { role: "img", "aria-label": say(name), title: say(name), text: sign }))));
}

/** @param {import("../model/api.js").Bead} bead @param {Look} look @param {Here | null} here */
function under(bead, look, here) {
  const shown = bead.findings.map((finding, at) => ({ finding, at })).filter(({ finding }) => finding.ignored === null || look.showIgnored);
  return make("div.under", { role: "gridcell", "aria-colindex": "1", "aria-colspan": "3" },
    ...["source", "target"].flatMap((side) => bead[side].filter((sentence) => sentence.original !== undefined).map((sentence) => original(sentence, look.sides[side]))),
    ...bead.notes.map((note) => make("p.remark", {}, make("span", { role: "img", "aria-label": say("note"), text: "✎" }), make("bdi", { dir: "auto", text: note.text }))),
    ...shown.map(({ finding, at }) => findingRow(bead, finding, at, here)));
}

/** What an edited sentence was, with the difference. @param {import("../model/api.js").Sentence} sentence @param {SideLook} side */
function original(sentence, side) {
  const text = make("bdi", { lang: side.language, dir: side.direction });
  for (const part of wordDiff(sentence.original ?? "", sentence.text)) {
    text.append(part.kept ? part.text : make(part.from === "before" ? "del" : "ins", { text: part.text }));
  }
  return make("p.remark", {}, make("span", { text: "Δ", role: "img", "aria-label": say("sentenceEdited") }), text);
}
