import { createHash, randomBytes } from "node:crypto";
import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Context } from "#app/domain/context.ts";
import { compareFiles, keptBytes } from "#app/domain/files/compare-files.server.ts";
import { fileToRead } from "#app/domain/files/queries/file-to-read.server.ts";
import { attachedFiles, filesToArrange } from "#app/domain/files/queries/files-of.server.ts";
import { sweepStorage } from "#app/domain/files/sweep-storage.server.ts";
import { type KeptFile } from "#app/domain/files/model.ts";
import {
  addDocument,
  addImage,
  changeImageWords,
  takeOrPutBack,
} from "#app/domain/practices/commands/arrange-files.server.ts";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { imageInput } from "#app/domain/practices/files-input.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { removeWhatIsOver } from "#app/domain/privacy/commands/remove-what-is-over.server.ts";
import { folderStorage } from "#app/platform/storage/folder.server.ts";
import { imageAssurances } from "#db/reference/files.ts";
import { activities } from "#db/schema/audit.ts";
import { files } from "#db/schema/files.ts";
import { manuscripts, manuscriptVersions } from "#db/schema/manuscripts.ts";
import { aDraft, publishedBySecretariat, sentByCoordinator } from "#tests/support/factories/manuscripts.ts";
import { inFolder } from "#tests/support/made-files.ts";
import { inWorld, type World } from "#tests/support/world.ts";
import { worker } from "../privacy/stories.ts";

const kept = (known: Partial<KeptFile> = {}): KeptFile => ({
  name: "Fișa.pdf",
  type: "pdf",
  size: 1000,
  checksum: "0".repeat(64),
  width: null,
  height: null,
  storageKey: randomBytes(20).toString("hex"),
  ...known,
});
const image = (known: Partial<KeptFile> = {}) =>
  kept({ name: "Masa.webp", type: "webp", width: 60, height: 40, ...known });
const words = { caption: "", alternative: "O masă cu jetoane", assurances: [...imageAssurances] };

const subject = (id: string) => ({ kind: "manuscript" as const, id });
const add = (who: Context, practice: string, known: Partial<KeptFile> = {}) =>
  addDocument(who, { practice, file: kept(known), caption: "" });
const only = async (who: Context, id: string) => {
  const [file] = await attachedFiles(who, subject(id));
  if (!file) throw new Error("there is no file");
  return file;
};
const reads = async (who: Context, file: { id: string; name: string }) =>
  (await fileToRead(who, file)) ? "reads" : "finds nothing";

async function whoReads(
  { visitor, stranger, otherCoordinator, board, reporter, secretariat }: World,
  file: { id: string; name: string },
) {
  const people = { visitor, stranger, otherCoordinator, board, reporter, secretariat };
  const found: string[] = [];
  for (const [name, who] of Object.entries(people)) if ((await reads(who, file)) === "reads") found.push(name);
  return found;
}

const everybody = ["visitor", "stranger", "otherCoordinator", "board", "reporter", "secretariat"];

test("a file is read by its organisation while it is written, by the secretariat once it is sent, by everybody once it is published, and by nobody outside when the practice is taken off", () =>
  inWorld(async (world) => {
    const { reporter, secretariat, db } = world;
    const id = await aDraft(reporter);
    await add(reporter, id);
    const file = await only(reporter, id);
    expect(await whoReads(world, file)).toEqual(["reporter"]);
    await sentByCoordinator(world, id);
    expect(await whoReads(world, file)).toEqual(["reporter", "secretariat"]);
    await publishedBySecretariat(world, id);
    expect(await whoReads(world, file)).toEqual(everybody);
    await changeStanding(secretariat, { id, state: "withdrawn" });
    expect(await whoReads(world, file)).toEqual(["reporter", "secretariat"]);
    await changeStanding(secretariat, { id, state: "published" });
    expect(await whoReads(world, file)).toEqual(everybody);
    const told = await db.select().from(activities).where(eq(activities.kind, "file.added"));
    expect(told).toMatchObject([{ subjectId: id, details: { file: file.id, type: "pdf" } }]);
    const versions = await db.select().from(manuscriptVersions).where(eq(manuscriptVersions.manuscriptId, id));
    expect(versions.map(({ content }) => content["files"])).toEqual([[file.id], [file.id]]);
  }));

