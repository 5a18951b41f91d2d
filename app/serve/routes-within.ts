import { type ServerBuild } from "@remix-run/node";
import { type Language, languageOf } from "../i18n/languages.ts";

/** Pages whose addresses begin alike: `/reporting` and all below it, in one language. */
type District = { language: Language; name: string };

const plain = (path: string) => path.replace(/\.data$/, "").replace(/^\/en(?=\/|$)/, "");

/** Where an address lies: its language and its first part, empty for the home page. */
export function districtOf(path: string): District {
  return { language: languageOf(path.replace(/\.data$/, "")), name: plain(path).split("/")[1] ?? "" };
}

/** The first part of an address that leads to the route; null when it may be anything, as for a layout. */
function nameOf({ path = "", index = false }: ServerBuild["routes"][string]): string | null {
  const name = plain(`/${path}`).split("/")[1] ?? "";
  if (name === "") return index ? name : null;
  return /[:*?]/.test(name) ? null : name;
}

/** The names of all districts; an address in no other of them is found among all routes of its language. */
export function districtNames({ routes }: ServerBuild): Set<string> {
  return new Set(Object.values(routes).flatMap((route) => nameOf(route) ?? []));
}

/**
 * The build with the routes that addresses of a district may lead to, those of a whole language when it has no name:
 * the framework holds an address against every route it has, several times a request. `app/routes.ts` gives the English
 * ones their ids.
 */
export function routesWithin(build: ServerBuild, { language, name }: { language: Language; name: string | null }) {
  const isNear = (id: string) => {
    const route = build.routes[id];
    if (!route || id === "root") return true;
    if (id.startsWith("en/") !== (language === "en")) return false;
    const own = nameOf(route);
    return name === null || own === null || own === name;
  };
  const near = <T>(routes: Record<string, T>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => isNear(id)));
  return { ...build, routes: near(build.routes), assets: { ...build.assets, routes: near(build.assets.routes) } };
}
