/**
 * Who may import whom. The order of the rooms is the one list in app/domain/rooms.json, lowest first; every rule below
 * is made from it and from the table of layers. Whatever is not allowed is forbidden.
 */
const rooms = require("./app/domain/rooms.json");

const base = ["app/kernel", "app/i18n"];

/** Layer → the folders it may import, besides itself. */
const layers = {
  "app/kernel": [],
  "app/access": ["app/kernel", "db/reference"],
  "app/i18n": ["app/kernel"],
  "app/platform": [...base, "db"],
  "app/domain": [...base, "app/access", "app/platform", "app/ui", "db"],
  "app/web": [
    ...base,
    "app/access",
    "app/platform",
    "app/domain",
    "app/ui",
    "db/client.server",
    "db/database",
    "db/walls.server",
  ],
  "app/ui": [...base],
  "app/routes": [...base, "app/access", "app/web", "app/domain", "app/ui", "app/platform/mail", "app/platform/env"],
  "app/serve": [...base, "app/platform", "db"],
  "app/examiner": [...base, "app/domain/files", "app/platform/apart"],
  "app/worker": [...base, "app/access", "app/platform", "app/domain", "db"],
  "app/portal": [...base, "app/access", "app/platform", "app/domain", "db"],
  db: ["app/kernel"],
};

const folder = (path) => `^${path.replaceAll(".", "\\.")}(/|\\.|$)`;

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer.replace("app/", "")}-imports-only-what-stands-below-it`,
  severity: "error",
  from: { path: folder(layer) },
  to: { path: "^(app|db)/", pathNot: [layer, ...allowed].map(folder) },
}));

/**
 * What a room may use of the ground. Not the connection: an act has its transaction in `ctx.db` and asks for no second
 * one, which on the embedded database would wait for itself for ever.
 */
const groundForRooms = ["db/schema", "db/reference", "db/database"];

const roomRules = rooms.map((room, index) => ({
  name: `room-${room}-calls-only-lower-rooms`,
  severity: "error",
  from: { path: `^app/domain/${room}/` },
  to: { path: "^app/domain/[^/]+/", pathNot: rooms.slice(0, index + 1).map((lower) => `^app/domain/${lower}/`) },
}));

const privateRules = rooms.map((room) => ({
  name: `store-of-${room}-is-its-own`,
  comment: "Outsiders use commands, queries, model, input and ui.",
  severity: "error",
  from: { path: "^(app|db)/", pathNot: `^app/domain/${room}/` },
  to: { path: `^app/domain/${room}/(store|rules)(\\.|/)` },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    ...roomRules,
    ...privateRules,
    {
      name: "rooms-use-tables-and-reference-only",
      severity: "error",
      from: { path: "^app/domain/" },
      to: { path: "^db/", pathNot: groundForRooms.map(folder) },
    },
    {
      name: "every-room-is-in-the-list",
      comment: "app/domain/rooms.json gives each room its place.",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^app/domain/[^/]+/", pathNot: rooms.map((room) => `^app/domain/${room}/`) },
    },
    {
      name: "no-cycle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-missing", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "no-test-in-the-product",
      severity: "error",
      from: { path: "^(app|db)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|node_modules)/|\\.test\\.tsx?$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
