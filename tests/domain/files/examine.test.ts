import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { expect, test } from "vitest";
import { examine } from "#app/domain/files/examine/examine.server.ts";
import { refuseHarmful } from "#app/domain/files/refuse-harmful.server.ts";
import { type Examined } from "#app/domain/files/model.ts";
import { Refusal } from "#app/kernel/refusal.ts";
import { inFolder, officeFile, packed, pdfFile, photograph, sayingItIs, written } from "#tests/support/made-files.ts";

type Tried = [name: string, bytes: Buffer | string, outcome: string];

async function outcomeOf(name: string, bytes: Buffer | string): Promise<string> {
  return inFolder(async (folder) =>
    examine({ path: await written(folder, bytes), name }).then(
      ({ type }) => type,
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    ),
  );
}

const outcomes = async (tried: readonly Tried[]) => {
  for (const [name, bytes, outcome] of tried)
    expect(`${name}: ${await outcomeOf(name, bytes)}`).toBe(`${name}: ${outcome}`);
};

const odt = (more: { name: string; bytes: string }[] = []) =>
  packed([
    { name: "mimetype", bytes: "application/vnd.oasis.opendocument.text" },
    { name: "content.xml", bytes: "<x/>" },
    ...more,
  ]);
const png = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: "red" } })
    .png()
    .toBuffer();
const eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

test("what a person means to share is taken, whatever they called it", async () => {
  await outcomes([
    ["Fișa.pdf", pdfFile(), "pdf"],
    ["FIȘA.PDF", pdfFile(), "pdf"],
    ["fișă.docx", officeFile("docx"), "docx"],
    ["tabel.xlsx", officeFile("xlsx"), "xlsx"],
    ["arată.pptx", officeFile("pptx"), "pptx"],
    ["text.odt", odt(), "odt"],
    ["listă.csv", "\uFEFFpas;durată\r\nprimul;10 minute\r\n", "csv"],
    ["citește.txt", "Cinci pași, în română: ș ț ă â î.\n", "txt"],
    ["poză.png", await png(), "webp"],
    ["poză.jpeg", await photograph(), "webp"],
    // A camera's image under the ending of another kind of image is an image all the same.
    ["poză.png", await photograph(), "webp"],
  ]);
});

test("what is not what its name says, hides something behind it or in front of it, is refused", async () => {
  const gif = "GIF89a/*\u0001\u0000\u0001\u0000*/=1;alert(1)";
  await outcomes([
    ["poză.png", gif, "file.is_something_else"],
    ["poză.gif", gif, "file.kind_not_taken"],
    ["citește.txt", gif, "file.is_something_else"],
    ["fișă.pdf", Buffer.concat([Buffer.from("MZ junk\n"), pdfFile()]), "file.is_something_else"],
    ["fișă.pdf", Buffer.concat([pdfFile(), packed([{ name: "a.txt", bytes: "a" }])]), "file.is_something_else"],
    ["fișă.pdf", pdfFile().subarray(0, 40), "file.damaged"],
    ["fișă.docx", Buffer.concat([officeFile("docx"), Buffer.from("<script>")]), "file.is_something_else"],
    ["fișă.docx", officeFile("xlsx"), "file.is_something_else"],
    ["fișă.docx", packed([{ name: "a.txt", bytes: "a" }]), "file.is_something_else"],
    ["fișă.pdf", "<!doctype html><script>alert(1)</script>", "file.is_something_else"],
    ["citește.txt", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "file.is_something_else"],
    ["citește.txt", "  <!DOCTYPE html><p>", "file.is_something_else"],
    ["citește.txt", Buffer.from("caf\xe9", "latin1"), "file.no_utf8"],
    ["citește.txt", "a\u0000b", "file.no_utf8"],
    ["desen.svg", "<svg/>", "file.kind_not_taken"],
    ["pagină.html", "<p>", "file.kind_not_taken"],
    ["program.exe", "MZ", "file.kind_not_taken"],
    ["fără ending", pdfFile(), "file.kind_not_taken"],
    ["gol.txt", "", "file.empty"],
  ]);
});

