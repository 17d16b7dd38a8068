// What to do about a finding: mend the text, ignore it here, its check, or the same words everywhere.

import { ignoreDialog } from "../dialogs/ignore.js";
import { say } from "../strings/strings.js";

/** @param {import("../app.js").App} app */
export function findingCommands(app) {
  const { store, cursor, sheet } = app;

  /** @param {import("../model/api.js").Finding} finding */
  const named = (finding) => ({ bead: cursor.beadId, check: finding.check, fingerprint: finding.fingerprint });

  /** @param {import("../model/api.js").Finding} finding @param {"here" | "check" | "everywhere"} scope */
  async function ignore(finding, scope) {
    await store.act({ type: "ignoreFinding", ...named(finding), scope });
    app.tell(say("didIgnore"));
  }

  /** @param {import("../model/api.js").Finding} finding */
  async function applyFix(finding) {
    await store.act({ type: "applyFix", ...named(finding) });
    app.tell(say("didFix"));
  }

  /** @param {import("../model/api.js").Finding} finding */
  async function bringBack(finding) {
    await store.act({ type: "unignoreFinding", ...named(finding) });
    app.tell(say("didBringBack"));
  }

  /** @param {(finding: import("../model/api.js").Finding) => unknown} doIt */
  const withFinding = (doIt) => () => (cursor.findingHere ? doIt(cursor.findingHere) : app.tell(say("notPossible")));

  return {
    ignore, applyFix, bringBack,
    /** @type {Record<string, () => unknown>} */
    byKey: {
      fix: withFinding((finding) => (finding.fix ? applyFix(finding) : app.tell(say("notPossible")))),
      ignore: withFinding((finding) => ignore(finding, "here")),
      ignoreMenu: withFinding((finding) => app.aside(() => ignoreDialog(finding), (scope) => ignore(finding, scope))),
      explain: withFinding((finding) => {
        const at = cursor.bead?.findings.indexOf(finding);
        const details = sheet.rowAt(cursor.position)?.querySelector(`.finding[data-key="f${at}"] details`);
        if (details instanceof HTMLDetailsElement) details.open = !details.open;
      }),
    },
  };
}
