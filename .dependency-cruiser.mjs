// The plan of demos/web/. A room may use those below it and never one above; no module may stand in a circle. Types count
// too. The scripts may use every room, and no room a script. `make check` holds it (dependency-cruiser), and docs/notes.md
// draws its picture from this list.

/** Top to bottom. Rooms on one line do not know each other. */
export const ROOMS = [
  ["embed"],
  ["demo"],
  ["runner"],
  ["share", "check", "hood"],
  ["controls"],
  ["graph"],
  ["picture"],
  ["run"],
  ["python"],
  ["ground"],
];

const place = (names) => `^demos/web/(${names.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...ROOMS.flatMap((level, number) => level.map((room) => ({
      name: `${room}-looks-down-only`,
      severity: "error",
      from: { path: place([room]) },
      to: { path: place([...ROOMS.slice(0, number).flat(), ...level.filter((other) => other !== room)]) },
    }))),
    { name: "demos-know-nothing-of-scripts", severity: "error", from: { path: "^demos/" }, to: { path: "^scripts/" } },
    { name: "every-room-is-in-the-plan", severity: "error", from: { path: "^demos/web/", pathNot: place(ROOMS.flat()) }, to: {} },
  ],
  options: { detectJSDocImports: true, parser: "tsc", tsPreCompilationDeps: true, doNotFollow: { path: "node_modules" } },
};
