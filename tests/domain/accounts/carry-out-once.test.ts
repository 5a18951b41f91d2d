import { expect, test } from "vitest";
import { carryOutOnce } from "#app/domain/accounts/commands/carry-out-once.server.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inWorld } from "#tests/support/world.ts";

const form = () => ({ key: crypto.randomUUID(), act: "report.submit" });

test("the same form sent again does nothing and leads to the same place", () =>
  inWorld(async ({ coordinator }) => {
    const sent = form();
    let acts = 0;
    const act = async () => {
      acts += 1;
      return `/reporting/2025/receipt?${acts}`;
    };
    const first = await carryOutOnce(coordinator, sent, act);
    const second = await carryOutOnce(coordinator, sent, act);
    expect(acts).toBe(1);
    expect(second).toBe(first);
  }));

test("the same form with other content is not said to be saved; with a new key it is", () =>
  inWorld(async ({ coordinator }) => {
    const sent = form();
    const done: string[] = [];
    const send = (says: string, key = sent.key) =>
      carryOutOnce({ ...coordinator, formSent: says }, { ...sent, key }, async () => {
        done.push(says);
        return `/done/${says}`;
      });
    expect(await send("a")).toBe("/done/a");
    await expect(send("b")).rejects.toMatchObject({ code: "form.sent_already", status: 409 });
    expect(await send("a")).toBe("/done/a");
    expect(await send("b", crypto.randomUUID())).toBe("/done/b");
    expect(done).toEqual(["a", "b"]);
  }));

test("a form that was refused can be sent again", () =>
  inWorld(async ({ coordinator }) => {
    const sent = form();
    const refuse = async () => {
      throw new Refusal("report.period_closed", { year: 2025 });
    };
    await expect(carryOutOnce(coordinator, sent, refuse)).rejects.toMatchObject({ code: "report.period_closed" });
    await expect(carryOutOnce(coordinator, sent, async () => "/done")).resolves.toBe("/done");
  }));

test("somebody else's form key tells nothing of where it led", () =>
  inWorld(async ({ coordinator, otherCoordinator }) => {
    const sent = form();
    await carryOutOnce(coordinator, sent, async () => "/reporting/2025/receipt");
    await expect(carryOutOnce(otherCoordinator, sent, async () => "/x")).rejects.toMatchObject({
      code: "form.unreadable",
    });
  }));

test("a visitor has no form to send", () =>
  inWorld(async ({ visitor }) => {
    await expect(carryOutOnce(visitor, form(), async () => "/x")).rejects.toMatchObject({
      code: "access.sign_in_needed",
    });
  }));
