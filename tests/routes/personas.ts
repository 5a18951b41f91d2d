import { signedIn } from "#tests/support/portal.ts";

/** Who may come to the portal, and the demo account each is played by. Null: nobody signed in. */
export const personas = {
  visitor: null,
  contributor: "contributor",
  coordinator: "coordinator",
  "coordinator elsewhere": "other-coordinator",
  "person with two seats": "group",
  editor: "editor",
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