test("for whoever may not read it a file answers like one that never was, and under another name too", () =>
  inWorld(async ({ reporter, otherCoordinator, visitor, db }) => {
    const id = await aDraft(reporter);
    await add(reporter, id);
    const file = await only(reporter, id);
    const never = { id: crypto.randomUUID(), name: file.name };
    for (const who of [otherCoordinator, visitor]) {
      expect(await reads(who, file)).toBe("finds nothing");
      expect(await reads(who, never)).toBe("finds nothing");
      expect(await who.db.select().from(files)).toEqual([]);
    }
    for (const odd of [never, { ...file, name: "altul.pdf" }, { ...file, id: "1' or '1'='1" }]) {
      expect(await reads(reporter, odd)).toBe("finds nothing");
    }
    expect(await db.$count(files)).toBe(1);
  }));

test("whoever wrote cannot make a file public, nor another organisation touch it, not even behind the first wall", () =>
  inWorld(async ({ reporter, otherCoordinator, db }) => {
    const id = await aDraft(reporter);
    await add(reporter, id);
    const alone = (who: Context, change: ReturnType<typeof sql>) =>
      who.db.transaction((inside) => inside.execute(change));
    await expect(alone(reporter, sql`update files set audience = 'public'`)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    await expect(alone(reporter, sql`update files set name = 'x.exe'`)).rejects.toMatchObject({
      cause: { code: "42501" },
    });
    await alone(reporter, sql`delete from files`);
    await alone(otherCoordinator, sql`update files set removed_at = now()`);
    await expect(add(otherCoordinator, id)).rejects.toMatchObject({ code: "access.not_found" });
    expect(await db.select().from(files)).toMatchObject([{ audience: "organisation", removedAt: null }]);
  }));

test("publishing fixes the files: the next draft takes one out and adds one, and readers notice when it is published", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, visitor } = world;
    const id = await aDraft(reporter);
    await add(reporter, id, { name: "Veche.pdf" });
    await sentByCoordinator(world, id);
    await expect(add(reporter, id)).rejects.toMatchObject({ code: "file.not_now" });
    await publishedBySecretariat(world, id);
    const old = await only(reporter, id);
    await takeOrPutBack(reporter, { practice: id, file: old.id, take: true });
    await add(coordinator, id, { name: "Nouă.pdf" });
    const names = async () =>
      (await publishedPractice(visitor, "cinci-pasi-la-prima-intalnire")).files.map(({ name }) => name);
    expect(await names()).toEqual(["Veche.pdf"]);
    await sentByCoordinator(world, id);
    await publishedBySecretariat(world, id);
    expect(await names()).toEqual(["Nouă.pdf"]);
    expect(await reads(visitor, old)).toBe("finds nothing");
  }));

test("adding a file disturbs nobody who has the text open, and a removed file can be put back", () =>
  inWorld(async ({ reporter, coordinator, now, db }) => {
    const id = await aDraft(reporter);
    const versionOf = async () => (await db.select().from(manuscripts).where(eq(manuscripts.id, id)))[0]?.version;
    const before = await versionOf();
    await add(coordinator, id);
    const file = await only(reporter, id);
    await takeOrPutBack(reporter, { practice: id, file: file.id, take: true });
    await takeOrPutBack(reporter, { practice: id, file: file.id, take: true });
    expect(await attachedFiles(reporter, subject(id))).toEqual([]);
    expect(await filesToArrange(reporter, subject(id), new Date(now.getTime() - 1))).toMatchObject([
      { isRemoved: true },
    ]);
    await takeOrPutBack(coordinator, { practice: id, file: file.id, take: false });
    expect(await only(reporter, id)).toMatchObject({ isRemoved: false });
    expect(await versionOf()).toBe(before);
    const told = await db.select().from(activities).where(eq(activities.subjectId, id));
    expect(told.map(({ kind }) => kind).filter((kind) => kind.startsWith("file"))).toHaveLength(3);
  }));

