import { type ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** What a request is counted under: the address with places for ids, `/reporting/:year`, in its Romanian form. */
export type NameRoute = (path: string) => string;

/** The address of a route with places for ids; empty for the root and for what only frames others. */
export function patternOf(id: string, routes: Routes): string {
  const route = routes[id];
  if (!route) return "";
  const before = route.parentId ? patternOf(route.parentId, routes) : "";
  return route.path ? `${before}/${route.path}` : before;
}

/** What nobody made a page for, and files; one name, so that guessed addresses do not become thousands. */
const other = "other";

/** Names the routes of a build. An address that is written out goes before one with places. */
export function routeNames(routes: Routes): NameRoute {
  const ids = Object.keys(routes).filter((id) => !id.startsWith("en/"));
  const patterns = [...new Set(ids.map((id) => patternOf(id, routes) || "/"))].filter((one) => !one.includes("*"));
  const places = (pattern: string) => pattern.split("/:").length;
  const known = patterns
    .toSorted((a, b) => places(a) - places(b))
    .map((pattern) => ({ pattern, matches: new RegExp(`^${expression(pattern)}$`) }));
  return (path) => {
    const plain = path.replace(/\.data$/, "").replace(/^\/en(?=\/|$)/, "") || "/";
    return known.find(({ matches }) => matches.test(plain))?.pattern ?? other;
  };
}

function expression(pattern: string): string {
  const part = (name: string) => (name.startsWith(":") ? "[^/]+" : name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return pattern.split("/").map(part).join("/");
}
