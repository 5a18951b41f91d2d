import { type TrailBreak, type VerifiedTrail, verifiedTrail } from "#app/domain/audit/queries/verified-trail.server.ts";
import { organisationRegister } from "#app/domain/organisations/queries/organisation-register.server.ts";
import { type Command, done, type Invocation, type Outcome, refused, WrongUse } from "../command.ts";
import { asApplication, contextOf, operator } from "../database.server.ts";

/** Follows every chain of the trail and names each row that is not as it was written; changes nothing. */
export const verifyAudit: Command = {
  name: "verify-audit",
  synopsis: "[--digest HEX]",
  options: { digest: { type: "string" } },
  positionals: 0,
  run: async (invocation) => {
    const { t, now } = invocation;
    const mailed = digestGiven(invocation);
    const { trail, names } = await asApplication({ readOnly: true }, async (db) => {
      const ctx = contextOf(db, operator, now);
      const register = await organisationRegister(ctx, now.toISOString().slice(0, 10));
      return { trail: await verifiedTrail(ctx), names: new Map(register.map(({ id, slug }) => [id, slug])) };
    });
    const nameOf = (id: string | null) => (id === null ? t("portal:audit.platform") : (names.get(id) ?? id));
    const broken = trail.breaks.map((found) => sentenceFor(invocation, found, nameOf(found.organisationId)));
    const known = trail.anchored.find(({ digest }) => digest === mailed);
    const foreign = mailed !== null && !known ? [t("portal:audit.digest_unknown")] : [];
    return outcomeOf(invocation, trail, { reasons: [...broken, ...foreign], day: known?.day ?? null });
  },
};

function digestGiven({ options, t }: Invocation): string | null {
  const given = options["digest"];
  if (given === undefined) return null;
  if (typeof given === "string" && /^[\da-f]{64}$/i.test(given)) return given.toLowerCase();
  throw new WrongUse(t("portal:wrong_use.digest_malformed"));
}

function outcomeOf({ t }: Invocation, trail: VerifiedTrail, said: { reasons: string[]; day: string | null }): Outcome {
  const { reasons, day } = said;
  const newest = trail.anchored.at(-1) ?? null;
  const facts = { ...trail, anchored: newest, matches: day };
  if (reasons.length > 0) return refused(reasons, facts);
  const lines = [
    t("portal:audit.sound", { count: trail.activities, chains: trail.chains }),
    newest ? t("portal:audit.anchored", newest) : t("portal:audit.not_anchored"),
    ...(day ? [t("portal:audit.digest_known", { day })] : []),
  ];
  return done(lines.join("\n"), facts);
}

/** Which row of which chain, and what is wrong with it. */
function sentenceFor({ t }: Invocation, found: TrailBreak, chain: string): string {
  switch (found.what) {
    case "changed": {
      const { sequence, id, kind } = found;
      return t("portal:audit.changed", { chain, sequence, id, kind, at: found.at.toISOString() });
    }
    case "missing":
      return t("portal:audit.missing", { chain, from: found.from, to: found.to });
    case "cut":
      return found.day
        ? t("portal:audit.cut_since", { chain, from: found.from, to: found.to, day: found.day })
        : t("portal:audit.cut", { chain, from: found.from, to: found.to });
    case "rewritten":
      return t("portal:audit.rewritten", { chain, after: found.after, sequence: found.sequence, day: found.day });
    case "head":
      return t("portal:audit.head", { chain, sequence: found.sequence });
  }
}
