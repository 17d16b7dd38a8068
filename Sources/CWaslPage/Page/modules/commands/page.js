// What concerns the page as a whole: undo, search, export, settings, help.

import { changesDialog } from "../dialogs/changes.js";
import { exportDialog } from "../dialogs/export.js";
import { goToDialog } from "../dialogs/goto.js";
import { helpDialog } from "../dialogs/help.js";
import { settingsDialog } from "../dialogs/settings.js";
import { get } from "../model/api.js";
import { say } from "../strings/strings.js";

/** @param {import("../app.js").App} app @returns {Record<string, () => unknown>} */
export function pageCommands(app) {
  const { store, cursor, settings } = app;

  /** @param {"undo" | "redo"} which @param {{to?: number}} [how] */
  const travel = (which, how) => async () => {
    const [can, none, did] = which === "undo" ? ["canUndo", "nothingToUndo", "didUndo"] : ["canRedo", "nothingToRedo", "didRedo"];
    if (!store.project[can]) return app.tell(say(none));
    const change = await store[which](how);
    app.tell(say(did, { what: say(`action_${change.type}`) }));
  };

  return {
    undo: travel("undo"),
    redo: travel("redo"),
    search: () => app.filters.search.select(),
    goTo: () => app.aside(() => goToDialog(store.total, cursor.position + 1), (number) => cursor.goTo(number - 1)),
    export: () => app.aside(exportDialog),
    changes: () => app.aside(() => changesDialog({
      revisionAtOpening: app.revisionAtOpening,
      look: app.look,
      goTo: (bead) => app.run(async () => {
        if (store.filtered) await app.filters.clear();
        await cursor.goTo(bead.index);
      }),
      undoAll: () => app.run(travel("undo", { to: 0 })),
      redoAll: () => app.run(async () => {
        const { revision } = await get("/api/project");
        await travel("redo", { to: revision })();
      }),
    })),
    invisibles: () => settings.set({ invisibles: !settings.values.invisibles }),
    settings: () => app.aside(() => settingsDialog(settings, store.project.sourceUnlocked, (value) => app.run(() => store.act({ type: "unlockSource", value })))),
    help: () => app.aside(() => helpDialog(app.keys, () => settings.set({ keys: app.keys.own }))),
    escape: () => {
      if (app.picked !== null) app.pick(null);
      cursor.focus(true);
    },
  };
}
