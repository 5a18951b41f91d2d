import { services as everyService } from "#db/reference/indicators.ts";
import { record } from "#app/domain/audit/commands/record.server.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { reportToWrite } from "#app/domain/submissions/report-to-write.server.ts";
import { declareServices } from "#app/domain/submissions/services-offered.server.ts";
import { noteDetailsConfirmed } from "#app/domain/submissions/locked-submission.server.ts";
import { keepStanding } from "../standing-kept.server.ts";

type Details = {
  year: number;
  /** Codes of services to add; those said before stay. */
  services: readonly string[];
};

/** Confirms the organisation's details for the year and adds the services it offers; the form then asks for them. */
export async function confirmDetails(ctx: Context, input: Details): Promise<{ year: number; added: string[] }> {
  const { year, services } = input;
  if (services.some((code) => !everyService.some((service) => service.code === code))) {
    throw new Refusal("form.unreadable");
  }
  return ctx.db.transaction(async (db) => {
    const inside = { ...ctx, db };
    const { id: subjectId, organisationId } = await reportToWrite(inside, year);
    const by = ctx.actor.personId;
    const added = await declareServices(db, services, { organisationId, at: ctx.now, by });
    await noteDetailsConfirmed(db, subjectId, ctx.now);
    await keepStanding(db, { id: subjectId, organisationId }, ctx.now);
    await record(inside, { kind: "report.details_confirmed", subjectId, organisationId, details: { year } });
    for (const service of added) {
      const details = { service };
      await record(inside, {
        kind: "organisation.services_declared",
        subjectId: organisationId,
        organisationId,
        details,
      });
    }
    return { year, added };
  });
}
