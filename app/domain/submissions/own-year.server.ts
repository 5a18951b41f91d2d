import { can } from "#app/access/authorize.ts";
import { type Context } from "#app/domain/context.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { dueFor, type Gates, gatesAt } from "#app/domain/periods/gates.ts";
import { isOpenForChange } from "./model.ts";
import { type ReportHeader, reportHeader } from "./report-header.server.ts";

/** Why a report is shown and not asked: it waits with the secretariat, is accepted, or its time is over. */
export type ReadOnlyReason = "sent" | "accepted" | "closed";

/** Where the year stands for whoever looks at one of its pages. Moments are ISO instants. */
export type YearStanding = {
  year: number;
  organisation: string;
  /** Null when nothing was written yet. */
  submissionId: string | null;
  state: "not_started" | "draft" | "submitted" | "returned" | "accepted";
  version: number | null;
  /** Null while the organisation may write. */
  readOnly: ReadOnlyReason | null;
  dueAt: string;
  /** Why the organisation has until then and others have not; null when it has no more time than they. */
  extensionReason: string | null;
  isPastDue: boolean;
  savedAt: string | null;
  submittedAt: string | null;
  registration: string | null;
  /** Whether this person may send the report and take it back. */
  maySubmit: boolean;
  /** Whose drafts this device may keep: the person looking. */
  owner: string;
  /** Whether it could be taken back now. */
  mayWithdraw: boolean;
};

/** The organisation whose pages these are. */
export function ownOrganisation(ctx: Context): string {
  const organisationId = ctx.actor.actingFor;
  if (!organisationId || !can(ctx.actor, "report.view", { organisationId })) throw new Refusal("report.not_found");
  return organisationId;
}

/**
 * The header of a year that can be looked at.
 * @throws {Refusal} `period.not_found`, `report.not_yet_open`
 */
export function openedYear(ctx: Context, header: ReportHeader | null): ReportHeader {
  if (!header) throw new Refusal("period.not_found");
  if (ctx.now < header.period.opensAt) throw new Refusal("report.not_yet_open", { year: header.period.year });
  return header;
}

/** The same for the organisation acted for, in one question. */
export async function ownYear(ctx: Context, year: number): Promise<ReportHeader> {
  return openedYear(ctx, await reportHeader(ctx.db, { organisationId: ownOrganisation(ctx), year }));
}

export function standingOfYear(ctx: Context, header: ReportHeader): YearStanding {
  const { period, submission, organisation, extendedUntil, extensionReason } = header;
  const gates = gatesAt(ctx.now, period, extendedUntil);
  const dueAt = dueFor(period, extendedUntil);
  const maySubmit = can(ctx.actor, "report.submit", { organisationId: organisation.id });
  const written = submission ? factsOf(submission) : nothingWritten;
  return {
    year: period.year,
    organisation: organisation.name,
    ...written,
    readOnly: whyReadOnly(submission?.state ?? "draft", gates),
    dueAt: dueAt.toISOString(),
    extensionReason: dueAt > period.dueAt ? extensionReason : null,
    isPastDue: ctx.now > dueAt,
    maySubmit,
    owner: ctx.actor.personId ?? "",
    mayWithdraw: maySubmit && written.state === "submitted" && gates.submissions,
  };
}

type Written = Pick<YearStanding, "submissionId" | "state" | "version" | "savedAt" | "submittedAt" | "registration">;

const nothingWritten: Written = {
  submissionId: null,
  state: "not_started",
  version: null,
  savedAt: null,
  submittedAt: null,
  registration: null,
};

function factsOf(submission: NonNullable<ReportHeader["submission"]>): Written {
  const { id, state, version, savedAt, submittedAt, registrationNumber } = submission;
  return {
    submissionId: id,
    state,
    version,
    savedAt: savedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    registration: registrationNumber,
  };
}

type State = "draft" | "submitted" | "returned" | "accepted";

function whyReadOnly(state: State, gates: Gates): ReadOnlyReason | null {
  if (state === "accepted") return "accepted";
  if (!isOpenForChange(state)) return "sent";
  return (state === "returned" ? gates.corrections : gates.submissions) ? null : "closed";
}