test("what starts by itself is refused, old formats too", async () => {
  await outcomes([
    ["scrisoare.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file.old_kind"],
    ["scrisoare.docx", Buffer.from("d0cf11e0a1b11ae1", "hex"), "file.is_something_else"],
    ["scrisoare.docm", officeFile("docm"), "file.runs_something"],
    ["scrisoare.docx", officeFile("docm"), "file.runs_something"],
    ["scrisoare.docx", officeFile("docx", [{ name: "word/vbaProject.bin", bytes: "x" }]), "file.runs_something"],
    [
      "scrisoare.docx",
      officeFile("docx", [{ name: "word/embeddings/oleObject1.bin", bytes: "x" }]),
      "file.runs_something",
    ],
    ["scrisoare.odt", odt([{ name: "Basic/Standard/Module1.xml", bytes: "x" }]), "file.runs_something"],
    ["fișă.pdf", pdfFile("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "file.runs_something"],
    ["fișă.pdf", pdfFile("/Names << /EmbeddedFiles 2 0 R >>"), "file.runs_something"],
    ["încercare.txt", eicar, "file.runs_something"],
  ]);
});

test("what bursts when it is opened is refused, also when it lies about its length", async () => {
  const zeros = Buffer.alloc(2 * 1024 * 1024);
  await outcomes([
    ["bombă.xlsx", officeFile("xlsx", [{ name: "xl/a.xml", bytes: zeros }]), "file.bursts"],
    ["bombă.xlsx", officeFile("xlsx", [{ name: "xl/a.xml", bytes: zeros, says: 1000 }]), "file.damaged"],
    [
      "bombă.docx",
      officeFile(
        "docx",
        Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, bytes: "" })),
      ),
      "file.bursts",
    ],
    ["uriaș.png", sayingItIs(9000, await png()), "file.too_many_pixels"],
    ["rupt.jpg", (await photograph(600, 400)).subarray(0, 900), "file.damaged"],
  ]);
});

const lookedAt = (bytes: Buffer, name: string, look: (examined: Examined) => Promise<void>) =>
  inFolder(async (folder) => look(await examine({ path: await written(folder, bytes), name })));

test("an image is made anew: upright, no larger than a page shows it, and without place, time and camera", async () => {
  const before = await photograph(3200, 1000);
  expect((await sharp(before).metadata()).exif?.toString("latin1")).toContain("Aparatul Anei");
  await lookedAt(before, "Curtea.JPG", async ({ path, ...facts }) => {
    const after = await readFile(path);
    expect(facts).toMatchObject({ name: "Curtea.webp", type: "webp", width: 500, height: 1600, size: after.length });
    const { exif, icc, xmp, iptc, orientation, format } = await sharp(after).metadata();
    expect({ exif, icc, xmp, iptc, orientation, format }).toEqual({ format: "webp" });
    expect(after.toString("latin1")).not.toContain("Anei");
  });
});

test("a second file behind an image does not come along", () =>
  photograph().then((image) =>
    lookedAt(Buffer.concat([image, Buffer.from("<script>alert(1)</script>")]), "a.jpg", async ({ path }) => {
      expect((await readFile(path)).toString("latin1")).not.toContain("script");
    }),
  ));

test("what a scanner finds harmful is refused by its name, and while it does not answer everything is", async () => {
  const file = { path: "/nowhere", name: "../Fișă.pdf" };
  await refuseHarmful(file, () => Promise.resolve("harmless"));
  await expect(refuseHarmful(file, () => Promise.resolve("harmful"))).rejects.toMatchObject({
    code: "file.harmful",
    params: { name: "Fișă.pdf" },
  });
  const silent = refuseHarmful(file, () => Promise.reject(new Error("clamd is silent")));
  await expect(silent).rejects.toMatchObject({ code: "file.not_scanned", status: 503 });
});
