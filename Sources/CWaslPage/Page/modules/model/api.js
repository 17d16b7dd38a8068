// Requests to the local server: docs/review-api.yaml. The cookie that the first visit set says who asks.

/**
 * @typedef {{id: number, text: string, paragraph: number, edited: boolean, original?: string, made?: "split" | "joined"}} Sentence
 * @typedef {{sentence: number, start: number, end: number}} Span
 * @typedef {{kind: "number" | "date" | "name" | "term", value?: string, source: Span[], target: Span[]}} Link
 * @typedef {{side: Side, at: Span, replacement: string, certain: boolean}} Fix
 * @typedef {"source" | "target"} Side
 * @typedef {object} Finding
 * @property {string} fingerprint
 * @property {string} check
 * @property {string} title
 * @property {"info" | "minor" | "major" | "critical"} severity
 * @property {string} mqmCategory
 * @property {string} message
 * @property {Span[]} source
 * @property {Span[]} target
 * @property {number} confidence
 * @property {Fix} [fix]
 * @property {"here" | "check" | "everywhere" | null} ignored
 * @typedef {object} Bead
 * @property {number} id
 * @property {number} index
 * @property {string} type
 * @property {number | null} confidence
 * @property {"automatic" | "accepted" | "rejected"} status
 * @property {boolean} fixed
 * @property {boolean} marked
 * @property {boolean} edited
 * @property {boolean} regrouped
 * @property {boolean} doubtful
 * @property {{id: number, text: string, author: string, time: string}[]} notes
 * @property {Sentence[]} source
 * @property {Sentence[]} target
 * @property {Finding[]} findings
 * @property {Link[]} links
 * @typedef {object} Change
 * @property {number} revision
 * @property {number} before
 * @property {"action" | "undo" | "redo" | "realign"} kind
 * @property {string} type
 * @property {string | null} client
 * @property {{index: number, removed: number[], added: Bead[]}[]} ranges
 * @property {boolean} reload
 * @property {Record<string, number>} counts
 * @property {number | null} focus
 * @property {boolean} canUndo
 * @property {boolean} canRedo
 * @property {string | null} undoLabel
 * @property {string | null} redoLabel
 * @property {boolean} sourceUnlocked
 */

/** What the server refused, in its own words. */
export class ApiError extends Error {
  /** @param {number} status @param {string} code @param {string} message @param {string} [remedy] */
  constructor(status, code, message, remedy) {
    super(remedy ? `${message} ${remedy}` : message);
    this.status = status;
    this.code = code;
  }
}

/** @param {string} path @param {Record<string, string | number | undefined>} [query] */
export function address(path, query = {}) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") parameters.set(name, String(value));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** @param {string} path @param {Record<string, string | number | undefined>} [query] */
export function get(path, query) {
  return request(address(path, query));
}

/** @param {string} path @param {object} body @param {string} [method] */
export function send(path, body, method = "POST") {
  return request(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

/** @param {string} url @param {RequestInit} [options] */
async function request(url, options) {
  const response = await fetch(url, options);
  if (response.status === 204) return null;
  const body = await response.json();
  if (response.ok) return body;
  const error = body.error ?? {};
  throw new ApiError(response.status, error.code ?? "unknown", error.message ?? response.statusText, error.remedy);
}
