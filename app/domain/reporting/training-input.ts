import { z } from "zod";
import { readCount } from "#app/domain/catalogue/read-count.ts";
import { normaliseLine } from "#app/kernel/text.ts";
import { longest } from "#app/domain/submissions/model.ts";
import { seenVersion } from "#app/kernel/seen-version.ts";
import { trainingChannels, trainingTopics } from "./training-names.ts";

/** A whole number as people type it; null when nothing was typed. A problem names its field: there are four in a row. */
const count = (field: "sessions" | "hours" | "specialists" | "others") =>
  z
    .string()
    .default("")
    .transform((text, check) => {
      const read = readCount(text);
      if (read.kind === "blank") return null;
      if (read.kind === "count") return read.value;
      const params = { field, ...read.params };
      check.addIssue({ code: "custom", message: `reporting:errors.training_count.${read.key}`, params });
      return z.NEVER;
    });

const sessions = count("sessions").refine((value) => value !== null && value > 0, {
  error: "reporting:errors.sessions_missing",
});

const training = {
  title: z
    .string()
    .default("")
    .transform(normaliseLine)
    .pipe(
      z
        .string()
        .min(1, { error: "reporting:errors.training_title_missing" })
        .max(longest.title, { error: "reporting:errors.title_too_long" }),
    ),
  topic: z.enum(trainingTopics, { error: "reporting:errors.training_topic_missing" }),
  channel: z.enum(trainingChannels, { error: "reporting:errors.training_channel_missing" }),
  audiences: z.array(z.string().max(10)).max(40).default([]),
  sessions,
  hours: count("hours"),
  specialists: count("specialists"),
  others: count("others"),
};

export const addTrainingInput = z.object({ ...training, form_key: z.uuid() });
export const changeTrainingInput = z.object({
  ...training,
  training: z.uuid(),
  version: seenVersion,
});
export const removeTrainingInput = z.object({ training: z.uuid(), version: seenVersion });
