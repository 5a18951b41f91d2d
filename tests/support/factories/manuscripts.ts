import { type Context } from "#app/domain/context.ts";
import { checklist } from "#app/domain/practices/checklist.ts";
import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { draftInput, typedContent } from "#app/domain/practices/draft.ts";
import { practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { practiceToCheck } from "#app/domain/practices/queries/practices-desk.server.ts";
import { type World } from "#tests/support/world.ts";

const whole = {
  title_ro: "Cinci pași la prima întâlnire",
  summary_ro: "O foaie cu cinci pași pe care o ține la îndemână cine întâmpină.",
  kind: "programme",
  direction: "prevention",
  audiences: ["pupils"],
  evidence: "followed",
  part_problem_ro: "Fiecare întâmpina altfel.",
  part_steps_ro: "1. un pas\n2. alt pas",
  part_safeguards_ro: "Nimeni nu își spune povestea.",
  part_starting_ro: "Tipărește foaia.",
  mentions_people: "no",
  about_survivors: "no",
};

/** A practice of the organisation acted for that lacks nothing. */
export async function aDraft(author: Context): Promise<string> {
  const id = await beginPractice(author);
  const { version } = await practiceDraft(author, id);
  const form = draftInput.parse({ form_key: crypto.randomUUID(), version, intent: "save", ...whole });
  await savePractice(author, { id, version }, typedContent(form));
  return id;
}

export async function sentByCoordinator({ coordinator }: World, id: string): Promise<void> {
  const { version } = await practiceDraft(coordinator, id);
  await sendPractice(coordinator, { id, version });
}

export async function publishedBySecretariat({ secretariat }: World, id: string): Promise<void> {
  const { version } = await practiceToCheck(secretariat, id);
  await publishPractice(secretariat, { id, version, checked: checklist });
}
