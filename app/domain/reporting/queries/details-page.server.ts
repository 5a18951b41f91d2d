import { and, eq, isNull } from "drizzle-orm";
import { type Words } from "#db/reference/catalogue-types.ts";
import { services as everyService } from "#db/reference/indicators.ts";
import { people } from "#db/schema/accounts.ts";
import { seats } from "#db/schema/seats.ts";
import { versionOf } from "#app/domain/catalogue/catalogue-of-year.ts";
import { type SeatRole } from "#app/access/actor.ts";
import { type Context } from "#app/domain/context.ts";
import { ownYear, standingOfYear, type YearStanding } from "#app/domain/submissions/own-year.server.ts";
import { placeOfSection, type SectionPlace } from "#app/domain/submissions/section-place.ts";

export type DetailsPage = YearStanding & {
  place: SectionPlace;
  fullName: string;
  website: string | null;
  isConfirmed: boolean;
  people: { name: string; email: string; role: SeatRole }[];
  services: { code: string; section: string; name: Words; hint: Words; isOffered: boolean }[];
};

/** The organisation's details and services, looked through once a year: two questions. */
export async function detailsPage(ctx: Context, year: number): Promise<DetailsPage> {
  const header = await ownYear(ctx, year);
  const seated = await ctx.db
    .select({ name: people.name, email: people.email, role: seats.role })
    .from(seats)
    .innerJoin(people, eq(people.id, seats.personId))
    .where(and(eq(seats.organisationId, header.organisation.id), isNull(seats.endedAt)))
    .orderBy(people.name, people.email);
  const services = everyService.flatMap(({ code, section, versions }) => {
    const version = versionOf(versions, year);
    if (!version) return [];
    const name = version.shortLabels ?? version.labels;
    return [{ code, section, name, hint: version.hint, isOffered: header.services.includes(code) }];
  });
  return {
    ...standingOfYear(ctx, header),
    place: placeOfSection(header, "organisation"),
    fullName: header.organisation.fullName,
    website: header.organisation.website,
    isConfirmed: Boolean(header.submission?.detailsConfirmedAt),
    people: seated,
    services,
  };
}
