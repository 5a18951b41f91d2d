import { expect, test } from "vitest";
import { cleanName, promisedType } from "./file-name.ts";

test("a file keeps the name a person gave it, and nothing in the name leads elsewhere or deceives", () => {
  const cleaned = (given: string) => cleanName(given, "pdf");
  expect(cleaned("Fișă de observare.pdf")).toBe("Fișă de observare.pdf");
  expect(cleaned("Fişă ţintă.PDF")).toBe("Fișă țintă.pdf");
  expect(cleaned("../../etc/passwd.pdf")).toBe("passwd.pdf");
  expect(cleaned("C:\\Users\\Ana\\plan.pdf")).toBe("plan.pdf");
  expect(cleaned('un "citat" și\nun rând.pdf')).toBe("un citat și un rând.pdf");
  expect(cleaned("un %22citat%22.pdf")).toBe("un citat.pdf");
  expect(cleaned("plan\u202Efdp.exe.pdf")).toBe("planfdp.exe.pdf");
  expect(cleaned(" .. .pdf")).toBe("pdf.pdf");
  expect(cleaned("")).toBe("fisier.pdf");
  expect(cleaned(`${"a".repeat(400)}.pdf`)).toHaveLength(94);
  expect(cleanName("Curtea.JPG", "webp")).toBe("Curtea.webp");
});

test("a name promises what its last ending says", () => {
  expect(["a.pdf.exe", "a.exe.pdf", "a", "a.constructor", "A.JPEG"].map(promisedType)).toEqual([
    null,
    "pdf",
    null,
    null,
    "webp",
  ]);
});
