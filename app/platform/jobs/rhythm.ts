import cronParser from "cron-parser";

/** When each job of the worker is due, as crontab lines in the coalition's time. The names are those of the queues. */
export const rhythms = {
  "keep-erased-list": "* * * * *",
  "deliver-mail": "* * * * *",
  "write-digests": "0 7 * * *",
  "tell-of-practices": "*/10 * * * *",
  "reckon-standings": "*/10 * * * *",
  "anchor-trail": "10 5 * * *",
  "remove-what-is-over": "20 * * * *",
} as const;

export type JobName = keyof typeof rhythms;

export const jobNames = Object.keys(rhythms) as readonly JobName[];

export const zoneOfRhythms = "Europe/Bucharest";

/** The first moment after `now` at which the job is due. */
export function nextDue(name: JobName, now: Date): Date {
  return cronParser.parseExpression(rhythms[name], { currentDate: now, tz: zoneOfRhythms }).next().toDate();
}
