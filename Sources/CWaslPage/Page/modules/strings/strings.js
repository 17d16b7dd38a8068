// The texts of the interface in the language that the reader chose.

import arabic from "./arabic.js";
import arabicChecks from "./arabicChecks.js";
import english from "./english.js";

const tables = { en: english, ar: arabic };

/** @type {"en" | "ar"} */
let language = "en";
let plural = new Intl.PluralRules("en");
let number = new Intl.NumberFormat("en");
let percent = new Intl.NumberFormat("en", { style: "percent" });

/** @param {string} wanted A BCP-47 tag; any other language than Arabic gets English. */
export function useLanguage(wanted) {
  language = wanted.toLowerCase().startsWith("ar") ? "ar" : "en";
  plural = new Intl.PluralRules(language);
  number = new Intl.NumberFormat(language);
  percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  document.documentElement.lang = language;
  document.documentElement.dir = language === "ar" ? "rtl" : "ltr";
}

export const currentLanguage = () => language;
/** @param {number} value */
export const formatNumber = (value) => number.format(value);
/** A share, 0 to 1, never rounded up: what is not quite sure, or not quite done, is not 100 %. @param {number} value */
export const formatPercent = (value) => percent.format(Math.floor(value * 100 + 1e-9) / 100);

/**
 * A text of the interface. Numbers among the values are written as the language writes them; `count` chooses the plural.
 * @param {string} key @param {Record<string, string | number>} [values]
 * @returns {string}
 */
export function say(key, values = {}) {
  const entry = tables[language][key];
  if (entry === undefined) return key;
  const text = typeof entry === "string" ? entry : entry[plural.select(Number(values.count))] ?? entry.other;
  return text.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? formatNumber(value) : value;
  });
}

/** What a check looks for, in the page's language as far as that is known. @param {string} check @param {string} english */
export const titleOfCheck = (check, english) => (language === "ar" && arabicChecks[check]) || english;

/** Puts the texts into the page's own elements, which name them in `data-say` and `data-say-label`. */
export function fillPage(root = document) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
  }
}