test("an image wants words for whoever does not see it and every assurance, and nothing else passes for one", () =>
  inWorld(async ({ reporter, db }) => {
    const id = await aDraft(reporter);
    const problems = (typed: object) => imageInput.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(problems({ alternative: "", assurances: imageAssurances.slice(1) })).toEqual([
      "files:errors.assurances",
      "files:errors.alternative",
    ]);
    expect(problems({ alternative: "O masă", assurances: imageAssurances })).toBeUndefined();
    await expect(addDocument(reporter, { practice: id, file: image(), caption: "" })).rejects.toMatchObject({
      code: "file.is_image",
    });
    await expect(addImage(reporter, { practice: id, file: kept(), ...words })).rejects.toMatchObject({
      code: "file.is_no_image",
    });
    await expect(addImage(reporter, { practice: id, file: image(), ...words, assurances: [] })).rejects.toMatchObject({
      cause: { constraint_name: "image_was_vouched_for" },
    });
    await addImage(reporter, { practice: id, file: image(), ...words });
    expect(await db.select().from(files)).toMatchObject([
      { alternative: "O masă cu jetoane", assurances: imageAssurances },
    ]);
  }));

test("the words of an image are written anew without adding it again, and its readers see them with the next version", () =>
  inWorld(async (world) => {
    const { reporter, coordinator, otherCoordinator, visitor, now, db } = world;
    const id = await aDraft(reporter);
    await addImage(reporter, { practice: id, file: image(), ...words });
    await add(reporter, id, { name: "Foaia.pdf" });
    const shown = async () => (await attachedFiles(reporter, subject(id))).find(({ type }) => type === "webp");
    const change = async (who: Context, alternative: string) =>
      changeImageWords(who, { practice: id, file: (await shown())?.id ?? "", ...words, alternative });
    await change(coordinator, words.alternative);
    expect(await db.$count(files)).toBe(2);
    await change(coordinator, "O masă cu cinci jetoane");
    expect(await shown()).toMatchObject({ alternative: "O masă cu cinci jetoane", name: "Masa.webp" });
    // Nothing of it stands among what was taken out, where it could be put back beside itself.
    expect(await filesToArrange(reporter, subject(id), new Date(now.getTime() - 1))).toHaveLength(2);
    await sentByCoordinator(world, id);
    await expect(change(reporter, "Altceva de văzut")).rejects.toMatchObject({ code: "file.not_now" });
    await publishedBySecretariat(world, id);
    const published = await shown();
    await expect(change(otherCoordinator, "Altceva de văzut")).rejects.toMatchObject({ code: "access.not_found" });
    await change(reporter, "O masă goală");
    const read = async () =>
      (await publishedPractice(visitor, "cinci-pasi-la-prima-intalnire")).files.flatMap(
        ({ alternative }) => alternative || [],
      );
    expect(await read()).toEqual(["O masă cu cinci jetoane"]);
    await takeOrPutBack(reporter, { practice: id, file: published?.id ?? "", take: false });
    expect(await filesToArrange(reporter, subject(id), new Date(now.getTime() - 1))).toHaveLength(2);
    await sentByCoordinator(world, id);
    await publishedBySecretariat(world, id);
    expect(await read()).toEqual(["O masă goală"]);
    expect(await reads(visitor, published ?? { id: "", name: "" })).toBe("finds nothing");
    const told = await db.select().from(activities).where(eq(activities.kind, "file.described"));
    expect(told).toHaveLength(2);
    const other = (await attachedFiles(reporter, subject(id))).find(({ type }) => type === "pdf");
    const noImage = changeImageWords(reporter, { practice: id, file: other?.id ?? "", ...words });
    await expect(noImage).rejects.toMatchObject({ code: "access.not_found" });
  }));

test("what was taken out of a practice that is off the site is forgotten after its week like anything else", () =>
  inWorld(async (world) => {
    const { reporter, secretariat } = world;
    const id = await aDraft(reporter);
    await add(reporter, id);
    await sentByCoordinator(world, id);
    await publishedBySecretariat(world, id);
    await changeStanding(secretariat, { id, state: "withdrawn" });
    await takeOrPutBack(reporter, { practice: id, file: (await only(reporter, id)).id, take: true });
    const goneAt = async (at: string) => (await removeWhatIsOver(worker(world.at(at)))).removed_file;
    expect([await goneAt("2026-03-19T09:59:00Z"), await goneAt("2026-03-19T10:01:00Z")]).toEqual([0, 1]);
  }));

