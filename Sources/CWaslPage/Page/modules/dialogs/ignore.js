import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { isolated } from "../view/finding.js";
import { closingRow, openDialog } from "./dialog.js";

/** @param {import("../model/api.js").Finding} finding @returns {Promise<"here" | "check" | "everywhere" | null>} */
export function ignoreDialog(finding) {
  return openDialog(say("ignoreQuestion"), (close) => [
    make("p", { lang: "en", dir: "ltr" }, ...isolated(finding.message)),
    make("div.row", {}, ...["here", "check", "everywhere"].map((scope, at) => make("button", {
      type: "button", "data-first": at === 0, onclick: () => close(scope),
      text: say({ here: "ignoreHere", check: "ignoreCheck", everywhere: "ignoreEverywhere" }[scope]),
    }))),
    closingRow(close),
  ]);
}
