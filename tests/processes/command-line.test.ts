import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "#tests/support/database-for-the-run.ts";
import { fileWith, portal } from "./portal-process.ts";

/** A database of its own: these commands keep what they write. One story after the other, each on what the last left. */
let database: { url: string; drop: () => Promise<void> };
const run = (...words: string[]) => portal(words, database.url);
let files = "";
const filesBefore = process.env["PORTAL_FILES_DIR"];

beforeAll(async () => {
  database = await freshDatabase();
  files = join(await mkdtemp(join(tmpdir(), "portal-files-")), "files");
  process.env["PORTAL_FILES_DIR"] = files;
});
afterAll(async () => {
  process.env["PORTAL_FILES_DIR"] = filesBefore;
  await rm(files, { recursive: true });
  await database.drop();
});

test("no command, an unknown one and an unknown option are wrong use, and say what there is", async () => {
  const nothing = await portal([]);
  expect(nothing).toMatchObject({ code: 2, out: "" });
  expect(nothing.err).toMatch(/Say which command\.[^]*import-figures[^]*doctor/);
  const unknown = await portal(["verify-trail", "--language", "ro"]);
  expect(unknown).toMatchObject({ code: 2, out: "" });
  expect(unknown.err).toMatch(/Nu există comanda „verify-trail”[^]*check-figures/);
  expect(unknown.err.split("\n").slice(1).join("\n")).not.toContain("verify-trail");
  const option = await portal(["seed", "demo", "--force", "--json"]);
  expect(option.code).toBe(2);
  expect(option.facts()).toMatchObject({ done: false, wrongUse: "There is no option --force here." });
});

test("every command explains itself without a database", async () => {
  const names = ["migrate", "seed", "list", "check-figures", "import-figures", "export-figures", "doctor"];
  const helps = await Promise.all(names.map((name) => portal([name, "--help"])));
  for (const [index, help] of helps.entries()) {
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain(`npm run portal -- ${names[index]}`);
  }
});

test("before the tables are there, commands say which command makes them", async () => {
  const early = await run("list", "organisations", "--json");
  expect(early.code).toBe(1);
  expect(early.facts()).toMatchObject({ done: false, code: "tables" });
  expect(early.err).toContain("npm run portal -- migrate");
  const doctor = await run("doctor");
  expect(doctor.code).toBe(1);
  expect(doctor.err).toContain("there are no tables yet");
});

test("a database that is not there, and settings that cannot be read, are said in words", async () => {
  const gone = await portal(["list", "periods"], "postgres://nobody:x@127.0.0.1:4/none");
  expect(gone).toMatchObject({ code: 1, out: "" });
  expect(gone.err).toMatch(/^The database does not answer\./);
  const unset = await portal(["list", "periods", "--json"]);
  expect(unset.facts()).toMatchObject({ done: false, reasons: [expect.stringContaining("DATABASE_URL is not set")] });
  const wrong = await portal(["doctor", "--json"], "mysql://somewhere");
  expect(wrong.code).toBe(1);
  expect(wrong.facts()).toMatchObject({ done: false, reasons: [expect.stringMatching(/^DATABASE_URL must be/)] });
});

test("migrate brings the tables, and a second time has nothing to do", async () => {
  expect((await run("migrate")).out).toMatch(
    /^Tables brought up to date, \d+ migrations\.\nThe catalogue of indicators was written\.\n$/,
  );
  expect((await run("migrate", "--json")).facts()).toEqual({ done: true, applied: 0, changed: false });
});

test("the coalition of 2020 is entered once, however often it is asked for", async () => {
  const first = (await run("seed", "protect-2020", "--json")).facts();
  expect(first).toMatchObject({ done: true, entered: 21, released: true, changed: false });
  const second = (await run("seed", "protect-2020", "--json")).facts();
  expect(second).toMatchObject({ done: true, entered: 0, released: false, changed: false });
  const { organisations } = (await run("list", "organisations", "--json")).facts() as { organisations: object[] };
  expect(organisations).toHaveLength(21);
  const doctor = await run("doctor");
  expect(doctor).toMatchObject({ code: 0, err: "" });
  expect(doctor.out).toContain("The portal can run here.");
});

test("the demo comes into a database that holds nobody else's work, once", async () => {
  const demo = await run("seed", "demo");
  expect(demo).toMatchObject({ code: 0, err: "" });
  expect(demo.out).toContain("Demo accounts, all with the password: demo-doar-pentru-exemplu");
  expect(demo.out.match(/@example\.org/g)).toHaveLength(10);
  const again = await run("seed", "demo");
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.err).toContain("into an empty database only");
  const ifEmpty = await run("seed", "demo", "--if-empty", "--json");
  expect(ifEmpty).toMatchObject({ code: 0 });
  expect(ifEmpty.facts()).toEqual({ done: true, seeded: false, standing: "demo" });
});

