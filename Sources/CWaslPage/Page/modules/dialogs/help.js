// The `?` overlay: every action with its key, and another key for it where the reader wants one.

import { chordName, chordOf, defaults } from "../commands/keys.js";
import { currentLanguage, say } from "../strings/strings.js";
import { make } from "../view/dom.js";
import { closingRow, openDialog } from "./dialog.js";

/** @param {import("../commands/keys.js").KeyMap} keys @param {() => void} changed Called when keys were assigned. */
export function helpDialog(keys, changed) {
  return openDialog(say("help"), (close) => {
    const body = make("div");
    const message = make("p", { role: "status" });
    const arabic = currentLanguage() === "ar";
    const draw = () => body.replaceChildren(...Object.entries(defaults).flatMap(([group, actions]) => [
      make("h3", { text: say(group) }),
      make("ul.keys", {}, ...Object.keys(actions).map((action) => make("li", {}, make("span", { text: say(action) }), keyButton(action)))),
    ]));
    const keyButton = (action) => {
      const chords = keys.chordsFor(action);
      const button = make("button", { type: "button", "data-key-of": action, onclick: () => listen(action, button) },
        make("span.heard", { text: `${say(action)}: ` }),
        ...(chords.length === 0 ? ["–"] : chords.flatMap((chord, at) => [at > 0 ? " " : "", make("kbd", { text: chordName(chord, arabic) })])));
      return button;
    };
    const listen = (action, button) => {
      button.classList.add("waiting");
      button.replaceChildren(say("pressKey"));
      const end = () => {
        button.removeEventListener("keydown", take);
        button.removeEventListener("blur", end);
        draw();
      };
      const take = (event) => {
        const chord = chordOf(event);
        if (chord === null || chord === "Tab" || chord === "Shift+Tab") return;
        event.preventDefault();
        if (chord !== "Escape") {
          const loser = keys.assign(action, chord);
          message.textContent = loser === undefined ? "" : say("keyMoved", { key: chordName(chord, arabic), action: say(action), other: say(loser) });
          changed();
        }
        end();
        body.querySelector(`[data-key-of="${action}"]`)?.focus();
      };
      button.addEventListener("keydown", take);
      button.addEventListener("blur", end);
    };
    draw();
    return [
      make("p", {}, make("small", { text: say("helpIntro") })), message, body,
      closingRow(close, make("button", {
        type: "button", text: say("resetKeys"), onclick: () => {
          keys.reset();
          changed();
          draw();
        },
      })),
    ];
  }, true);
}
