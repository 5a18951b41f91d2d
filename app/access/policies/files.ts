import { type Direction } from "#db/reference/coalition.ts";
import { type Actor, actsFor, edits, isSecretariat } from "../actor.ts";

/** The only facts a decision about a file may rest on: whose it is, and whom whoever attached it meant it for. */
type File = {
  organisationId: string;
  audience: "organisation" | "secretariat" | "withheld" | "public";
  /** Whose editors check it; null when none do. */
  direction: Direction | null;
};

export const files = {
  "file.attach": (actor: Actor, { organisationId }: Pick<File, "organisationId">) => actsFor(actor, organisationId),
  "file.download": (actor: Actor, { organisationId, audience, direction }: File) =>
    audience === "public" ||
    actsFor(actor, organisationId) ||
    (audience !== "organisation" && isSecretariat(actor)) ||
    (audience === "secretariat" && edits(actor, direction, organisationId)),
};
