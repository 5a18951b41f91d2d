import { foldForSearch } from "#app/kernel/text.ts";

/** Words that say nothing of what is looked for; PostgreSQL has no Romanian list. Folded. */
const silent = new Set(
  (
    "a ai al ale am ar as asa au avea ca care cate catre ce cea cei cel cele chiar cu cum cand da daca dar de deci din dupa " +
    "e ea ei el ele era este eu fara fi fie fost iar ii il in insa intr intre isi la le li lor lui mai mea mei meu mi ne ni " +
    "nici nu o ori pe pentru peste pot prin sa sale sau sunt se si sub tot un una unde unei unor unui va voi vor " +
    "an and are at by for from how of on or that the to with"
  ).split(" "),
);

/** The words somebody looks for: folded, each once, at most eight. */
export function tokensOf(typed: string): string[] {
  const all = foldForSearch(typed).match(/[a-z0-9]+/g) ?? [];
  const words = [...new Set(all.map((word) => word.slice(0, 40)))];
  const telling = words.filter((word) => word.length > 1 && !silent.has(word));
  return telling.slice(0, 8);
}

/** Every word of a text that a mistyped one could be meant for. Folded, four letters and more. */
export function wordsToRemember(text: string): string[] {
  return [...new Set((foldForSearch(text).match(/[a-z]{4,30}/g) ?? []).filter((word) => !silent.has(word)))];
}

/** Stems of one word that the stemmer keeps apart. */
const irregular = [
  "cop copi copil copii",
  "om oam oamen",
  "fat fet",
  "tanar tiner",
  "femei feme",
  "ret retea",
  "sor suror",
].map((stems) => stems.split(" "));

/** The stem as it stands in other forms of the word: școală and școli, seară and seri, stradă and străzi. */
function variantsOf(stem: string): string[] {
  if (stem.length < 4) return [];
  const changes: [RegExp, string][] = [
    [/oa(?=[^aeiou]+$)/, "o"],
    [/(?<!o)o(?=[^aeiou]+$)/, "oa"],
    [/ea(?=[^aeiou]+$)/, "e"],
    [/e(?=[^aeiou]+$)/, "ea"],
    [/d$/, "z"],
    [/z$/, "d"],
  ];
  return changes.filter(([from]) => from.test(stem)).map(([from, to]) => stem.replace(from, to));
}

/** What forms of a word begin with: its stem without the last two letters, four at least. Null for a short one. */
export function beginningOf(stem: string): string | null {
  if (stem.length < 4) return null;
  return stem.slice(0, Math.max(4, stem.length - 2));
}

export type Stems = { ro: string; en: string };

/** One word as a part of a query: any of its forms. Stems hold letters and digits only. */
export function anyForm({ ro, en }: Stems): string {
  const beginning = beginningOf(ro);
  const others = irregular.find((stems) => stems.includes(ro)) ?? [];
  const exact = [ro, ...others, ...(en === "" ? [] : [en])];
  const open = [...(beginning ? [beginning] : []), ...variantsOf(ro)];
  const terms = [...new Set(exact)].map((stem) => `'${stem}'`);
  return `(${[...terms, ...[...new Set(open)].map((start) => `'${start}':*`)].join(" | ")})`;
}
