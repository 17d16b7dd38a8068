// What the server tells by itself: changes of other windows, progress, findings that came later.

/**
 * Follows the server's events and hands them to the store. The browser connects again by itself when the server was away.
 * @param {import("./store.js").Store} store
 * @param {{progress: (job: any) => void, settings: (settings: any) => void, away: () => void, back: () => void}} tell
 */
export function follow(store, tell) {
  const source = new EventSource("/api/events");
  let wasAway = false;
  const away = () => {
    if (wasAway) return;
    wasAway = true;
    tell.away();
  };
  source.addEventListener("hello", async (event) => {
    const hello = JSON.parse(event.data);
    store.client = hello.client;
    if (store.project) store.project.readOnly = hello.readOnly;
    if (wasAway || hello.revision > store.revision) await store.reload();
    if (wasAway) tell.back();
    wasAway = false;
  });
  source.addEventListener("change", (event) => store.apply(JSON.parse(event.data)));
  source.addEventListener("findings", (event) => store.takeFindings(JSON.parse(event.data)));
  source.addEventListener("progress", (event) => tell.progress(JSON.parse(event.data)));
  source.addEventListener("settings", (event) => tell.settings(JSON.parse(event.data)));
  source.addEventListener("reload", () => store.reload());
  source.addEventListener("bye", away);
  source.addEventListener("error", away);
}
