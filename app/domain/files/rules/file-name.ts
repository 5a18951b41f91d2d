import { normaliseLine } from "#app/kernel/text.ts";
import { endings, type FileType } from "#db/reference/files.ts";

/** Signs a name cannot have on every machine, and those that hide what comes after them. */
const forbidden = /[<>:"|?*\p{Cc}\p{Cf}]/gu;
const longest = 100;

/** The ending of a name, in small letters; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? "";
}

/** What a name promises to be, by its ending; null for what is not taken. */
export function promisedType(name: string): FileType | null {
  const ending = endingOf(name);
  return Object.hasOwn(endings, ending) ? (endings[ending] ?? null) : null;
}

/** What a person called a file, without folders and signs that deceive; with the ending of what it is. */
export function cleanName(given: string, type: FileType): string {
  return `${
    bareName(given)
      .replace(/\.[A-Za-z0-9]{1,8}$/, "")
      .replace(/[. ]+$/, "") || "fisier"
  }.${type}`;
}

/** The same for sentences about a file that was not taken: with the ending it came with. */
export const saidName = (given: string): string => bareName(given) || "fisier";

function bareName(given: string): string {
  const last = given.replaceAll("%22", '"').split(/[/\\]/).at(-1) ?? "";
  const line = normaliseLine(last.replace(/[\r\n\t]+/g, " ").replace(forbidden, "")).replace(/^[. ]+/, "");
  const ending = endingOf(line);
  return line.length <= longest
    ? line
    : `${[...line]
        .slice(0, longest - 10)
        .join("")
        .trim()}${ending && `.${ending}`}`;
}
