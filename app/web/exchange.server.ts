import { createHash } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { type z } from "zod";
import { type Actor, visitor } from "#app/access/actor.ts";
import { countConfirming } from "#app/domain/accounts/confirm-tries.server.ts";
import { giveTryBack } from "#app/domain/accounts/tries.server.ts";
import { keepForm } from "#app/domain/accounts/commands/keep-form.server.ts";
import { type Account } from "#app/domain/accounts/model.ts";
import { type Context } from "#app/domain/context.ts";
import { type Language, inLanguage, languageOf } from "#app/i18n/languages.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { DatabaseUnavailable } from "#db/database.ts";
import { paths } from "#app/kernel/paths.ts";
import { type FieldProblem, type Reply, type Typed } from "#app/kernel/reply.ts";
import { anyone, type Args, type Door, entrance, inContext, visitOf } from "./context.server.ts";
import { keptFormCookie } from "./own-cookies.server.ts";

/** For loaders: answers a question in a read-only transaction; a refusal becomes the page that says it. */
export async function answer<T>(
  args: Args,
  door: Door,
  question: (ctx: Context, account: Account | null) => Promise<T>,
): Promise<T> {
  try {
    door(await visitOf(args), args);
    return await inContext(args, { readOnly: true, standing: door.standing }, question);
  } catch (error) {
    throw asResponse(error, args);
  }
}

/** For loaders that need nothing but who is asking: the same, without a transaction of their own. */
export async function answerAbout<T>(args: Args, door: Door, say: (who: Asking) => T): Promise<T> {
  try {
    const visit = await visitOf(args);
    door(visit, args);
    return say({ actor: visit.identity?.actor ?? visitor, account: visit.identity?.account ?? null });
  } catch (error) {
    throw asResponse(error, args);
  }
}

/** For what is made of an answer once its transaction is over; a refusal becomes the page that says it. */
export async function afterwards<T>(args: Args, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asResponse(error, args);
  }
}

type Asking = { actor: Actor; account: Account | null };

/**
 * Writes what a reading must leave behind, in a transaction of its own: those of loaders are read only.
 * When the trace cannot be kept there is no page either.
 */
export async function leaveTrace(args: Args, work: (ctx: Context) => Promise<void>): Promise<void> {
  try {
    await inContext(args, { readOnly: false }, work);
  } catch (error) {
    throw asResponse(error, args);
  }
}

export type Sent = {
  fields: URLSearchParams;
  typed: Typed;
  language: Language;
  /** See `formSent` of the context: without the key of the form, and without what opens an account. */
  hash: string;
};

/**
 * For actions: reads the form, carries out an act in one transaction. A refusal goes back to the form with everything
 * typed; a sign-in that ran out keeps what was typed for its owner; a fault stays a fault.
 */
export function attempt<T>(args: Args, door: Door, act: (ctx: Context, sent: Sent) => Promise<T>) {
  return refusalsCaught(args, door, (sent) =>
    inContext(args, { readOnly: false, standing: door.standing }, (ctx) => act({ ...ctx, formSent: sent.hash }, sent)),
  );
}

type InTwo<C, T> = {
  /** Carried out and kept before the act, in a transaction of its own, whatever becomes of the act. */
  count: (ctx: Context, sent: Sent) => Promise<C>;
  act: (ctx: Context, sent: Sent, counted: C) => Promise<T>;
};

/** The same, for what is counted before it is tried. */
export function attemptCounted<C, T>(args: Args, door: Door, { count, act }: InTwo<C, T>) {
  return refusalsCaught(args, door, async (sent) => {
    const options = { readOnly: false, standing: door.standing };
    const counted = await inContext(args, options, (ctx) => count(ctx, sent));
    return inContext(args, options, (ctx) => act({ ...ctx, formSent: sent.hash }, sent, counted));
  });
}

type Prepared<P, T> = {
  /** What takes its time, before the transaction is opened and after the door. */
  before: (sent: Sent) => Promise<P>;
  /** Calls `used` when what was prepared stands where it is needed. */
  act: (ctx: Context, sent: Sent, prepared: P & { used: () => void }) => Promise<T>;
  /** After a refusal, or when the act had no use for what was prepared: the same form had come before. */
  undo: (prepared: P) => Promise<void>;
};

/** The same, for an act that something has to be made ready for. */
export function attemptPrepared<P extends object, T>(args: Args, door: Door, { before, act, undo }: Prepared<P, T>) {
  return refusalsCaught(args, door, async (sent) => {
    const prepared = await before(sent);
    let isUsed = false;
    const given = { ...prepared, used: () => void (isUsed = true) };
    const acting = (ctx: Context) => act({ ...ctx, formSent: sent.hash }, sent, given);
    try {
      const done = await inContext(args, { readOnly: false, standing: door.standing }, acting);
      if (!isUsed) await undo(prepared);
      return done;
    } catch (error) {
      // A fault says nothing of what the database kept: what is of no use then goes with the nightly round.
      if (error instanceof Refusal) await undo(prepared);
      throw error;
    }
  });
}

async function refusalsCaught<T>(args: Args, door: Door, work: (sent: Sent) => Promise<T>) {
  const sent = await readFields(args);
  try {
    // Signing in again is not what was interrupted: it goes through, and its password is kept nowhere.
    if (door !== anyone && door !== entrance) await keepWhenExpired(args, sent);
    door(await visitOf(args), args);
    return await confirming(args, sent, work);
  } catch (error) {
    if (error instanceof InvalidForm)
      return data<Reply>({ kind: "invalid", problems: error.problems, typed: givenBack(sent) }, 400);
    if (error instanceof Refusal && isForTheForm(error)) return data<Reply>(asReply(error, sent), error.status);
    throw asResponse(error, args);
  }
}

