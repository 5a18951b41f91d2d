import { readFile } from "node:fs/promises";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeStanding } from "#app/domain/practices/commands/change-standing.server.ts";
import { searchOf, wishOf } from "#app/domain/practices/library.ts";
import { atomFeed, jsonLdOf } from "#app/domain/practices/machine-readable.ts";
import { newestPractices } from "#app/domain/practices/queries/newest-practices.server.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { publishedPractice } from "#app/domain/practices/queries/published-practice.server.ts";
import { writePublished } from "#app/domain/practices/store/published.server.ts";
import { seedPractices2020 } from "#app/portal/seeds/practices-2020.server.ts";
import { practices } from "#db/schema/practices.ts";
import { practices2020 } from "#db/seed/practices-2020.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { aPractice, practiceContent } from "#tests/support/factories/practices.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { queriesOf } from "#tests/support/queries-counted.ts";
import { inWorld, type World } from "#tests/support/world.ts";

const asked = (search: string) => wishOf(new URLSearchParams(search));

async function seeded({ db, secretariat }: World) {
  for (const { slug, name, shortName } of members2020) await anOrganisation(db, { slug, name, shortName });
  await seedPractices2020(secretariat);
}

test("a visitor finds the nine practices of the presentation, each with its source, and no figure of the reports", () =>
  inWorld(async (world) => {
    await seeded(world);
    await seedPractices2020(world.secretariat);
    const { counts, shown } = await practiceLibrary(world.visitor, asked(""));
    expect([counts.found, shown.length]).toEqual([9, 9]);
    expect(shown.map(({ slug }) => slug)).toEqual(practices2020.map(({ slug }) => slug));
    const page = await publishedPractice(world.visitor, "munca-info");
    expect(page).toMatchObject({ source: expect.stringContaining("capitolul 6"), evidence: "told", reviewOn: null });
    expect(page.parts[1]?.html.ro).toContain("<li>ce drepturi au lucrătorii;</li>");
    expect(page.related.map(({ slug }) => slug)).not.toContain("munca-info");
  }));

test("each choice says how many it would leave, with everything else as it is", () =>
  inWorld(async (world) => {
    await seeded(world);
    const { counts, shown } = await practiceLibrary(world.visitor, asked("direction=prevention&kind=online_resource"));
    expect(shown.map(({ slug }) => slug).sort()).toEqual(["munca-info", "rezilienta-eu"]);
    expect(counts.kinds.filter(({ count }) => count > 0)).toEqual([
      { value: "programme", count: 1 },
      { value: "online_resource", count: 2 },
      { value: "educational_material", count: 1 },
    ]);
    expect(counts.directions.find(({ value }) => value === "protection")?.count).toBe(0);
  }));

test("words are found in any form, without diacritics, in titles before the rest", () =>
  inWorld(async (world) => {
    await seeded(world);
    const first = async (typed: string) =>
      (await practiceLibrary(world.visitor, asked(`search=${typed}`))).shown[0]?.slug;
    expect(await first("copiilor filmele")).toBe("despre-trafic-pe-limba-copiilor");
    expect(await first("lucratorilor strainatate")).toBe("munca-info");
    expect(await first("scoala internet")).toBe("in-siguranta-pe-social-media");
    expect(await first("martisoare")).toBe("centrul-de-zi-martisor");
  }));

test("a slip of the fingers is understood and said", () =>
  inWorld(async (world) => {
    await seeded(world);
    const { shown, meant } = await practiceLibrary(world.visitor, asked("search=alimnete"));
    expect(meant).toEqual([{ typed: "alimnete", words: ["alimente"] }]);
    expect(shown.map(({ slug }) => slug).sort()).toEqual(["centrul-de-zi-martisor", "centrul-restore"]);
  }));

test("a slip tells nobody a word of what was withdrawn or is said no more, and is understood when it is shown again", () =>
  inWorld(async (world) => {
    const { secretariat, visitor, organisation, db } = world;
    const said = (ro: string) => ({ title: { ro, en: null } });
    await aPractice(secretariat, organisation, said("Exemplu cu alimente"));
    await aPractice(secretariat, organisation, said("Exemplu despre Zvonimir"));
    const [{ id = "" } = {}] = await db.select().from(practices).where(eq(practices.slug, "exemplu-despre-zvonimir"));
    // With a word that is found, so that the page says what the other one was taken for.
    const words = async () =>
      (await practiceLibrary(visitor, asked("search=alimente+zovnimir"))).meant.flatMap((one) => one.words);
    expect(await words()).toEqual(["zvonimir"]);
    // As it was left by versions that forgot no words, and as an update finds it.
    await db.update(practices).set({ state: "withdrawn" }).where(eq(practices.id, id));
    expect(await words()).toEqual(["zvonimir"]);
    const update = await readFile("db/migrations/0028_words_of_withdrawn_practices.sql", "utf8");
    for (const statement of update.split("--> statement-breakpoint")) await db.execute(sql.raw(statement));
    expect(await words()).toEqual([]);
    await changeStanding(secretariat, { id, state: "published" });
    expect(await words()).toEqual(["zvonimir"]);
    await changeStanding(secretariat, { id, state: "withdrawn" });
    expect(await words()).toEqual([]);
    await changeStanding(secretariat, { id, state: "published" });
    expect(await words()).toEqual(["zvonimir"]);
    const now = new Date();
    await writePublished(db, {
      id,
      slug: "exemplu-despre-zvonimir",
      version: 2,
      source: null,
      reviewOn: null,
      firstPublishedAt: now,
      publishedAt: now,
      organisation: { id: organisation.id, name: organisation.name, isExample: false },
      content: practiceContent(said("Exemplu despre alimente")),
    });
    expect(await words()).toEqual([]);
    expect((await practiceLibrary(visitor, asked("search=alimnete"))).meant).toEqual([
      { typed: "alimnete", words: ["alimente"] },
    ]);
  }));

