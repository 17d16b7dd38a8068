// Finding searched words in a text as the server finds them: without tashkeel and tatweel, hamza forms, alef maqsura and
// teh marbuta alike, all digits alike, no difference of case. Only for lighting up the hits.

const alike = new Map([
  ["أ", "ا"], ["إ", "ا"], ["آ", "ا"], ["ٱ", "ا"], ["ؤ", "و"], ["ئ", "ي"], ["ى", "ي"], ["ی", "ي"], ["ک", "ك"], ["ة", "ه"],
]);
const dropped = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/** @param {string} text @returns {{text: string, from: number[]}} The folded text, and where each of its units stands in the text. */
export function fold(text) {
  let folded = "";
  const from = [];
  let at = 0;
  for (const character of text) {
    if (!dropped.test(character)) {
      const plain = foldCharacter(character);
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    }
    at += character.length;
  }
  from.push(text.length);
  return { text: folded, from };
}

/** @param {string} character */
function foldCharacter(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return alike.get(character) ?? character.toLowerCase();
}

/** @param {string} text @param {string} query @returns {import("./spans.js").Mark[]} */
export function hits(text, query) {
  const wanted = fold(query.trim()).text;
  if (wanted === "") return [];
  const { text: folded, from } = fold(text);
  const marks = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    marks.push({ start: from[at], end: from[at + wanted.length], kind: "found" });
  }
  return marks;
}
