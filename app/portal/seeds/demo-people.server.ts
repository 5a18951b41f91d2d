import { type Actor, type Seat } from "#app/access/actor.ts";
import { createAccount } from "#app/domain/accounts/commands/create-account.server.ts";
import { type Context } from "#app/domain/context.ts";
import { describeOrganisation } from "#app/domain/organisations/commands/describe-organisation.server.ts";
import { enterOrganisation } from "#app/domain/organisations/commands/enter-organisation.server.ts";
import { showPressContact } from "#app/domain/organisations/commands/show-press-contact.server.ts";
import { giveSeat } from "#app/domain/seats/commands/give-seat.server.ts";
import { demoAccounts, type DemoOrganisation, demoOrganisations, demoPassword } from "#db/seed/demo.ts";
import { demoProfile } from "#db/seed/profiles/of-the-demo.ts";
import { seededProfile } from "./seeded-profile.ts";

/** The people of the demo as actors, so that every act of the walk is somebody's. */
export type DemoPeople = {
  organisations: ReadonlyMap<string, string>;
  secretariat: Actor;
  secretariat2: Actor;
  /** Somebody of a member who checks texts of some directions. */
  editor: Actor;
  /** Whoever coordinates the organisation, acting for it. */
  coordinatorOf: (slug: string) => Actor;
};

/** Enters the organisations and their people. An organisation without a demo account gets a coordinator who cannot sign in. */
export async function enterDemoPeople(ctx: Context, newestYear: number): Promise<DemoPeople> {
  const organisations = new Map<string, string>();
  for (const organisation of demoOrganisations) {
    organisations.set(organisation.slug, await entered(ctx, organisation, newestYear));
  }
  const actors = new Map<string, Actor>();
  for (const account of accountsOf()) {
    const { email, name, platformRole, password, seats, editorOf } = account;
    const { id } = await createAccount(ctx, {
      email,
      name,
      language: "ro",
      platformRole,
      password,
      isExample: true,
    });
    const held: Seat[] = seats.map(({ slug, role }) => ({ organisationId: idOf(organisations, slug), role }));
    for (const seat of held) await giveSeat(ctx, { personId: id, ...seat });
    actors.set(email, {
      personId: id,
      platformRole,
      seats: held,
      groups: [],
      editorOf,
      actingFor: held[0]?.organisationId ?? null,
    });
  }
  const actorWith = (email: string) => {
    const actor = actors.get(email);
    if (!actor) throw new Error(`the demo has no account ${email}`);
    return actor;
  };
  return {
    organisations,
    secretariat: actorWith("secretariat@example.org"),
    secretariat2: actorWith("secretariat2@example.org"),
    editor: actorWith("editor@example.org"),
    coordinatorOf: (slug) => ({ ...actorWith(coordinatorEmail(slug)), actingFor: idOf(organisations, slug) }),
  };
}

function idOf(organisations: ReadonlyMap<string, string>, slug: string): string {
  const id = organisations.get(slug);
  if (id === undefined) throw new Error(`the demo has no organisation ${slug}`);
  return id;
}

async function entered(ctx: Context, organisation: DemoOrganisation, newestYear: number): Promise<string> {
  const { slug, name, shortName, summaryRo, summaryEn, foundedYear, memberForYears } = organisation;
  const membership = { kind: "member" as const, startsOn: `${newestYear + 1 - memberForYears}-01-01` };
  const profile = { slug, name, shortName, summaryRo, summaryEn, foundedYear, isExample: true };
  const { id } = await enterOrganisation(ctx, { ...profile, membership });
  await describeOrganisation(ctx, {
    organisationId: id,
    profile: seededProfile(demoProfile(organisation, newestYear)),
  });
  if (organisation.hotline)
    await showPressContact(ctx, { organisationId: id, mailbox: "presa@izvor.example.org", language: "ro" });
  return id;
}

type Entered = (typeof demoAccounts)[number] & { password: string | null };

function accountsOf(): Entered[] {
  const seated = demoOrganisations.filter(({ slug }) => accountCoordinating(slug) === undefined);
  const silent = seated.map(({ slug, shortName }) => ({
    email: coordinatorEmail(slug),
    name: `Coordonator ${shortName}`,
    platformRole: null,
    seats: [{ slug, role: "coordinator" as const }],
    editorOf: [],
    says: "coordinator" as const,
    password: null,
  }));
  return [...demoAccounts.map((account) => ({ ...account, password: demoPassword })), ...silent];
}

function accountCoordinating(slug: string) {
  return demoAccounts.find(({ seats }) => seats.some((seat) => seat.slug === slug && seat.role === "coordinator"));
}

function coordinatorEmail(slug: string): string {
  return accountCoordinating(slug)?.email ?? `coordinator.${slug}@example.org`;
}
