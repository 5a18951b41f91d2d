import { expect, test } from "vitest";
import { wishOf } from "#app/domain/practices/library.ts";
import { practiceLibrary } from "#app/domain/practices/queries/practice-library.server.ts";
import { seedPractices2020 } from "#app/portal/seeds/practices-2020.server.ts";
import { practiceAudiences } from "#db/reference/practices.ts";
import { members2020 } from "#db/seed/protect-2020.ts";
import { aPractice } from "#tests/support/factories/practices.ts";
import { anOrganisation } from "#tests/support/factories/organisations.ts";
import { inWorld, type World } from "#tests/support/world.ts";
import { matters, searches } from "./judged.ts";

const towns = ["Iași", "Cluj", "Bihor", "Suceava", "Timiș", "Galați", "Brașov", "Dolj", "Sibiu", "Tulcea"];

/** Five hundred invented practices beside the nine; gives the matter of each by its short address. */
async function filled({ db, secretariat }: World): Promise<Map<string, string>> {
  for (const { slug, name, shortName } of members2020) await anOrganisation(db, { slug, name, shortName });
  await seedPractices2020(secretariat);
  const matterOf = new Map<string, string>();
  for (const [number, town] of towns.entries()) {
    const organisation = await anOrganisation(db, { slug: `judecat-${number}`, name: `Asociația ${town}` });
    for (const [matter, { title, text }] of Object.entries(matters)) {
      const told = `${text} Am început cu puțini oameni și am învățat pe drum ce ajută.`;
      const { slug } = await aPractice(secretariat, organisation, {
        title: { ro: `${title} în ${town}`, en: null },
        summary: { ro: text, en: null },
        audiences: [practiceAudiences[number % practiceAudiences.length] ?? "victims"],
        parts: [{ part: "steps", source: { ro: told, en: null } }],
      });
      matterOf.set(slug, matter);
    }
  }
  return matterOf;
}

test("of what should come up for sixty searches among 509 practices, at least nine tenths stand in the first ten", () =>
  inWorld(async (world) => {
    const matterOf = await filled(world);
    const poor: string[] = [];
    let total = 0;
    for (const { typed, matter, slugs = [] } of searches) {
      const { shown } = await practiceLibrary(world.visitor, wishOf(new URLSearchParams({ search: typed })));
      const ten = shown.slice(0, 10).map(({ slug }) => slug);
      const right = ten.filter((slug) => (matter ? matterOf.get(slug) === matter : slugs.includes(slug))).length;
      const recall = right / (matter ? towns.length : slugs.length);
      total += recall;
      if (recall < 1) poor.push(`${typed}: ${recall.toFixed(2)}`);
    }
    const mean = total / searches.length;
    expect(searches.length).toBeGreaterThanOrEqual(40);
    expect(mean, poor.join(" · ")).toBeGreaterThanOrEqual(0.9);
  }));
