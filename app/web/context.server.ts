import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isEditor, visitor } from "#app/access/actor.ts";
import { actorOfPerson, type Identity } from "#app/domain/accounts/queries/actor-of-person.server.ts";
import { type Account } from "#app/domain/accounts/model.ts";
import { type Context } from "#app/domain/context.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { env } from "#app/platform/env.server.ts";
import { carriesSignIn, currentSignIn } from "#app/platform/session/session.server.ts";
import { applicationRole, inTransaction, processDatabase, statementsOf } from "#db/client.server.ts";
import { type Database } from "#db/database.ts";
import { wallSettings } from "#db/walls.server.ts";
import { paths } from "#app/kernel/paths.ts";

/** What Remix gives a loader or an action. */
export type Args = Pick<LoaderFunctionArgs, "request" | "context" | "params">;

export type Visit = {
  identity: Identity | null;
  expiredOwner: string | null;
  /** The person whose password was right and whose second factor is still to come; they may do nothing yet. */
  awaiting: string | null;
  /** When the person last wrote their password again, at this browser; null when never. */
  confirmedAt: Date | null;
};

const nobody: Visit = { identity: null, expiredOwner: null, awaiting: null, confirmedAt: null };

/** One transaction as the role that owns nothing, with the person and organisation the second wall decides by. */
function transaction<T>(
  { context }: Pick<Args, "context">,
  options: { identity: Identity | null; readOnly: boolean; standing?: DoorStanding | undefined },
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const { personId: person, actingFor: organisation, platformRole, editorOf } = options.identity?.actor ?? visitor;
  const role = options.standing ?? (organisation ? null : platformRole);
  const settings = wallSettings({ person, organisation, role, editorOf: options.standing ? [] : editorOf });
  const { db } = processDatabase(env.databaseUrl);
  const counted = (inside: Database) => work(inside).finally(() => (context.statements += statementsOf(inside)));
  return inTransaction(db, { role: applicationRole, readOnly: options.readOnly, settings }, counted);
}

/** Who is asking; looked up once per request, however many loaders the page has. */
export function visitOf(args: Args): Promise<Visit> {
  const known = args.context.memo.get("visit") as Promise<Visit> | undefined;
  if (known) return known;
  const fresh = carriesSignIn(args.request) ? lookUp(args) : Promise.resolve(nobody);
  args.context.memo.set("visit", fresh);
  return fresh;
}

function lookUp(args: Args): Promise<Visit> {
  return transaction(args, { identity: null, readOnly: false, standing: "entrance" }, async (db) => {
    const { signIn, expiredOwner, awaiting } = await currentSignIn(db, args.request);
    const identity = signIn && (await actorOfPerson(db, signIn));
    return { identity, expiredOwner, awaiting, confirmedAt: signIn?.confirmedAt ?? null };
  });
}

/** Runs acts or questions for whoever asks, in one transaction. */
export async function inContext<T>(
  args: Args,
  options: { readOnly: boolean; standing?: DoorStanding | undefined },
  work: (ctx: Context, account: Account | null) => Promise<T>,
): Promise<T> {
  const { identity } = await visitOf(args);
  return transaction(args, { identity, ...options }, (db) =>
    work(
      { db, actor: identity?.actor ?? visitor, now: new Date(), requestId: args.context.requestId },
      identity?.account ?? null,
    ),
  );
}

type DoorStanding = "entrance" | "system";

/**
 * Who may come in at all; the act itself decides what they may do. Throws a redirect or a refusal. A door with a
 * standing of its own lets through to what no visitor, person or platform role sees (see db/README.md).
 */
export type Door = ((visit: Visit, args: Args) => void) & { standing?: DoorStanding };

export const anyone: Door = () => undefined;

/** Where somebody says who they are, or asks to join: accounts can be looked up, a request left, and nothing else. */
export const entrance: Door = Object.assign(() => undefined, { standing: "entrance" as const });

/** Pages of a developer's own machine; in production there are none. */
export const developer: Door = Object.assign(
  () => {
    if (env.mode === "production") throw new Refusal("access.not_found");
  },
  { standing: "system" as const },
);

export const signedIn: Door = ({ identity, awaiting }, { request }) => {
  const url = new URL(request.url);
  const language = languageOf(url.pathname);
  if (!identity) {
    const to = request.method === "GET" ? url.pathname.replace(/\.data$/, "") + url.search : undefined;
    throw redirect(inLanguage(language, awaiting ? paths.secondFactor(to) : paths.signIn(to)));
  }
  if (identity.account.secondFactor === "needed" && !isForSettingUp(url.pathname)) {
    throw redirect(inLanguage(language, paths.ownSecondFactor()));
  }
};

/** Where whoever must have a second factor sets one up. */
const settingUp = [paths.ownSecondFactor(), paths.ownPasskeys(), paths.passkeyToAdd()];
const isForSettingUp = (pathname: string) =>
  settingUp.some((path) => inLanguage(languageOf(pathname), path) === pathname.replace(/\.data$/, ""));

/** Minutes for which a password written again opens what is opened by nothing less. */
const confirmedFor = 10;

/**
 * What is taken out whole asks for the password again (ASVS 7.5.3): the door of `door`, for whoever wrote it here a
 * moment ago; everybody else is led to write it, and back.
 */
export const confirmed = (door: Door): Door =>
  Object.assign(
    (visit: Visit, args: Args) => {
      door(visit, args);
      const since = Date.now() - confirmedFor * 60_000;
      if (visit.confirmedAt && visit.confirmedAt.getTime() > since) return;
      const { pathname, search } = new URL(args.request.url);
      throw redirect(inLanguage(languageOf(pathname), paths.confirm(pathname.replace(/\.data$/, "") + search)));
    },
    door.standing ? { standing: door.standing } : {},
  );

/**
 * A person about themselves: what is kept of them stands behind walls they do not see past otherwise (mails others wrote
 * to them). What is done here names nobody but the person who asks.
 */
export const aboutOneself: Door = Object.assign((visit: Visit, args: Args) => signedIn(visit, args), {
  standing: "system" as const,
});

/** People of an organisation, acting for it. Others are led to choose whom they act for. */
export const forOrganisation: Door = (visit, args) => {
  signedIn(visit, args);
  if (visit.identity?.actor.actingFor) return;
  if (!visit.identity?.actor.seats.length) throw new Refusal("access.not_found");
  throw redirect(inLanguage(languageOf(new URL(args.request.url).pathname), paths.account()));
};

/** The secretariat and administrators, in that role. For everybody else there is no such page. */
export const forAccounts: Door = (visit, args) => {
  signedIn(visit, args);
  const actor = visit.identity?.actor;
  const isOfThePlatform = actor?.platformRole === "secretariat" || actor?.platformRole === "administrator";
  if (!isOfThePlatform || actor.actingFor) throw new Refusal("access.not_found");
};

/** The same people, about what the portal does by itself: mails of every desk, and the worker's jobs. */
export const forOperations: Door = Object.assign((visit: Visit, args: Args) => forAccounts(visit, args), {
  standing: "system" as const,
});

/** The secretariat's desk; for everybody else it does not exist. */
export const forSecretariat: Door = (visit, args) => {
  signedIn(visit, args);
  const actor = visit.identity?.actor;
  if (actor?.platformRole !== "secretariat" || actor.actingFor) throw new Refusal("access.not_found");
};

/** The desk where texts are checked: the secretariat, and editors whomever they act for. For everybody else it does not exist. */
export const forEditorial: Door = (visit, args) => {
  signedIn(visit, args);
  if (visit.identity && isEditor(visit.identity.actor)) return;
  forSecretariat(visit, args);
};
