import { type Context } from "#app/domain/context.ts";
import { acceptReport } from "#app/domain/review/commands/accept-report.server.ts";
import { extendDeadline } from "#app/domain/periods/commands/extend-deadline.server.ts";
import { noteViewing } from "#app/domain/review/commands/note-viewing.server.ts";
import { remindOrganisations } from "#app/domain/review/commands/remind-organisations.server.ts";
import { returnReport } from "#app/domain/review/commands/return-report.server.ts";
import { submitReport } from "#app/domain/sending/commands/submit-report.server.ts";
import { type DemoOrganisation, demoOrganisations } from "#db/seed/demo.ts";
import { daysBefore, type DemoYear } from "./demo-calendar.ts";
import { type DemoPeople } from "./demo-people.server.ts";
import {
  type DemoReport,
  standingReport,
  writeFigures,
  writeFiguresFromFile,
  writeWords,
} from "./demo-report.server.ts";

/** Who acts, and when: every act of the demo has its own context. */
export type Stage = { people: DemoPeople; at: (actor: Context["actor"], moment: Date) => Context };

/** One act of the demo and its moment. */
type Step = { at: Date; act: () => Promise<void> };

const day = 86_400_000;
const daysAfter = (moment: Date, days: number) => new Date(moment.getTime() + days * day);

/** Carries the steps out in the order of their moments, so that the trail reads as it happened. */
async function play(steps: readonly Step[]): Promise<void> {
  for (const { act } of [...steps].sort((a, b) => a.at.getTime() - b.at.getTime())) await act();
}

class Actors {
  readonly #stage: Stage;
  readonly #report: DemoReport;

  constructor(stage: Stage, report: DemoReport) {
    this.#stage = stage;
    this.#report = report;
  }

  #coordinator(at: Date): Context {
    return this.#stage.at(this.#stage.people.coordinatorOf(this.#report.organisation.slug), at);
  }

  write(at: Date): Step {
    const ctx = this.#coordinator(at);
    const act = async () => {
      await (this.#report.newest ? writeFigures : writeFiguresFromFile)(ctx, this.#report);
      await writeWords(ctx, this.#report);
    };
    return { at, act };
  }

  begin(at: Date): Step {
    return { at, act: () => writeFigures(this.#coordinator(at), this.#report, ["assistance"]) };
  }

  send(at: Date): Step {
    const ctx = this.#coordinator(at);
    const { year } = this.#report;
    const act = async () => {
      const { version } = await standingReport(ctx, year);
      await submitReport(ctx, { year, version });
    };
    return { at, act };
  }

  accept(at: Date): Step {
    const act = async () => {
      const ctx = this.#stage.at(this.#stage.people.secretariat, at);
      const seen = await standingReport(this.#coordinator(at), this.#report.year);
      await noteViewing(ctx, seen);
      await acceptReport(ctx, seen);
    };
    return { at, act };
  }

  giveBack(at: Date, figure: { indicator: string; breakdown: string; reason: string }): Step {
    const act = async () => {
      const ctx = this.#stage.at(this.#stage.people.secretariat, at);
      const seen = await standingReport(this.#coordinator(at), this.#report.year);
      await noteViewing(ctx, seen);
      await returnReport(ctx, { ...seen, reason: "", figures: [figure] });
    };
    return { at, act };
  }
}

/** An organisation that sent nothing in the year before the newest, so that a total says from how many it comes. */
const silent = "exemplu-far";
/** Sent after the deadline, once. */
const tardy = "exemplu-hora";

/** A year that is over: every member but one has reported, one of them late, and all are accepted. */
export async function playClosedYear(stage: Stage, { year, moments }: DemoYear, newest: number): Promise<void> {
  const before = newest - year;
  const members = demoOrganisations.filter(({ memberForYears }) => memberForYears > before);
  const reporting = members.filter(({ slug }) => before !== 1 || slug !== silent);
  const steps = reporting.flatMap((organisation, index) => {
    const late = before === 1 && organisation.slug === tardy;
    const sent = daysAfter(moments.dueAt, late ? 5 : -3 - 4 * index);
    const actors = new Actors(stage, { organisation, year, newest: false });
    return [actors.write(daysAfter(sent, -9)), actors.send(sent), actors.accept(daysAfter(sent, 11))];
  });
  await play(steps);
}

const question = {
  indicator: "VIC.SVC.DAY",
  breakdown: "AGE2=MIN",
  reason: "Anul trecut erau mai puțini copii. Sunt numărați aici și cei care au venit o singură dată?",
};

/** Days before today on which an organisation wrote, sent, and had its answer. */
type Days = { slug: string; wrote: number; sent: number; accepted?: number; returned?: number };

const sentReports: readonly Days[] = [
  { slug: "exemplu-catarg", wrote: 50, sent: 41, accepted: 34 },
  { slug: "exemplu-gradina", wrote: 45, sent: 31, accepted: 22 },
  { slug: "exemplu-hora", wrote: 43, sent: 28, accepted: 21 },
  { slug: "exemplu-busola", wrote: 36, sent: 19, returned: 6 },
  { slug: "exemplu-izvor", wrote: 24, sent: 9 },
  { slug: "exemplu-dialog", wrote: 20, sent: 7 },
  // After the day it was due.
  { slug: "exemplu-echinox", wrote: 30, sent: 3 },
];

/** The open year: reports in every state. Whoever is not named here has not begun. */
export async function playOpenYear(stage: Stage, { year }: DemoYear, now: Date): Promise<void> {
  const ago = (days: number) => daysBefore(now, days);
  const actorsOf = (slug: string) => new Actors(stage, { organisation: named(slug), year, newest: true });
  const sent = sentReports.flatMap(({ slug, wrote, sent, accepted, returned }) => {
    const actors = actorsOf(slug);
    return [
      actors.write(ago(wrote)),
      actors.send(ago(sent)),
      ...(accepted === undefined ? [] : [actors.accept(ago(accepted))]),
      ...(returned === undefined ? [] : [actors.giveBack(ago(returned), question)]),
    ];
  });
  const others = [actorsOf(unfinished).begin(ago(15)), reminder(stage, year, ago(8)), moreTime(stage, year, ago(6))];
  await play([...sent, ...others]);
}

/** Half written, and given more time. */
const unfinished = "exemplu-acasa";

function moreTime({ people, at: stageAt }: Stage, year: number, at: Date): Step {
  const act = async () => {
    const organisationId = people.organisations.get(unfinished) ?? "";
    const reason = "Raportorul organizației s-a schimbat în timpul ciclului.";
    await extendDeadline(stageAt(people.secretariat, at), { year, organisationId, until: daysAfter(at, 27), reason });
  };
  return { at, act };
}

function reminder({ people, at: stageAt }: Stage, year: number, at: Date): Step {
  const act = async () => {
    await remindOrganisations(stageAt(people.secretariat, at), { year, organisationId: null });
  };
  return { at, act };
}

function named(slug: string): DemoOrganisation {
  const found = demoOrganisations.find((organisation) => organisation.slug === slug);
  if (!found) throw new Error(`the demo has no organisation ${slug}`);
  return found;
}