test("the doctor says which attached files are not there or not whole, and a copy of their folder brings them back", async () => {
  const copy = `${files} copied`;
  await cp(files, copy, { recursive: true });
  expect((await run("doctor")).out).toContain("all 2 attached files are whole");
  const [one = "", other = ""] = (await readdir(files, { recursive: true })).filter((name) => /^..\/.{38}$/.test(name));
  await rm(join(files, one));
  await writeFile(join(files, other), "something else");
  const hurt = await run("doctor");
  expect(hurt.code).toBe(1);
  expect(hurt.err).toContain(`one attached file is not there (${one}): bring it back into ${files}`);
  expect(hurt.err).toContain(`one file is not what was attached (${other})`);
  await cp(copy, files, { recursive: true, force: true });
  expect(await run("doctor")).toMatchObject({ code: 0, err: "" });
  await rm(copy, { recursive: true });
});

test("an administrator is invited, with an address and a code that are shown once", async () => {
  const made = await run("create-admin", "--email", "Admin@Portal.example.org", "--json");
  expect(made.facts()).toMatchObject({ done: true, email: "admin@portal.example.org" });
  expect(made.facts()["code"]).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(made.facts()["link"]).toMatch(/\/en\/enter\/invitation\?key=[\w-]{43}$/);
  // Whoever lost the key asks for another: the former one opens nothing more.
  const again = await run("create-admin", "--email", "admin@portal.example.org", "--json");
  expect(again.facts()).toMatchObject({ done: true });
  expect(again.facts()["code"]).not.toBe(made.facts()["code"]);
  const malformed = await run("create-admin", "--email", "admin at portal");
  expect(malformed).toMatchObject({ code: 1, out: "" });
  expect(malformed.err).toContain("is not an e-mail address");
  expect((await run("create-admin")).code).toBe(2);
});

const childFocus2022 = [
  "indicator,breakdown,state,value,qualifier,note",
  "MIS.NEW,,value,1532,,",
  'MIS.NEW.RUN,,value,"1.138",exact,',
  "MIS.NEW.PAR,,value,148,,",
  "MIS.NEW.UAM,,value,136,,",
  "MIS.NEW.UND,,value,96,,",
  "MIS.NEW.TPK,,value,14,,",
  "MIS.WOR,,value,314,,",
  "OSE.ALL,,value,2 189,,",
  "OSE.ALL.CSAM,,value,1832,,",
  "OSE.ALL.PROS,,value,61,,",
  "OSE.ALL.SEXT,,value,151,,",
  "OSE.ALL.SXTN,,value,109,,",
  "OSE.ALL.GROO,,value,36,,",
].join("\n");
const year = String(new Date().getUTCFullYear() - 1);
const target = ["--organisation", "exemplu-far", "--year", year];

test("the two families of Child Focus 2022 pass without a database", async () => {
  const file = await fileWith(childFocus2022);
  const checked = await portal(["check-figures", file, "--year", "2022"]);
  expect(checked).toEqual({
    code: 0,
    out: "13 figures checked against the catalogue of 2022: no error.\n",
    err: "",
    facts: expect.any(Function),
  });
});

test("one addend changed by one is refused with the family and both numbers, in both languages", async () => {
  const file = await fileWith(childFocus2022.replace(",36,,", ",37,,"));
  const english = await portal(["check-figures", file, "--year", "2022"]);
  expect(english).toMatchObject({ code: 1, out: "" });
  expect(english.err).toMatch(/^Error: .*‘Sexual exploitation files’.*2,189.*2,190.*\(OSE\.ALL\)\n$/);
  const romanian = await portal(["check-figures", file, "--year", "2022", "--language", "ro"]);
  expect(romanian.err).toMatch(/^Eroare: .*„Dosare de exploatare sexuală”.*2\.189.*2\.190/);
});

test("a part above its whole is refused; a sum with an addend not collected is only not checked", async () => {
  const worrying = await fileWith(childFocus2022.replace(",314,", ",1533,"));
  expect((await portal(["check-figures", worrying, "--year", "2022"])).err).toMatch(/1,533.*1,532/);
  const open = childFocus2022.replace("PAR,,value,148", "PAR,,not_collected,");
  const unchecked = await portal(["check-figures", await fileWith(open), "--year", "2022"]);
  expect(unchecked.code).toBe(0);
  expect(unchecked.out).toContain("Could not be checked: ‘New disappearance files’");
  const exceeded = await portal(["check-figures", await fileWith(open.replace('"1.138"', "1287")), "--year", "2022"]);
  expect(exceeded.code).toBe(1);
  expect(exceeded.err).toMatch(/1,532.*1,533/);
});

