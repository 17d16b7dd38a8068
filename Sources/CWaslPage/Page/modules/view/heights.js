// The heights of rows of which only few have been measured, with their sums: a Fenwick tree, so that a change and a
// search each take log n steps (P. Fenwick, 1994, doi:10.1002/spe.4380240306).

export class Heights {
  /** @param {number} count @param {number} guess The height of a row that has not been measured, in pixels. */
  constructor(count, guess) {
    this.count = count;
    this.values = new Float64Array(count).fill(guess);
    this.tree = new Float64Array(count + 1);
    for (let at = 1; at <= count; at += 1) {
      this.tree[at] += this.values[at - 1];
      const parent = at + (at & -at);
      if (parent <= count) this.tree[parent] += this.tree[at];
    }
  }

  get total() {
    return this.before(this.count);
  }

  /** @param {number} row @returns {number} The height of all rows before this one. */
  before(row) {
    let sum = 0;
    for (let at = row; at > 0; at -= at & -at) sum += this.tree[at];
    return sum;
  }

  /** @param {number} row @param {number} height @returns {number} By how much the row has grown. */
  set(row, height) {
    const growth = height - this.values[row];
    if (growth === 0) return 0;
    this.values[row] = height;
    for (let at = row + 1; at <= this.count; at += at & -at) this.tree[at] += growth;
    return growth;
  }

  /** @param {number} offset @returns {number} The row that stands at this many pixels from the top. */
  rowAt(offset) {
    if (this.count === 0) return 0;
    let at = 0;
    let rest = Math.max(0, offset);
    for (let step = 2 ** Math.floor(Math.log2(this.count)); step > 0; step /= 2) {
      const next = at + step;
      if (next <= this.count && this.tree[next] <= rest) {
        at = next;
        rest -= this.tree[next];
      }
    }
    return Math.min(at, this.count - 1);
  }

  /**
   * The same rows after some have been replaced by others.
   * @param {number} from @param {number} removed @param {number} added @param {number} guess
   */
  spliced(from, removed, added, guess) {
    const next = new Heights(0, guess);
    next.count = this.count - removed + added;
    next.values = new Float64Array(next.count);
    next.values.set(this.values.subarray(0, from));
    next.values.fill(guess, from, from + added);
    next.values.set(this.values.subarray(from + removed), from + added);
    next.tree = new Float64Array(next.count + 1);
    for (let at = 1; at <= next.count; at += 1) {
      next.tree[at] += next.values[at - 1];
      const parent = at + (at & -at);
      if (parent <= next.count) next.tree[parent] += next.tree[at];
    }
    return next;
  }
}
