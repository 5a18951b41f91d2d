import { expect, test } from "vitest";
import { commentOnFigure } from "#app/domain/reporting/commands/comment-on-figure.server.ts";
import { noteViewing } from "#app/domain/review/commands/note-viewing.server.ts";
import { resolveThread } from "#app/domain/review/commands/resolve-thread.server.ts";
import { threadsOf } from "#app/domain/reporting/threads.server.ts";
import { outbox } from "#db/schema/mail.ts";
import { aThread } from "#tests/support/factories/reporting.ts";
import { aReportToReview, everythingOf, thoseWhoMayNotReview, traceOf } from "#tests/support/factories/review.ts";
import { mailbox, mailsTo, saidIn } from "#tests/support/mailbox.ts";
import { inWorld } from "#tests/support/world.ts";

const about = (submissionId: string, text: string) => ({ submissionId, indicator: "VIC.SVC.COU", breakdown: "", text });

test("a question and its answer stand in the one thread of the figure, by side and not by name", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const asked = await commentOnFigure(world.secretariat, about(id, "Persoane sau ședințe?"));
    const answered = await commentOnFigure(world.at("2026-03-12T11:00:00Z").reporter, about(id, "Persoane."));
    expect(answered.threadId).toBe(asked.threadId);
    expect(await threadsOf(world.db, id)).toMatchObject([
      {
        asksForCorrection: false,
        comments: [
          { side: "secretariat", text: "Persoane sau ședințe?" },
          { side: "organisation", text: "Persoane." },
        ],
      },
    ]);
    expect(await traceOf(world.db, "report.commented")).toMatchObject([
      { details: { side: "secretariat", indicator: "VIC.SVC.COU" }, organisationId: world.organisation.id },
      { details: { side: "organisation" } },
    ]);
  }));

test("several comments a day are one mail for the other side, and the next day there is another", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    await commentOnFigure(world.secretariat, about(id, "Întâi."));
    await commentOnFigure(world.secretariat2, { ...about(id, "Apoi."), indicator: "VIC.SVC.DAY" });
    expect(await mailsTo(world.db, world.coordinator.email)).toHaveLength(1);

    const sent = new Date("2026-03-12T10:05:00Z");
    await world.db.update(outbox).set({ deliveredAt: sent });
    await commentOnFigure(world.at("2026-03-12T15:00:00Z").secretariat, about(id, "Încă una."));
    await commentOnFigure(world.at("2026-03-12T16:00:00Z").secretariat, about(id, "Și încă una."));
    const [, held, ...more] = await world.db.select().from(outbox).orderBy(outbox.writtenAt);
    expect(more).toEqual([]);
    expect(held?.waitsUntil).toEqual(new Date("2026-03-13T10:05:00Z"));
  }));

test("an answer of the organisation is told to the secretariat, without those who hold a seat in it", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const own = await world.person({ platformRole: "secretariat", seats: [{ organisation: world.organisation }] });
    await commentOnFigure(world.coordinator, about(id, "Am verificat: 85."));
    const mails = await mailbox(world.db);
    expect(mails.map((mail) => mail.to).sort()).toEqual([world.secretariat.email, world.secretariat2.email].sort());
    expect(mails.map((mail) => mail.to)).not.toContain(own.email);
    expect(saidIn(mails)).not.toContain("85");
  }));

test("who may neither report nor review says nothing about a figure", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const others = (await thoseWhoMayNotReview(world)).filter(
      ({ told, who }) => told === "report.not_found" || who.includes("with a seat"),
    );
    const before = await everythingOf(world.db, id);
    for (const { who, persona, told } of others) {
      await expect(commentOnFigure(persona, about(id, "Bună.")), who).rejects.toMatchObject({ code: told });
    }
    expect(await everythingOf(world.db, id)).toEqual(before);
  }));

test("a draft is the organisation's own: the secretariat says nothing about it", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world, { state: "draft" });
    await expect(commentOnFigure(world.secretariat, about(id, "?"))).rejects.toMatchObject({
      code: "report.not_found",
    });
  }));

test("nobody comments on a figure that is not there", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const act = commentOnFigure(world.secretariat, { ...about(id, "?"), breakdown: "SEX=Q" });
    await expect(act).rejects.toMatchObject({ code: "review.figure_unknown" });
  }));

test("the secretariat settles a figure, once; a new comment opens it again", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const thread = await aThread(world.db, { submissionId: id, indicator: "VIC.SVC.COU" });
    await resolveThread(world.secretariat, { threadId: thread.id });
    await resolveThread(world.secretariat2, { threadId: thread.id });
    expect((await threadsOf(world.db, id))[0]?.resolvedAt).toEqual(world.now);
    expect(await traceOf(world.db, "report.thread_resolved")).toHaveLength(1);

    await commentOnFigure(world.reporter, about(id, "Am mai găsit ceva."));
    expect(await threadsOf(world.db, id)).toMatchObject([{ resolvedAt: null, asksForCorrection: false }]);
  }));

test("nobody else settles a figure", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const { id: threadId } = await aThread(world.db, { submissionId: id, indicator: "VIC.SVC.COU" });
    for (const { who, persona, told } of await thoseWhoMayNotReview(world)) {
      await expect(resolveThread(persona, { threadId }), who).rejects.toMatchObject({ code: told });
    }
    expect((await threadsOf(world.db, id))[0]?.resolvedAt).toBeNull();
    await expect(resolveThread(world.secretariat, { threadId: crypto.randomUUID() })).rejects.toMatchObject({
      code: "report.not_found",
    });
  }));

test("the organisation can see that the secretariat read its report, once an hour for each person", () =>
  inWorld(async (world) => {
    const { id } = await aReportToReview(world);
    const seen = { submissionId: id };
    await noteViewing(world.secretariat, seen);
    await noteViewing(world.at("2026-03-12T10:40:00Z").secretariat, seen);
    await noteViewing(world.secretariat2, seen);
    await noteViewing(world.at("2026-03-12T11:01:00Z").secretariat, seen);
    await noteViewing(world.reporter, seen);
    expect(await traceOf(world.db, "report.viewed_by_secretariat")).toHaveLength(3);
  }));
