// Exporting the memory, with what should be known before; and the report for the client.

import { address, get } from "../model/api.js";
import { say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { choice, closingRow, openDialog, tick } from "./dialog.js";

/** Warnings that the page can say in the reader's language; of others the server's own words are shown. */
const known = {
  unconfirmed: "exportUnconfirmed", doubtful: "exportDoubtful", findings: "exportFindings", rejected: "exportRejected", unpaired: "exportUnpaired",
};

/** What was chosen last time. */
const chosen = { format: "tmx", only: "all", unpaired: false };

export async function exportDialog() {
  const { formats } = await get("/api/export/formats");
  return openDialog(say("exportTitle"), (close) => {
    const warnings = make("ul", { "aria-live": "polite" });
    const link = make("a.button.main", { download: "", "data-first": true, text: say("download") });
    const update = async () => {
      const query = { format: chosen.format, only: chosen.only, unpaired: String(chosen.unpaired) };
      link.href = address("/api/export", query);
      const answer = await get("/api/export/warnings", query);
      const lines = answer.warnings.map(({ code, count, message }) => {
        const text = known[code] && count > 0 ? say(known[code], { count }) : message;
        return make("li.warning", known[code] ? { text } : { text, lang: "en", dir: "ltr" });
      });
      warnings.replaceChildren(...(lines.length > 0 ? lines : [make("li", { text: say("exportAllGood") })]),
        make("li", { text: say("exportWritten", { count: answer.written }) }));
    };
    update();
    return [
      make("div.row", {},
        choice(say("exportFormat"), formats.map(({ name, summary }) => [name, `${name.toUpperCase()} · ${summary}`]), chosen.format, (value) => {
          chosen.format = value;
          update();
        })),
      make("div.row", {},
        tick(say("exportOnlyConfirmed"), chosen.only === "confirmed", (value) => {
          chosen.only = value ? "confirmed" : "all";
          update();
        }),
        tick(say("exportWithUnpaired"), chosen.unpaired, (value) => {
          chosen.unpaired = value;
          update();
        })),
      warnings,
      make("p", {}, make("a", { href: "/api/report", download: "", text: say("report") })),
      closingRow(close, link),
    ];
  });
}
