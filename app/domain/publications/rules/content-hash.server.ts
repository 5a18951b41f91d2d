import { createHash } from "node:crypto";

/** JSON with the names inside every object in order, so that the same content always gives the same text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]),
  );
}

/** SHA-256 of the content in canonical JSON, hexadecimal. */
export function contentHashOf(content: unknown): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
