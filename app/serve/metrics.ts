import { createHash, timingSafeEqual } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { type NextFunction, type Request, type Response } from "express";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { env } from "../platform/env.server.ts";
import { jobStandings } from "../platform/jobs/runs.server.ts";
import { mailStanding } from "../platform/mail/outbox.server.ts";
import { processDatabase } from "#db/client.server.ts";
import { asSystem } from "#db/walls.server.ts";
import { type NameRoute } from "./route-names.ts";

const registers = [new Registry()];
const [registry] = registers as [Registry];

const requests = new Counter({
  name: "portal_requests_total",
  help: "Requests answered, by route, method and status.",
  labelNames: ["route", "method", "status"],
  registers,
});
const durations = new Histogram({
  name: "portal_request_duration_seconds",
  help: "Seconds from a request's first byte to the end of its answer, by route.",
  labelNames: ["route"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers,
});
const statements = new Histogram({
  name: "portal_request_statements",
  help: "Statements a page sent to the database, the settings of its transactions included, by route.",
  labelNames: ["route"],
  buckets: [0, 1, 2, 3, 4, 5, 7, 10, 20, 50],
  registers,
});
const mailsWaiting = new Gauge({
  name: "portal_mails_waiting",
  help: "Mails in the outbox still to leave.",
  registers,
});
const oldestMail = new Gauge({
  name: "portal_mail_oldest_seconds",
  help: "Age of the oldest mail that is due and has not left; 0 when none is.",
  registers,
});
const mailsLost = new Gauge({ name: "portal_mails_given_up", help: "Mails whose delivery was given up.", registers });
const jobsDone = new Gauge({
  name: "portal_job_done_timestamp_seconds",
  help: "When each job last did what it is for, as Unix time; 0 when it never has.",
  labelNames: ["job"],
  registers,
});
const jobsLate = new Gauge({
  name: "portal_job_late",
  help: "1 when a job is overdue by five minutes, or has never run.",
  labelNames: ["job"],
  registers,
});
const build = new Gauge({ name: "portal_build_info", help: "What runs.", labelNames: ["build", "node"], registers });

/** The first signs of the stamp of the build this file belongs to. */
function buildStamp(): string {
  try {
    return readFileSync(join(import.meta.dirname, ".stamp"), "utf8").slice(0, 12);
  } catch {
    return env.mode;
  }
}

/** Begins to measure the process itself. Once. */
export function beginMeasuring(): void {
  collectDefaultMetrics({ register: registry });
  build.set({ build: buildStamp(), node: process.versions.node }, 1);
}

/** What the pages know of a request when it is answered; files and refusals asked the database nothing. */
export const answeredWith = new WeakMap<Response, { statements: number }>();

/** Counts and times each request under the name of its route. */
export function measure(nameOf: NameRoute) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begun = performance.now();
    const { path, method } = request;
    response.once("close", () => {
      const route = nameOf(path);
      requests.inc({ route, method, status: String(response.statusCode) });
      durations.observe({ route }, (performance.now() - begun) / 1000);
      const asked = answeredWith.get(response);
      if (asked) statements.observe({ route }, asked.statements);
    });
    next();
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whoever knows the token, or asks on this machine and not through a proxy. */
function mayRead(request: Request): boolean {
  const said = /^Bearer (.+)$/.exec(request.get("authorization") ?? "")?.[1];
  if (said !== undefined && env.metricsToken) return timingSafeEqual(digest(said), digest(env.metricsToken));
  const isForwarded = ["forwarded", "x-forwarded-for", "x-real-ip"].some((name) => request.headers[name] !== undefined);
  return !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? "");
}

async function lookAtDatabase(): Promise<void> {
  const now = new Date();
  const { db } = processDatabase(env.databaseUrl);
  const [mails, jobs] = await asSystem(
    db,
    async (inside) => [await mailStanding(inside, now), await jobStandings(inside, now)] as const,
    { readOnly: true, patience: 2000, statementTimeout: 2000 },
  );
  mailsWaiting.set(mails.waiting);
  oldestMail.set(mails.oldestDueAt ? (now.getTime() - mails.oldestDueAt.getTime()) / 1000 : 0);
  mailsLost.set(mails.givenUp);
  for (const { name: job, doneAt, isLate } of jobs) {
    jobsDone.set({ job }, (doneAt?.getTime() ?? 0) / 1000);
    jobsLate.set({ job }, isLate ? 1 : 0);
  }
}

/** Everything measured, as Prometheus reads it. Without the database, what the process knows by itself. */
export async function metrics(request: Request, response: Response): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!mayRead(request)) {
    response.status(404).type("text/plain").send("404\n");
    return;
  }
  await lookAtDatabase().catch(() => {
    for (const gauge of [mailsWaiting, oldestMail, mailsLost, jobsDone, jobsLate]) gauge.reset();
  });
  response.setHeader("Content-Type", registry.contentType);
  response.send(await registry.metrics());
}
