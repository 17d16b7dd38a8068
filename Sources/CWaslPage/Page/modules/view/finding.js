// A finding at the line it concerns: what was seen, why it matters, what can be done.

import { say, titleOfCheck } from "../strings/strings.js";
import { make } from "./dom.js";

/**
 * @param {import("../model/api.js").Bead} bead
 * @param {import("../model/api.js").Finding} finding @param {number} at Its place among the bead's findings.
 * @param {import("./bead.js").Here | null} here The reader's place, where it is this bead: Tab reaches the buttons there.
 */
export function findingRow(bead, finding, at, here) {
  const isHere = here?.finding === `${finding.check} ${finding.fingerprint}`;
  const tabindex = here === null ? -1 : 0;
  const title = titleOfCheck(finding.check, "");
  const scope = (name) => ({ "data-scope": name, "data-at": at });
  const buttons = finding.ignored !== null
    ? [make("button", { type: "button", tabindex, "data-bring-back": at, text: say("bringBack") })]
    : [
      finding.fix ? fixButton(bead, finding.fix, at, tabindex) : null,
      make("button", { type: "button", tabindex, ...scope("here"), text: say("ignoreHere") }),
      make("button", { type: "button", tabindex, ...scope("check"), text: say("ignoreCheck") }),
      make("button", { type: "button", tabindex, ...scope("everywhere"), text: say("ignoreEverywhere") }),
    ];
  return make(`div.finding.${finding.severity}${isHere ? ".here" : ""}${finding.ignored === null ? "" : ".ignored"}`, { "data-key": `f${at}` },
    make("span.level", { text: finding.ignored === null ? say(finding.severity) : `${say(finding.severity)} (${say("ignored")})` }),
    make("div.what", {},
      // Messages are English: in another language the check's title says first what it is about.
      title === "" ? null : make("p", { text: title }),
      make("p", { lang: "en", dir: "ltr" }, ...isolated(finding.message)),
      make("details", { "data-why": finding.check }, make("summary", { tabindex, text: say("why") }),
        make("p.why", { lang: "en", dir: "ltr" }), make("p.why", {}, make("bdi", { dir: "ltr", text: `${finding.check} · ${finding.mqmCategory}` })))),
    make("div.do", {}, ...buttons));
}

/**
 * Says what the fix makes of the words around it: a letter alone would say little.
 * @param {import("../model/api.js").Bead} bead @param {import("../model/api.js").Fix} fix @param {number} at @param {number} tabindex
 */
function fixButton(bead, fix, at, tabindex) {
  const text = bead[fix.side].find((sentence) => sentence.id === fix.at.sentence)?.text ?? "";
  const { before, after } = wordsAround(text, fix.at.start, fix.at.end, fix.replacement);
  const [opening, closing] = say(after === "" ? "applyFixDelete" : "applyFix", { text: "\u0000" }).split("\u0000");
  return make("button", { type: "button", tabindex, "data-fix": at }, opening, make("bdi", { text: after || before }), closing);
}

/**
 * The words that a change touches, as they are and as they would be.
 * @param {string} text @param {number} start @param {number} end @param {string} replacement
 */
export function wordsAround(text, start, end, replacement) {
  let from = start;
  let to = end;
  while (from > 0 && /\S/u.test(text[from - 1])) from -= 1;
  while (to < text.length && /\S/u.test(text[to])) to += 1;
  return { before: text.slice(from, to), after: (text.slice(from, start) + replacement + text.slice(end, to)).trim() };
}

/** What a finding is about, in one line. @param {import("../model/api.js").Finding} finding */
export const inShort = (finding) => titleOfCheck(finding.check, isolatedText(finding.message));

/** A message with the words it quotes isolated from its own direction. @param {string} message */
export function isolated(message) {
  return message.split(/(?<=“)([^“”]*)(?=”)/u).map((part, at) => (at % 2 === 1 ? make("bdi", { text: part }) : part));
}

/** The same for plain text: English, with isolates around what it quotes. @param {string} message */
const isolatedText = (message) => `\u2066${message.replace(/“([^“”]*)”/gu, "“\u2068$1\u2069”")}\u2069`;
