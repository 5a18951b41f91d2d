import { beginPractice } from "#app/domain/practices/commands/begin-practice.server.ts";
import { savePractice } from "#app/domain/practices/commands/save-practice.server.ts";
import { sendPractice } from "#app/domain/practices/commands/send-practice.server.ts";
import { dayOf } from "#app/domain/organisations/queries/members-on.server.ts";
import { checklist } from "#app/domain/practices/checklist.ts";
import {
  answerPracticeComment,
  settlePracticeComment,
} from "#app/domain/practices/commands/answer-practice-comment.server.ts";
import { commentOnPractice } from "#app/domain/practices/commands/comment-on-practice.server.ts";
import { publishPractice } from "#app/domain/practices/commands/publish-practice.server.ts";
import { ownPractices, practiceDraft } from "#app/domain/practices/queries/own-practices.server.ts";
import { answerQuestion } from "#app/domain/uptake/commands/answer-question.server.ts";
import { askAuthors } from "#app/domain/uptake/commands/ask-authors.server.ts";
import { followUp } from "#app/domain/uptake/commands/follow-up.server.ts";
import { tellUptake } from "#app/domain/uptake/commands/tell-uptake.server.ts";
import { uptakePage } from "#app/domain/uptake/queries/uptake-page.server.ts";
import { demoPractices, demoPracticeWithAfterlife } from "#db/seed/demo-practices.ts";
import { daysBefore } from "./demo-calendar.ts";
import { attachDemoFiles } from "./demo-files.server.ts";
import { type Stage } from "./demo-cycle.server.ts";

/** Invented practices of the demo's organisations: one waits to be checked, one is being written. */
export async function playPractices({ people, at }: Stage, now: Date): Promise<void> {
  for (const { organisation, daysAgo, content, isSent, hasFiles } of demoPractices) {
    const ctx = at(people.coordinatorOf(organisation), daysBefore(now, daysAgo));
    const id = await beginPractice(ctx);
    await savePractice(ctx, { id, version: 1 }, content);
    if (hasFiles) await attachDemoFiles(ctx, id);
    if (isSent) await sendPractice(ctx, { id, version: 2 });
  }
}

/** One practice with everything that can become of it after it is published. */
export async function playPracticeWithAfterlife(stage: Stage, now: Date): Promise<void> {
  await playAfterlife(stage, now, await playPublication(stage, now));
}

const { organisation: writing, content, comment, uptake, question, ...days } = demoPracticeWithAfterlife;

/** Written, commented on, answered, and published; gives its short address. */
async function playPublication({ people, at }: Stage, now: Date): Promise<string> {
  const authors = (daysAgo: number) => at(people.coordinatorOf(writing), daysBefore(now, daysAgo));
  const readers = (daysAgo: number) => at(people.secretariat, daysBefore(now, daysAgo));
  const id = await beginPractice(authors(days.sentDaysAgo + 2));
  await savePractice(authors(days.sentDaysAgo + 1), { id, version: 1 }, content);
  await sendPractice(authors(days.sentDaysAgo), { id, version: 2 });
  const { answer, ...said } = comment;
  await commentOnPractice(readers(days.sentDaysAgo - 1), id, said);
  const later = authors(days.sentDaysAgo - 2);
  for (const { id: commentId } of (await practiceDraft(later, id)).comments) {
    await answerPracticeComment(later, { id, comment: commentId, said: answer });
    await settlePracticeComment(readers(days.sentDaysAgo - 3), { id, comment: commentId, said: "" });
  }
  await publishPractice(readers(days.publishedDaysAgo), { id, version: 3, checked: checklist });
  const slug = (await ownPractices(later)).list.find((one) => one.id === id)?.slug;
  if (!slug) throw new Error("the practice of the demo was not published");
  return slug;
}

async function playAfterlife({ people, at }: Stage, now: Date, slug: string): Promise<void> {
  const by = (organisation: string, daysAgo: number) =>
    at(people.coordinatorOf(organisation), daysBefore(now, daysAgo));
  const since = dayOf(daysBefore(now, uptake.since));
  await tellUptake(by(uptake.organisation, uptake.daysAgo), slug, { since, adapted: uptake.adapted, isNamed: true });
  await askAuthors(by(question.organisation, question.daysAgo), slug, question.asked);
  const answering = by(writing, question.answeredDaysAgo);
  for (const { id } of (await uptakePage(answering, slug)).questions) {
    await answerQuestion(answering, slug, { id, answer: question.answer, isPublic: true });
  }
  const followed = by(uptake.organisation, uptake.followedDaysAgo);
  for (const { id } of (await uptakePage(followed, slug)).uptakes) {
    await followUp(followed, { id, stillUsed: true, changed: uptake.changed });
  }
}
