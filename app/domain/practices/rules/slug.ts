import { foldForSearch } from "#app/kernel/text.ts";

/** The short address a title becomes. Never empty; at most 80 signs. */
export function slugOf(title: string): string {
  const plain = foldForSearch(title)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 80)
    .replace(/^-+|-+$/g, "");
  return plain || "practica";
}
