/** What a person had typed into a form, in its order. */
export interface Typed {
  fields: readonly (readonly [name: string, value: string])[];
  /** How many files were chosen. */
  files: number;
}

export type BodyKind = "urlencoded" | "multipart" | "json";

/** Null for a kind of body that no form of the portal sends. */
export function bodyKind(contentType: string | undefined): BodyKind | null {
  const kind = contentType?.split(";")[0]?.trim().toLowerCase();
  if (kind === "application/x-www-form-urlencoded") return "urlencoded";
  if (kind === "multipart/form-data") return "multipart";
  if (kind === "application/json") return "json";
  return null;
}

/**
 * Reads a form that was sent whole. Null when it is damaged or holds characters that no text can hold (U+0000).
 * A JSON body has no fields.
 */
export async function readTyped(body: Buffer, contentType: string): Promise<Typed | null> {
  const kind = bodyKind(contentType);
  if (kind === "urlencoded") return soundForm([...new URLSearchParams(body.toString("utf8"))], 0);
  if (kind === "json") return isJson(body) ? { fields: [], files: 0 } : null;
  if (kind !== "multipart") return null;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } }).formData();
    const entries = [...form];
    const fields = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return soundForm(fields, entries.length - fields.length);
  } catch {
    return null;
  }
}

/** Null when it holds characters that no text can hold. */
export function soundForm(fields: [string, string][], files: number): Typed | null {
  return fields.some(([name, value]) => name.includes("\0") || value.includes("\0")) ? null : { fields, files };
}

function isJson(body: Buffer): boolean {
  try {
    return !JSON.stringify(JSON.parse(body.toString("utf8"))).includes("\\u0000");
  } catch {
    return false;
  }
}
