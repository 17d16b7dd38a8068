// A text with marks over parts of it, as DOM nodes. Texts come from documents: they become text nodes, never markup.

/**
 * A part of a text that is shown differently, in UTF-16 units as JavaScript counts.
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {string} kind The class of the element.
 * @property {string} [key] What lights up together with it.
 * @property {string} [title]
 */

/** Characters that cannot be seen or that look like another one, and the name by which they are shown. */
const glyphs = new Map([
  ["\u200e", "LRM"], ["\u200f", "RLM"], ["\u061c", "ALM"], ["\u202a", "LRE"], ["\u202b", "RLE"], ["\u202c", "PDF"],
  ["\u202d", "LRO"], ["\u202e", "RLO"], ["\u2066", "LRI"], ["\u2067", "RLI"], ["\u2068", "FSI"], ["\u2069", "PDI"],
  ["\u200b", "ZWSP"], ["\u200c", "ZWNJ"], ["\u200d", "ZWJ"], ["\u2060", "WJ"], ["\ufeff", "BOM"], ["\u00ad", "SHY"],
  ["\u00a0", "NBSP"], ["\u202f", "NNBSP"], ["\u2009", "THIN"], ["\u3000", "IDSP"], ["\t", "TAB"], ["\u0640", "TATWEEL"],
]);
const odd = new RegExp(`[${[...glyphs.keys()].join("")}]|(?<= ) |^ | $`, "gu");

/** @param {string} text @returns {Mark[]} The marks that make what is invisible visible. */
export function invisibleMarks(text) {
  return [...text.matchAll(odd)].map((match) => ({
    start: match.index, end: match.index + match[0].length,
    kind: match[0] === " " ? "odd space" : "odd", title: glyphs.get(match[0]) ?? "SP",
  }));
}

/**
 * Fills an element with a text and its marks. Marks may overlap: the text is cut at every edge, and a piece bears the
 * classes of all marks over it, so that no mark is nested in another and none isolates letters that join.
 * @param {Element} element @param {string} text @param {Mark[]} marks
 */
export function renderText(element, text, marks) {
  const edges = new Set([0, text.length]);
  const kept = marks.filter((mark) => mark.start < mark.end && mark.start < text.length);
  for (const mark of kept) {
    edges.add(mark.start);
    edges.add(Math.min(mark.end, text.length));
  }
  const cuts = [...edges].sort((left, right) => left - right);
  const pieces = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [start, end] = [cuts[index], cuts[index + 1]];
    const over = kept.filter((mark) => mark.start <= start && mark.end >= end);
    pieces.push(over.length === 0 ? text.slice(start, end) : piece(text.slice(start, end), over));
  }
  element.replaceChildren(...pieces);
}

/** @param {string} text @param {Mark[]} over */
function piece(text, over) {
  const element = document.createElement(over.some((mark) => mark.kind === "found") ? "mark" : "span");
  element.textContent = text;
  for (const mark of over) {
    element.classList.add(...mark.kind.split(" "));
    if (mark.key !== undefined) element.dataset.key = element.dataset.key ? `${element.dataset.key} ${mark.key}` : mark.key;
    if (mark.kind.startsWith("odd")) element.dataset.glyph = mark.title;
    else if (mark.title) element.title = element.title ? `${element.title}\n${mark.title}` : mark.title;
  }
  return element;
}
