// Deciding about beads: confirm, reject, mark, note, anchors, realigning.

import { send } from "../model/api.js";
import { noteDialog } from "../dialogs/note.js";
import { say } from "../strings/strings.js";

/** @param {import("../app.js").App} app @returns {Record<string, () => unknown>} */
export function deciding(app) {
  const { store, cursor } = app;
  const number = () => (store.filtered ? (cursor.bead?.index ?? 0) : cursor.position) + 1;

  /** @param {"accept" | "reject"} type @param {string} done */
  const decide = (type, done) => async () => {
    if (cursor.beadId === null) return;
    const which = number();
    const status = type === "accept" ? "accepted" : "rejected";
    if (cursor.bead?.status !== status) await store.act({ type, beads: [cursor.beadId] });
    const moved = await app.commands.nextInQueue();
    app.tell(`${say(done, { number: which })}${moved || store.counts.unconfirmed > 0 ? "" : ` · ${say("allDone")}`}`);
  };

  /** @param {"mark" | "fix"} type @param {"marked" | "fixed"} property @param {string} on @param {string} off */
  const toggle = (type, property, on, off) => async () => {
    if (cursor.bead === undefined) return;
    const value = !cursor.bead[property];
    await store.act({ type, beads: [cursor.bead.id], value });
    app.tell(say(value ? on : off, { number: number() }));
  };

  /** @param {object} action */
  async function acceptMany(action) {
    const before = store.counts.accepted;
    await store.act(action);
    app.tell(say("didConfirmAll", { count: store.counts.accepted - before }));
    await app.commands.nextInQueue();
  }

  return {
    confirm: decide("accept", "didConfirm"),
    reject: decide("reject", "didReject"),
    clear: async () => {
      if (cursor.beadId === null) return;
      await store.act({ type: "reset", beads: [cursor.beadId] });
      app.tell(say("didClear", { number: number() }));
    },
    confirmSure: () => acceptMany({ type: "acceptAbove", confidence: store.project.doubtBelow }),
    confirmThrough: () => acceptMany({ type: "acceptThrough", bead: cursor.beadId }),
    mark: toggle("mark", "marked", "didMark", "didUnmark"),
    anchor: toggle("fix", "fixed", "didAnchor", "didUnanchor"),
    note: () => {
      const bead = cursor.bead;
      if (bead === undefined) return;
      const note = bead.notes.at(-1);
      app.aside(() => noteDialog(number(), note?.text ?? ""), async (text) => {
        if (text === (note?.text ?? "")) return;
        if (note === undefined) await store.act({ type: "addNote", bead: bead.id, text });
        else if (text === "") await store.act({ type: "removeNote", bead: bead.id, note: note.id });
        else await store.act({ type: "editNote", bead: bead.id, note: note.id, text });
        app.tell(say("didNote"));
      });
    },
    realign: async () => {
      app.tell(say("realigning"));
      await send("/api/realign", { client: store.client });
    },
  };
}
