// How the reader wants the page; the server keeps it for all projects.

import { get, send } from "./api.js";

/**
 * @typedef {object} SettingsValues
 * @property {string} language The interface: `en`, `ar`, or empty for the browser's.
 * @property {"" | "light" | "dark"} theme
 * @property {number} sourceSize In hundredths of the page's text size.
 * @property {number} targetSize
 * @property {string} sourceFont Empty for what fits the script.
 * @property {string} targetFont
 * @property {"" | "ltr" | "rtl"} sourceDirection Empty for the language's.
 * @property {"" | "ltr" | "rtl"} targetDirection
 * @property {boolean} invisibles
 * @property {boolean} showIgnored
 * @property {"document" | "confidence"} queue
 * @property {string} author The name in the journal.
 * @property {Record<string, string[]>} keys The reader's own keys by action.
 */

/** @type {SettingsValues} */
const defaults = {
  language: "", theme: "", sourceSize: 100, targetSize: 100, sourceFont: "", targetFont: "", sourceDirection: "",
  targetDirection: "", invisibles: false, showIgnored: false, queue: "document", author: "", keys: {},
};

/** Event: `change`. */
export class Settings extends EventTarget {
  /** @type {SettingsValues} */
  values = { ...defaults };

  async load() {
    this.take(await get("/api/settings"));
  }

  /** @param {Partial<SettingsValues>} stored */
  take(stored) {
    this.values = { ...defaults, ...stored };
    this.dispatchEvent(new Event("change"));
  }

  /** @param {Partial<SettingsValues>} some */
  async set(some) {
    this.take({ ...this.values, ...some });
    await send("/api/settings", this.values, "PUT");
  }
}
