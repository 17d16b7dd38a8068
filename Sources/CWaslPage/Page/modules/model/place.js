// Where the reader left off in each project. A cookie keeps it: unlike the browser's other stores it is shared by all ports
// of this machine, and the server takes another port every time.

/** Seconds after which a project's place is forgotten: a year. */
const kept = 31_536_000;

/** @param {string} project */
const nameOf = (project) => `wasl-place-${encodeURIComponent(project).replace(/[^\w]/g, "_")}`;

/** @param {string} project @returns {number | undefined} A bead's id. */
export function readPlace(project) {
  const name = nameOf(project);
  const pair = document.cookie.split("; ").find((one) => one.startsWith(`${name}=`));
  return Number(pair?.slice(name.length + 1)) || undefined;
}

/** @param {string} project @param {number} bead */
export function keepPlace(project, bead) {
  document.cookie = `${nameOf(project)}=${bead}; path=/; SameSite=Strict; max-age=${kept}`;
}
