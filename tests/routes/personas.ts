import { signedIn } from "#tests/support/portal.ts";

/** Who may come to the portal, and the demo account each is played by. Null: nobody signed in. */
export const personas = {
  visitor: null,
  contributor: "contributor",
  coordinator: "coordinator",
  "coordinator elsewhere": "other-coordinator",
  "person with two seats": "group",
  secretariat: "secretariat",
  board: "board",
  administrator: "admin",
  "outside expert": "external",
} as const;

export type Persona = keyof typeof personas;
export const everybody = Object.keys(personas) as Persona[];

export async function cookieOf(persona: Persona): Promise<string | undefined> {
  const account = personas[persona];
  return account ? signedIn(account) : undefined;
}

/** What an answer means to the person: its status, and where it leads when it leads elsewhere. */
export function outcome(answer: Response): string {
  const to = answer.headers.get("location");
  if (!to) return String(answer.status);
  const path = to.replace(/^https?:\/\/[^/]+/, "").replace(/\?.*$/, "");
  return `${answer.status} ${path}`;
}

/** `200 everybody` or `200 contributor, coordinator; 302 /sign-in visitor`. */
export function told(outcomes: ReadonlyMap<Persona, string>): string {
  const kinds = [...new Set(outcomes.values())].sort();
  if (kinds.length === 1) return `${kinds[0] ?? ""} everybody`;
  const groups = kinds.map((kind) => ({ kind, who: everybody.filter((persona) => outcomes.get(persona) === kind) }));
  const largest = Math.max(...groups.map(({ who }) => who.length));
  const words = groups.map(({ kind, who }) =>
    who.length === largest && largest > 4 ? `${kind} all others` : `${kind} ${who.join(", ")}`,
  );
  return words.sort((a, b) => Number(a.endsWith("all others")) - Number(b.endsWith("all others"))).join(" · ");
}
