import { existsSync, readFileSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { islands } from "./islands.ts";
import { type IslandScripts } from "#app/ui/layout/island.tsx";

/** What the build wrote down of each source: its file, and the sources that file imports. */
type Built = { file: string; imports?: readonly string[]; isDynamicEntry?: boolean; name?: string };
type Manifest = Readonly<Record<string, Built>>;

/** Seen from the bundle of the server; empty while the pages are served from their sources. */
function readManifest(): Manifest {
  const file = fileURLToPath(new URL("./server/browser-files.json", import.meta.url));
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : {};
}

/** Read with the pages themselves: a build under a running server does not change what it refers to. */
const manifest = readManifest();

/** A part that has its file together with others stands in the build under the name of its source alone. */
const byName = new Map(Object.values(manifest).flatMap((built) => (built.isDynamicEntry ? [[built.name, built]] : [])));
const builtOf = (source: string): Built | undefined =>
  manifest[source] ?? byName.get(basename(source, extname(source)));

const lost = Object.entries(islands).filter(([, { source }]) => Object.keys(manifest).length > 0 && !builtOf(source));
if (lost.length > 0) throw new Error(`the build has no file of ${lost.map(([name]) => name).join(", ")}`);

const known = new Map<string, readonly string[]>();

/** Addresses of the files a part of a page needs, its sentences included, each once. */
export const filesOfIsland: IslandScripts["filesOf"] = ({ name, language, rooms }) => {
  const key = [name, language, ...rooms].join(" ");
  const files = known.get(key) ?? filesFrom([islands[name]?.source ?? "", ...sentencesOf(language, rooms)]);
  known.set(key, files);
  return files;
};

const sentencesOf = (language: string, rooms: readonly string[]) =>
  ["common", "ui", ...rooms].map((room) => `app/i18n/${language}/${room}.ts`);

function filesFrom(sources: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const waiting = [...sources];
  for (const source of waiting) {
    const built = builtOf(source);
    if (!built || seen.has(`/${built.file}`)) continue;
    seen.add(`/${built.file}`);
    waiting.push(...(built.imports ?? []));
  }
  return [...seen];
}
