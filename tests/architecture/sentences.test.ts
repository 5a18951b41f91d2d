import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { resources } from "#app/i18n/resources.ts";
import { translate } from "#app/i18n/translate.server.ts";
import { speaker, translatorOf } from "#app/i18n/speaker.server.ts";
import { sayKey } from "#app/i18n/translator.ts";
import { languages } from "#app/i18n/languages.ts";
import { type RefusalCode, refusalStatus } from "#app/kernel/refusal.ts";

type Tree = { readonly [key: string]: string | Tree };

/** `[path, sentence]` of every leaf. */
function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value] as [string, string]] : leaves(value, here);
  });
}

const plural = /_(one|few|other|two|many|zero)$/;

/** Keys without their plural endings, and for each plural key the endings it has. A key is plural when it has an "other". */
function keysOf(tree: Tree) {
  const paths = leaves(tree).map(([path]) => path);
  const known = new Set(paths);
  const endings = new Map<string, Set<string>>();
  const keys = paths.map((path) => {
    const ending = plural.exec(path)?.[1];
    const bare = path.replace(plural, "");
    if (!ending || !known.has(`${bare}_other`)) return path;
    endings.set(bare, (endings.get(bare) ?? new Set()).add(ending));
    return bare;
  });
  return { keys: [...new Set(keys)].toSorted(), endings };
}

test("Romanian and English say the same things, each with its own plurals", () => {
  const needed = { ro: ["few", "one", "other"], en: ["one", "other"] };
  expect(Object.keys(resources.en)).toEqual(Object.keys(resources.ro));
  for (const room of Object.keys(resources.ro) as (keyof typeof resources.ro)[]) {
    expect(keysOf(resources.en[room]).keys, room).toEqual(keysOf(resources.ro[room]).keys);
    for (const language of languages) {
      for (const [key, endings] of keysOf(resources[language][room]).endings) {
        // "zero" is i18next's own and may stand beside what the language needs.
        const own = [...endings].filter((ending) => ending !== "zero").toSorted();
        expect(own, `${language} ${room}:${key}`).toEqual(needed[language]);
      }
    }
  }
});