test("each line that cannot be read is named with its number, its field and the reason", async () => {
  const rows = ["indicator;breakdown;state;value", "XX;;value;3", "MIS.NEW;;value;1,5", "MIS.NEW;SEX=Q;value;1"];
  const read = await portal(["check-figures", await fileWith(rows.join("\n")), "--json"]);
  expect(read.code).toBe(1);
  expect(read.facts()["problems"]).toMatchObject([
    { line: 2, field: "indicator", code: "indicator_unknown" },
    { line: 3, field: "value", code: "value_unread" },
    { line: 4, field: "breakdown" },
  ]);
  expect(read.err.split("\n").map((line) => line.slice(0, 13))).toEqual([
    "Line 2, indic",
    "Line 3, value",
    "Line 4, break",
    "",
  ]);
});

test("a file that is not there is wrong use; an empty one is refused", async () => {
  expect((await portal(["check-figures", "/nowhere/figures.csv"])).code).toBe(2);
  expect((await portal(["check-figures", await fileWith("")])).code).toBe(1);
});

test("a dry run shows each figure as it stands and as it was read, and writes nothing", async () => {
  const file = await fileWith(childFocus2022);
  const dry = await run("import-figures", file, ...target, "--dry-run");
  expect(dry).toMatchObject({ code: 0, err: "" });
  expect(dry.out).toContain('MIS.NEW.RUN: nothing → 1,138 (line 3, read from ‘MIS.NEW.RUN,,value,"1.138",exact,’)');
  expect((await run("export-figures", ...target)).err).toContain("has not begun a report");
});

test("a file that breaks a rule changes nothing; a sound one is written whole and comes out as it went in", async () => {
  const broken = await fileWith(childFocus2022.replace(",36,,", ",37,,"));
  expect((await run("import-figures", broken, ...target)).code).toBe(1);
  expect((await run("export-figures", ...target)).code).toBe(1);

  const imported = await run("import-figures", await fileWith(childFocus2022), ...target, "--json");
  expect(imported.facts()).toMatchObject({ done: true, changed: 13, submitted: false, findings: [] });
  const exported = await run("export-figures", ...target);
  expect(exported.out).toContain("MIS.NEW.RUN;;value;1138;exact;");
  const back = await run("import-figures", await fileWith(exported.out), ...target);
  expect(back.out).toContain("already had these figures");
});

test("a report that is not whole is not sent, and the figures of that run are not kept", async () => {
  const file = await fileWith(childFocus2022.replace("WOR,,value,314", "WOR,,value,300"));
  const sent = await run("import-figures", file, ...target, "--submit");
  expect(sent).toMatchObject({ code: 1, out: "" });
  expect(sent.err).toContain("Section not finished: prevention");
  expect((await run("export-figures", ...target)).out).toContain("MIS.WOR;;value;314;exact;");
});

test("an unknown organisation, an unknown year and a closed one are refused, each in its sentence", async () => {
  const file = await fileWith(childFocus2022);
  const to = async (organisation: string, of: string) =>
    (await run("import-figures", file, "--organisation", organisation, "--year", of)).err;
  expect(await to("nobody", year)).toContain("There is no organisation with the address ‘nobody’.");
  expect(await to("exemplu-far", "2019")).toContain("There is no such reporting year.");
  expect(await to("exemplu-far", String(Number(year) - 1))).toContain("cycle is closed");
  expect(await to("logs", year)).toContain("not a member");
});

test("totals of a year before the portal wait for the secretariat unless they were read with confidence", async () => {
  const cell = { indicator: "VIC.SVC.DAY", value: 240, source: "Raport 2018, p. 3" };
  const release = { year: 2018, source: "Raport 2018", reporting_organisations: 6, member_organisations: 8 };
  const sure = await fileWith(JSON.stringify({ ...release, cells: [cell] }), "release.json");
  expect((await run("import-release", sure, "--json")).facts()).toMatchObject({ done: true, published: true });
  const note = { ro: "Se citește greu.", en: "Hard to read." };
  const cells = [{ ...cell, confidence: "medium", note }];
  const unsure = await fileWith(JSON.stringify({ ...release, year: 2017, cells }), "release.json");
  expect((await run("import-release", unsure, "--json")).facts()).toMatchObject({ published: false });
  const invalid = await fileWith(JSON.stringify({ ...release, cells: [{ ...cell, indicator: "XX" }] }), "release.json");
  const refused = await run("import-release", invalid);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain("cells[0]");
  expect((await run("import-release", await fileWith("{", "release.json"))).err).toContain("not readable JSON");
});