test("whoever looks after the portal learns which files are not there, not whole, or of nothing", () =>
  inWorld((world) =>
    inFolder(async (folder) => {
      const { reporter, db } = world;
      const storage = folderStorage(folder);
      const id = await aDraft(reporter);
      const keys = ["aa", "bb", "cc", "dd"].map((two) => two.repeat(20)) as [string, string, string, string];
      const [whole, lost, changed, stray] = keys;
      const checksum = createHash("sha256").update("cinci").digest("hex");
      for (const storageKey of [whole, lost, changed]) await add(reporter, id, { storageKey, size: 5, checksum });
      for (const key of [whole, stray]) await storage.put(key, Readable.from([Buffer.from("cinci")]));
      await storage.put(changed, Readable.from([Buffer.from("șase")]));
      const compared = async () => compareFiles(storage, await keptBytes(db));
      expect(await compared()).toEqual({ kept: 3, missing: [lost], damaged: [changed], strays: 1 });
      for (const key of [lost, changed]) await storage.put(key, Readable.from([Buffer.from("cinci")]));
      expect(await compared()).toEqual({ kept: 3, missing: [], damaged: [], strays: 1 });
    }),
  ));

test("the eleventh file of a text, and what is beyond the room of an organisation, is refused with its name and the limit", () =>
  inWorld(async ({ reporter }) => {
    const id = await aDraft(reporter);
    for (let number = 1; number <= 10; number += 1) await add(reporter, id);
    await expect(add(reporter, id, { name: "A unsprezecea.pdf" })).rejects.toMatchObject({
      code: "file.too_many",
      params: { name: "A unsprezecea.pdf", limit: 10 },
    });
    const other = await aDraft(reporter);
    await expect(add(reporter, other, { name: "Mare.pdf", size: 200 * 1024 * 1024 - 9999 })).rejects.toMatchObject({
      code: "file.no_space_left",
      params: { name: "Mare.pdf", limit: 200 },
    });
    await add(reporter, other, { size: 200 * 1024 * 1024 - 10_000 });
  }));

test("what was taken out goes after a week, its bytes with it; what is public stays; bytes of nothing go after a day", () =>
  inWorld((world) =>
    inFolder(async (folder) => {
      const { reporter, db, now } = world;
      const storage = folderStorage(folder);
      const id = await aDraft(reporter);
      const keys = ["aa", "bb", "cc", "dd"].map((two) => two.repeat(20)) as [string, string, string, string];
      for (const [at, key] of keys.entries()) {
        await storage.put(key, Readable.from([Buffer.from("x")]));
        if (at < 3) await add(reporter, id, { storageKey: key, name: `${at}.pdf` });
        await utimes(join(folder, key.slice(0, 2), key.slice(2)), now, now);
      }
      const all = await attachedFiles(reporter, subject(id));
      const [first, second] = ["0.pdf", "1.pdf"].map((name) => all.find((file) => file.name === name));
      await sentByCoordinator(world, id);
      await publishedBySecretariat(world, id);
      for (const file of [first, second])
        await takeOrPutBack(reporter, { practice: id, file: file?.id ?? "", take: true });
      await db
        .update(files)
        .set({ audience: "organisation" })
        .where(eq(files.id, first?.id ?? ""));
      const round = async (at: string) => {
        const moved = world.at(at);
        const { removed_file } = await removeWhatIsOver(worker(moved));
        return [removed_file, await sweepStorage(storage, (work) => work(db), moved.now)];
      };
      expect(await round("2026-03-13T09:59:00Z")).toEqual([0, 0]);
      expect(await round("2026-03-13T10:01:00Z")).toEqual([0, 1]);
      expect(await round("2026-03-19T10:01:00Z")).toEqual([1, 1]);
      expect(await round("2027-03-19T10:01:00Z")).toEqual([0, 0]);
      expect((await Promise.all(keys.map((key) => storage.stat(key)))).map((there) => there !== null)).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }),
  ));
