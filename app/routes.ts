import type { RouteConfigEntry } from "@remix-run/route-config";
import { flatRoutes } from "@remix-run/fs-routes";

/** Addresses that machines call: they have one form, whatever the reader's language. */
const machine = /^(api|files|healthz|readyz|metrics|dev|robots\.txt|sitemap\.xml)(\/|$)/;

/** Every page stands twice: Romanian at its plain address, English under `/en`. */
function english(entry: RouteConfigEntry): RouteConfigEntry {
  return {
    ...entry,
    id: `en/${entry.id ?? entry.file}`,
    children: entry.children?.map(english),
  };
}

const pages = await flatRoutes();
const spoken = pages.filter((entry) => !machine.test(entry.path ?? ""));

export default [
  ...pages,
  ...spoken.map((entry) => {
    const twin = english(entry);
    return { ...twin, path: entry.path ? `en/${entry.path}` : "en" };
  }),
] satisfies RouteConfigEntry[];
