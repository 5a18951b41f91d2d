/** When it was written, and how the connection is kept. */
const ofTheMoment = /^(date|connection|keep-alive)$/;

/**
 * The answer, headers too, without what differs from one request to the next: its number, its nonce, keys of forms, and
 * the ids asked for.
 */
export async function bytes(answer: Response, asked: readonly string[]): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => !ofTheMoment.test(name)).map((line) => line.join(": "));
  const text = `${answer.status}\n${headers.join("\n")}\n\n${await answer.text()}`;
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1] ?? "-";
  const number = answer.headers.get("x-request-id") ?? "-";
  const keyless = text.replaceAll(/(form_?key.{1,24}?)[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, "$1…");
  const same = keyless.replaceAll(/"keys":\{[^}]*\}/g, "");
  return [nonce, number, ...asked].filter(Boolean).reduce((left, once) => left.replaceAll(once, "…"), same);
}

/** Where two answers part, with what stands around it; null when they are the same. */
export function parting(one: string, other: string): [string, string] | null {
  if (one === other) return null;
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, index) => index).find((index) => one[index] !== other[index]) ?? 0;
  const around = (text: string) => text.slice(Math.max(0, at - 200), at + 100);
  return [around(one), around(other)];
}
