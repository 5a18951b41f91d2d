import { foldForSearch } from "#app/kernel/text.ts";

/** The short address a name becomes: `Ușa Deschisă` → `usa-deschisa`. Never empty; at most 60 signs. */
export function slugOf(name: string): string {
  const plain = foldForSearch(name)
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return plain || "organizatie";
}