test("each language has one kind of quotation marks and of apostrophe: „ ” and ’ in Romanian, ‘ ’ in English", () => {
  const foreign = { ro: /["'“‘«»]/u, en: /["'“”„«»]/u };
  for (const language of languages) {
    for (const [room, tree] of Object.entries(resources[language])) {
      const wrong = leaves(tree).filter(([, sentence]) => foreign[language].test(sentence));
      expect(wrong, `${language} ${room}`).toEqual([]);
    }
  }
});

test("a day and a time stand together as a moment, written in one place", () => {
  const apart = Object.entries({ ...resources.ro }).flatMap(([room, tree]) =>
    leaves(tree)
      .filter(([, sentence]) => sentence.includes("{{day}}") && sentence.includes("{{time}}"))
      .map(([path]) => `${room}:${path}`),
  );
  // Only this one says the day when it is not today's.
  expect(apart).toEqual(["ui:save.saved_before"]);
});

test("a sentence takes the same values in both languages", () => {
  const values = (text: string) =>
    [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].toSorted();
  for (const room of Object.keys(resources.ro) as (keyof typeof resources.ro)[]) {
    const english = new Map(leaves(resources.en[room]));
    for (const [path, romanian] of leaves(resources.ro[room])) {
      const twin = english.get(path);
      if (twin !== undefined && !plural.test(path)) expect(values(twin), `${room}:${path}`).toEqual(values(romanian));
    }
  }
});

test("every sentence is said as i18next says it, with whatever values", () => {
  const instance = speaker(resources);
  const names = new Set([...JSON.stringify(resources).matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ""));
  const values = (value: unknown) => Object.fromEntries([...names].map((name) => [name, value]));
  const cases = [0, 1, 3, 21, 1234, "„$1” {{x}} $t(ui:close)"].map(values);
  const keys = Object.entries(resources.ro).flatMap(([room, tree]) =>
    keysOf(tree).keys.map((path) => `${room}:${path}`),
  );
  for (const language of languages) {
    const slow = instance.getFixedT(language) as unknown as (key: string, values?: object) => string;
    const swift = translatorOf(instance)(language) as unknown as typeof slow;
    for (const key of keys) {
      expect(
        cases.map((each) => swift(key, each)),
        key,
      ).toEqual(cases.map((each) => slow(key, each)));
    }
  }
});

test("every refusal has a sentence in each language", () => {
  for (const language of languages) {
    for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
      expect(sayKey(translate(language), `refusals:${code}`, { count: 2 }), `${language} ${code}`).not.toBe("");
    }
  }
});

test("Romanian is written with comma below, never with cedilla, and quotes as Romanians do", () => {
  for (const [room, tree] of Object.entries(resources.ro)) {
    for (const [path, sentence] of leaves(tree)) {
      expect(/[şţŞŢ]/.test(sentence), `${room}:${path}`).toBe(false);
      expect(/[“"]/.test(sentence.replaceAll(/„[^”]*”/g, "")), `${room}:${path} has foreign quotes`).toBe(false);
    }
  }
});

const spoken = new Set(["aria-label", "aria-description", "title", "placeholder", "alt", "label"]);
const hasWord = (text: string) => /\p{L}{2,}/u.test(text);

/** The words an expression comes to without asking the sentence files. */
function literals(expression: ts.Expression | undefined): ts.StringLiteralLike[] {
  if (!expression) return [];
  if (ts.isStringLiteralLike(expression)) return [expression];
  if (ts.isParenthesizedExpression(expression)) return literals(expression.expression);
  if (!ts.isConditionalExpression(expression)) return [];
  return [...literals(expression.whenTrue), ...literals(expression.whenFalse)];
}

/** The words in one node that a reader would see or hear. */
function shown(node: ts.Node): { node: ts.Node; text: string }[] {
  if (ts.isJsxText(node)) return [{ node, text: node.text }];
  if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
    const value = node.initializer;
    const expression = value && ts.isJsxExpression(value) ? value.expression : undefined;
    const literal = value && ts.isStringLiteral(value) ? [value] : literals(expression);
    return literal.map((found) => ({ node: found, text: found.text }));
  }
  if (!ts.isJsxExpression(node) || ts.isJsxAttribute(node.parent)) return [];
  return literals(node.expression).map((found) => ({ node: found, text: found.text }));
}

/** What a file would show to a reader without asking the sentence files for it. */
function strayTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    for (const { node: place, text } of shown(node).filter((each) => hasWord(each.text))) {
      found.push(`${file}:${tree.getLineAndCharacterOfPosition(place.getStart()).line + 1} ${text.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

async function screens(): Promise<string[]> {
  const entries = await readdir("app", { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && entry.name.endsWith(".tsx") && !/\.test\./.test(entry.name),
  );
  return files.map((entry) => join(entry.parentPath, entry.name));
}

/** Pages of the development server, read by developers only. */
const forDevelopers = /^app\/routes\/dev\.|^app\/ui\/gallery\//;

test("no sentence a person sees stands outside the sentence files", async () => {
  const stray: string[] = [];
  for (const file of await screens()) {
    if (!forDevelopers.test(file)) stray.push(...strayTexts(file, await readFile(file, "utf8")));
  }
  expect(stray).toEqual([]);
});

test("a stray sentence is seen, wherever it hides", () => {
  expect(strayTexts("a.tsx", `const A = () => <p>Bună ziua</p>;`)).toHaveLength(1);
  expect(strayTexts("a.tsx", `const A = () => <p aria-label="Bună">{t("x")}</p>;`)).toHaveLength(1);
  expect(strayTexts("a.tsx", `const A = () => <p>{is ? "Bună" : t("x")}</p>;`)).toHaveLength(1);
  expect(strayTexts("a.tsx", `const A = () => <p className="lead" id="x">{t("x")} · 3</p>;`)).toEqual([]);
});