/** What one may not see does not exist; everything else can be said beside the form. */
const isForTheForm = (refusal: Refusal) => refusal.code !== "access.not_found" && refusal.code !== "access.forbidden";

/** The tries of a password asked again are counted where those of the door are, apart from the act that asks. */
async function confirming<T>(args: Args, sent: Sent, work: (sent: Sent) => Promise<T>): Promise<T> {
  if (!sent.fields.has("current_password")) return work(sent);
  const apart = { readOnly: false, standing: "entrance" } as const;
  const counted = await inContext(args, apart, (ctx) => countConfirming(ctx, args.request));
  let isWrong = false;
  try {
    return await work(sent);
  } catch (error) {
    isWrong = error instanceof Refusal && error.code === "password.wrong";
    throw error;
  } finally {
    if (!isWrong) await inContext(args, apart, (ctx) => giveTryBack(ctx.db, counted));
  }
}

/** What was typed goes back to the form; what opens an account does not, nor the form's key: the page has a new one. */
const givenBack = ({ typed }: Sent): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !neverGivenBack.has(name)));
const neverGivenBack = new Set(["password", "current_password", "answer", "form_key"]);

export function asReply({ code, params, details }: Refusal, sent: Sent): Reply {
  return { kind: "refused", code, params, details, typed: givenBack(sent) };
}

/** The fields did not fit their schema. Messages of the schema are keys of sentences. */
export class InvalidForm extends Error {
  readonly problems: FieldProblem[];
  constructor(problems: FieldProblem[]) {
    super("invalid form");
    this.problems = problems;
  }
}

/**
 * The form as its schema gives it. A field of the schema that is an array takes every value sent.
 * @throws {InvalidForm} with one problem a field
 * @throws {Refusal} `form.unreadable` when what the form carries for itself is not what the page had put there
 */
export function parsed<S extends z.ZodType>(sent: Sent, schema: S): z.infer<S> {
  const shape = shapeOf(schema);
  const values = Object.entries(sent.typed).map(([name, all]) => [name, expectsMany(shape[name]) ? all : all[0]]);
  const result = schema.safeParse(Object.fromEntries(values));
  if (result.success) return result.data;
  const problems = result.error.issues.map(problemIn);
  // Fields without a sentence of their own are those no person fills in: the form itself arrived damaged.
  if (!problems.every(({ key }) => isSentenceKey(key))) throw new Refusal("form.unreadable");
  throw new InvalidForm(problems);
}

/** The fields of a form; of one that asks for one of several things, those of all of them. */
function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if ("shape" in schema) return schema.shape as Record<string, z.ZodType>;
  const options = "options" in schema ? (schema.options as z.ZodType[]) : [];
  return Object.assign({}, ...options.map(shapeOf)) as Record<string, z.ZodType>;
}

/** What fills the sentence of a problem comes with its issue. */
function problemIn(issue: z.core.$ZodIssue): FieldProblem {
  const problem = { field: String(issue.path[0] ?? ""), key: issue.message };
  const params = issue.code === "custom" ? (issue.params as FieldProblem["params"]) : undefined;
  return params ? { ...problem, params } : problem;
}

const isSentenceKey = (message: string) => /^[a-z_]+:[\w.]+$/.test(message);

function expectsMany(type: z.ZodType | undefined): boolean {
  type Inner = { type?: string; unwrap?: () => unknown; in?: unknown };
  let inner = type as Inner | undefined;
  // What is made of the values later (`transform`) stands after the array they are read as.
  while (inner && inner.type !== "array") {
    inner = (inner.type === "pipe" ? inner.in : inner.unwrap?.()) as Inner | undefined;
  }
  return inner !== undefined;
}

async function readFields(args: Args): Promise<Sent> {
  const { request } = args;
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) throw asResponse(new Refusal("form.unreadable"), args);
  const fields = new URLSearchParams(await request.text());
  const typed: Typed = Object.create(null) as Typed;
  for (const [name, value] of fields) (typed[name] ??= []).push(value);
  const { pathname } = new URL(request.url);
  return { fields, typed: { ...typed }, language: languageOf(pathname), hash: hashOf(pathname, fields) };
}

function hashOf(pathname: string, fields: URLSearchParams): string {
  const said = [...fields].filter(([name]) => name !== "form_key" && !secret.has(name));
  const text = JSON.stringify([pathname.replace(/\.data$/, ""), ...said]);
  return createHash("sha256").update(text).digest("hex");
}

/** Asked again after signing in: what opens an account is kept nowhere. */
const secret = new Set(["password", "current_password", "code", "secret", "answer"]);

async function keepWhenExpired(args: Args, sent: Sent): Promise<void> {
  const { expiredOwner } = await visitOf(args);
  const fields = [...sent.fields].filter(([name]) => !secret.has(name)).slice(0, 2000);
  if (!expiredOwner || fields.length === 0) return;
  const url = new URL(args.request.url);
  const path = url.pathname.replace(/\.data$/, "") + url.search;
  const token = await inContext(args, { readOnly: false, standing: "entrance" }, (ctx) =>
    keepForm(ctx, { personId: expiredOwner, path, fields }),
  );
  const to = inLanguage(sent.language, paths.signIn(inLanguage(sent.language, paths.keptForm())));
  throw redirect(to, { headers: { "Set-Cookie": keptFormCookie.holding(token) } });
}

/** A refusal as the response whose page says it; an unreachable database as a 503; anything else unchanged. */
function asResponse(error: unknown, args: Args): unknown {
  if (error instanceof Refusal) {
    return data({ code: error.code, params: error.params }, { status: error.status });
  }
  if (error instanceof DatabaseUnavailable) {
    args.context.unavailable = true;
    return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  }
  return error;
}