test("what is withdrawn is gone from page, list, counts, search, feed and related at once", () =>
  inWorld(async (world) => {
    await seeded(world);
    await world.db.update(practices).set({ state: "withdrawn" }).where(eq(practices.slug, "casa-debora"));
    const { visitor } = world;
    await expect(publishedPractice(visitor, "casa-debora")).rejects.toMatchObject({ code: "access.not_found" });
    expect((await practiceLibrary(visitor, asked(""))).counts.found).toBe(8);
    expect((await practiceLibrary(visitor, asked("search=debora"))).shown).toEqual([]);
    expect((await newestPractices(visitor)).map(({ slug }) => slug)).not.toContain("casa-debora");
    expect((await publishedPractice(visitor, "casa-talita")).related.map(({ slug }) => slug)).not.toContain(
      "casa-debora",
    );
    expect(await visitor.db.select().from(practices).where(eq(practices.slug, "casa-debora"))).toEqual([]);
  }));

test("nobody but the secretariat enters a practice, behind the wall too", () =>
  inWorld(async ({ coordinator, stranger, organisation, db }) => {
    for (const who of [coordinator, stranger]) {
      await expect(aPractice(who, organisation)).rejects.toMatchObject({ code: "access.forbidden" });
    }
    expect(await db.$count(practices)).toBe(0);
  }));

test("a text beyond the limits is refused in words and nothing is kept", () =>
  inWorld(async ({ secretariat, organisation, db }) => {
    const part = (ro: string) => ({ parts: [{ part: "problem" as const, source: { ro, en: null } }] });
    await expect(aPractice(secretariat, organisation, part("a".repeat(1024 * 1024)))).rejects.toMatchObject({
      code: "markdown.too_long",
    });
    await expect(aPractice(secretariat, organisation, part(">".repeat(3000)))).rejects.toMatchObject({
      code: "markdown.too_deep",
    });
    expect(await db.$count(practices)).toBe(0);
  }));

test("the library asks the database twice, with words four times at most, and a practice twice", () =>
  inWorld(async (world) => {
    await seeded(world);
    const { visitor, db } = world;
    expect(await queriesOf(db, () => practiceLibrary(visitor, asked("direction=protection")))).toBeLessThanOrEqual(2);
    expect(await queriesOf(db, () => practiceLibrary(visitor, asked("search=casa+zebra")))).toBeLessThanOrEqual(4);
    expect(await queriesOf(db, () => publishedPractice(visitor, "casa-debora"))).toBeLessThanOrEqual(2);
  }));

test("feed and data for search engines carry what was written, and nothing that could end them", () =>
  inWorld(async ({ secretariat, visitor, organisation }) => {
    const title = { ro: '</script><b> & "ghilimele"', en: null };
    const { slug } = await aPractice(secretariat, organisation, { title });
    const practice = await publishedPractice(visitor, slug);
    const address = "https://portal.example/practices/x";
    const jsonLd = jsonLdOf(practice, { address, language: "en" });
    expect(jsonLd).not.toContain("<");
    expect(JSON.parse(jsonLd)).toMatchObject({ headline: title.ro, inLanguage: "ro", url: address });
    const feed = atomFeed(await newestPractices(visitor), {
      title: "Bune practici",
      language: "ro",
      library: address,
      self: address,
      practice: (one) => `https://portal.example/practices/${one}`,
    });
    expect(feed).toContain("<title>&lt;/script&gt;&lt;b&gt; &amp; &quot;ghilimele&quot;</title>");
    expect(feed.match(/<entry /g)).toHaveLength(1);
  }));

test("an address keeps what was asked for, and leaves out what nobody knows", () => {
  expect(searchOf(asked("search=casa&direction=protection&audience=women&kind=service&sort=title&page=3"))).toBe(
    "search=casa&direction=protection&audience=women&kind=service&sort=title&page=3",
  );
  expect(searchOf(asked("direction=nowhere&kind=%27&sort=nearest&page=-1&utm=1"))).toBe("");
});
