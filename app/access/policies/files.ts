import { type Actor, actsFor, isSecretariat } from "../actor.ts";

/** The only facts a decision about a file may rest on: whose it is, and whom whoever attached it meant it for. */
type File = { organisationId: string; audience: "organisation" | "secretariat" | "withheld" | "public" };

export const files = {
  "file.attach": (actor: Actor, { organisationId }: Pick<File, "organisationId">) => actsFor(actor, organisationId),
  "file.download": (actor: Actor, { organisationId, audience }: File) =>
    audience === "public" || actsFor(actor, organisationId) || (audience !== "organisation" && isSecretariat(actor)),
};
