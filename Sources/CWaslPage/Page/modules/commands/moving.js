// Moving about: by sentence, by bead, to the next of a kind.

import { get } from "../model/api.js";
import { say } from "../strings/strings.js";
import { inShort } from "../view/finding.js";
import { keyOf } from "./cursor.js";

/** @param {import("../app.js").App} app @returns {Record<string, () => unknown>} */
export function moving(app) {
  const { store, cursor, sheet } = app;

  /** @param {"doubtful" | "finding" | "unconfirmed" | "marked" | "queue"} want @param {"next" | "previous"} direction */
  async function jump(want, direction) {
    const order = want === "queue" ? app.settings.values.queue : "document";
    const answer = await get("/api/next", { ...store.filter, from: cursor.beadId ?? undefined, want, direction, order });
    if (answer.bead === null) return false;
    const position = await store.locate(answer.bead, answer.index);
    return position >= 0 && cursor.goTo(position);
  }

  /** @param {Parameters<typeof jump>[0]} want @param {"next" | "previous"} [direction] */
  const to = (want, direction = "next") => async () => {
    if (!(await jump(want, direction))) app.tell(say("nothingMore"));
  };

  /** The findings of a bead come one after the other, then those of the next bead. @param {1 | -1} step */
  async function stepFinding(step) {
    const open = cursor.bead?.findings.filter((finding) => finding.ignored === null) ?? [];
    const at = cursor.finding === null ? (step > 0 ? -1 : 0) : open.findIndex((finding) => keyOf(finding) === cursor.finding);
    let next = open[at + step];
    if (next === undefined) {
      if (!(await jump("finding", step > 0 ? "next" : "previous"))) return app.tell(say("nothingMore"));
      next = cursor.bead?.findings.filter((finding) => finding.ignored === null).at(step > 0 ? 0 : -1);
    }
    if (next === undefined) return;
    const span = next.target[0] ?? next.source[0];
    const side = next.target.length > 0 || next.source.length === 0 ? "target" : "source";
    await cursor.goTo(cursor.position, { side, sentence: span?.sentence, finding: keyOf(next) });
    sheet.rowAt(cursor.position)?.querySelector(".finding.here")?.scrollIntoView({ block: "nearest" });
    app.tell(`${say(next.severity)}: ${inShort(next)}`);
  }

  /** The columns are told apart by where they stand on the screen, whatever the direction of the page. @param {"left" | "right"} where */
  const toSide = (where) => () => {
    const sourceIsLeft = document.documentElement.dir !== "rtl";
    const side = (where === "left") === sourceIsLeft ? "source" : "target";
    const share = cursor.sentenceIndex;
    const sentence = cursor.bead?.[side][Math.min(Math.max(share, 0), cursor.bead[side].length - 1)]?.id ?? null;
    return cursor.goTo(cursor.position, { side, sentence });
  };

  return {
    nextSentence: () => cursor.stepSentence(1),
    previousSentence: () => cursor.stepSentence(-1),
    nextBead: () => cursor.goTo(cursor.position + 1),
    previousBead: () => cursor.goTo(cursor.position - 1),
    leftSide: toSide("left"),
    rightSide: toSide("right"),
    nextDoubtful: to("doubtful"),
    previousDoubtful: to("doubtful", "previous"),
    nextFinding: () => stepFinding(1),
    previousFinding: () => stepFinding(-1),
    nextUnconfirmed: to("unconfirmed"),
    previousUnconfirmed: to("unconfirmed", "previous"),
    nextMarked: to("marked"),
    pageDown: () => page(1),
    pageUp: () => page(-1),
    first: () => cursor.goTo(0, { edge: "first" }),
    last: () => cursor.goTo(store.total - 1, { edge: "last" }),
    nextInQueue: () => jump("queue", "next"),
  };

  /** @param {1 | -1} step */
  async function page(step) {
    sheet.page(step * 0.9);
    const { first, last } = sheet.inSight;
    await cursor.goTo(step > 0 ? Math.min(first + 1, last) : first);
  }
}
