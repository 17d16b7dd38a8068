// Which key does what. Keys are told apart by their place on the keyboard (`KeyboardEvent.code`), not by the letter they
// send: on an Arabic layout the key N sends ى.

/**
 * The actions in the order of the `?` overlay, by group. A chord is `Control+`, `Alt+` and `Shift+` in this order, then
 * the code of the key.
 * @type {Record<string, Record<string, string[]>>}
 */
export const defaults = {
  moving: {
    nextSentence: ["ArrowDown"],
    previousSentence: ["ArrowUp"],
    nextBead: ["KeyJ"],
    previousBead: ["KeyK"],
    leftSide: ["ArrowLeft"],
    rightSide: ["ArrowRight"],
    nextDoubtful: ["KeyN"],
    previousDoubtful: ["Shift+KeyN"],
    nextFinding: ["KeyF"],
    previousFinding: ["Shift+KeyF"],
    nextUnconfirmed: ["KeyU"],
    previousUnconfirmed: ["Shift+KeyU"],
    nextMarked: ["KeyB"],
    nextPair: ["Period"],
    previousPair: ["Shift+Period"],
    pageDown: ["PageDown"],
    pageUp: ["PageUp"],
    first: ["Home", "Control+Home"],
    last: ["End", "Control+End"],
    goTo: ["KeyG"],
    search: ["Slash", "Control+KeyF"],
  },
  deciding: {
    confirm: ["Enter", "NumpadEnter"],
    confirmSure: ["Shift+Enter"],
    confirmThrough: ["Control+Enter"],
    reject: ["KeyX"],
    clear: ["KeyC"],
    mark: ["Shift+KeyB"],
    note: ["KeyO"],
    anchor: ["KeyA"],
    realign: ["KeyR"],
  },
  regrouping: {
    moveUp: ["Alt+ArrowUp"],
    moveDown: ["Alt+ArrowDown"],
    mergeNext: ["KeyM"],
    mergePrevious: ["Shift+KeyM"],
    split: ["KeyS"],
    unlink: ["KeyL"],
    pair: ["KeyP"],
  },
  writing: {
    edit: ["KeyE"],
    divide: ["KeyD"],
    join: ["Shift+KeyJ"],
    revert: ["Shift+KeyE"],
  },
  findings: {
    fix: ["KeyQ"],
    ignore: ["KeyI"],
    ignoreMenu: ["Shift+KeyI"],
    explain: ["KeyW"],
  },
  page: {
    undo: ["KeyZ", "Control+KeyZ"],
    redo: ["Shift+KeyZ", "Control+Shift+KeyZ", "Control+KeyY"],
    export: ["KeyT"],
    changes: ["KeyH"],
    invisibles: ["KeyV"],
    settings: ["Comma"],
    help: ["Shift+Slash", "F1"],
    escape: ["Escape"],
  },
};

/** The letters that the Arabic layout prints on the same keys. */
const arabicLetters = {
  KeyQ: "ض", KeyW: "ص", KeyE: "ث", KeyR: "ق", KeyT: "ف", KeyY: "غ", KeyU: "ع", KeyI: "ه", KeyO: "خ", KeyP: "ح",
  KeyA: "ش", KeyS: "س", KeyD: "ي", KeyF: "ب", KeyG: "ل", KeyH: "ا", KeyJ: "ت", KeyK: "ن", KeyL: "م",
  KeyZ: "ئ", KeyX: "ء", KeyC: "ؤ", KeyV: "ر", KeyB: "لا", KeyN: "ى", KeyM: "ة",
};

const names = {
  ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Slash: "/", Comma: ",", Period: ".", Minus: "-", Equal: "=",
  Semicolon: ";", Quote: "'", BracketLeft: "[", BracketRight: "]", Backslash: "\\", Backquote: "`", Escape: "Esc", Space: "Space",
  PageDown: "PgDn", PageUp: "PgUp", NumpadEnter: "Num Enter",
};

/** Keys that only change what another one means. */
const modifiers = new Set([
  "ShiftLeft", "ShiftRight", "ControlLeft", "ControlRight", "AltLeft", "AltRight", "MetaLeft", "MetaRight", "CapsLock",
]);

/**
 * The chord of a key press; null for a modifier alone. A Mac's Command counts as Control.
 * @param {KeyboardEvent} event
 * @returns {string | null}
 */
export function chordOf(event) {
  if (!event.code || modifiers.has(event.code)) return null;
  const held = [];
  if (event.ctrlKey || event.metaKey) held.push("Control");
  if (event.altKey) held.push("Alt");
  if (event.shiftKey) held.push("Shift");
  return [...held, event.code].join("+");
}

/**
 * How a chord is written for a reader.
 * @param {string} chord
 * @param {boolean} [arabic] Whether to add the letter of the Arabic layout.
 */
export function chordName(chord, arabic = false) {
  const parts = chord.split("+");
  const code = parts.pop() ?? "";
  const letter = names[code] ?? code.replace(/^(Key|Digit|Numpad)/, "");
  const held = parts.map((part) => (part === "Control" ? "Ctrl" : part));
  if (code === "Slash" && held.length === 1 && held[0] === "Shift") return "?";
  const name = [...held, letter].join("+");
  return arabic && arabicLetters[code] ? `${name} ${arabicLetters[code]}` : name;
}

/** The keys in force: the defaults with the reader's own changes. */
export class KeyMap {
  /** @param {Record<string, string[]>} [own] The reader's chords by action. */
  constructor(own = {}) {
    this.own = { ...own };
    this.#index();
  }

  /** @param {KeyboardEvent} event @returns {string | undefined} The action's name. */
  actionFor(event) {
    const chord = chordOf(event);
    return chord === null ? undefined : this.#byChord.get(chord);
  }

  /** @param {string} action @returns {string[]} */
  chordsFor(action) {
    return this.own[action] ?? allDefaults[action] ?? [];
  }

  /**
   * Gives an action a chord of its own and takes the chord from the action that had it.
   * @param {string} action @param {string} chord
   * @returns {string | undefined} The action that lost the chord.
   */
  assign(action, chord) {
    const loser = this.#byChord.get(chord);
    if (loser !== undefined && loser !== action) {
      this.own[loser] = this.chordsFor(loser).filter((other) => other !== chord);
    }
    this.own[action] = [chord];
    this.#index();
    return loser === action ? undefined : loser;
  }

  reset() {
    this.own = {};
    this.#index();
  }

  /** @type {Map<string, string>} */
  #byChord = new Map();

  #index() {
    this.#byChord = new Map();
    for (const action of Object.keys(allDefaults)) {
      for (const chord of this.chordsFor(action)) this.#byChord.set(chord, action);
    }
  }
}

/** @type {Record<string, string[]>} */
const allDefaults = Object.assign({}, ...Object.values(defaults));
