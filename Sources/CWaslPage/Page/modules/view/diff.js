// Which words of a text were changed, for showing an edited sentence beside what stood there.

/** Words beyond which a comparison would take too long; the whole text counts as changed then. */
const mostWords = 400;

/**
 * A longest common subsequence of the words. @param {string} before @param {string} after
 * @returns {{kept: boolean, from: "before" | "after" | "both", text: string}[]} The pieces in the order of the new text,
 * what was taken out before what came in.
 */
export function wordDiff(before, after) {
  const old = pieces(before);
  const now = pieces(after);
  if (old.length > mostWords || now.length > mostWords) {
    return [{ kept: false, from: "before", text: before }, { kept: false, from: "after", text: after }];
  }
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = old[row] === now[column]
        ? lengths[(row + 1) * width + column + 1] + 1
        : Math.max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
    }
  }
  const out = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      out.push({ kept: true, from: "both", text: now[column] });
      row += 1;
      column += 1;
    } else if (row < old.length && (column === now.length || lengths[(row + 1) * width + column] >= lengths[row * width + column + 1])) {
      out.push({ kept: false, from: "before", text: old[row] });
      row += 1;
    } else {
      out.push({ kept: false, from: "after", text: now[column] });
      column += 1;
    }
  }
  return out;
}

/** @param {string} text */
const pieces = (text) => text.match(/\s+|[\p{L}\p{M}\p{N}\u0640]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
