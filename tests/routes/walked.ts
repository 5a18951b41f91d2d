import { expect } from "vitest";
import { languageOf } from "#app/i18n/languages.ts";
import { visit } from "#tests/support/portal.ts";
import { addresses, type Examples, filled } from "./addresses.ts";
import { type Planted } from "./planted-canaries.ts";

/**
 * The portal read from end to end by somebody. What is the same page is read once:
 *
 * - An address is its shape (`/members/:slug`) and what stands in its places. Years, sections and the ids of whatever holds
 *   canaries are each a page of their own; all other organisations, people and things hold none, and one of them stands
 *   for the others of its shape.
 * - The English twin of an address is the same file with other words (`app/routes.ts`): each shape once, its data.
 * - After the question mark a single wish (`?page=2`) is asked for always, once a shape. Several wishes narrow what each
 *   of them shows alone: asked for when one of them is new. Where somebody came from (`to`) is no wish.
 *
 * A page is asked for its data first, without the layout around it: all that a door of its own keeps. Whoever reads no
 * page there is told so in the same page everywhere, which is read once a layout. A public page is the same for everybody
 * but for what its data say: those who are signed in read it whole once a shape.
 */

/** More addresses than anybody has. Reaching it fails: a walk that stops early has seen nothing of the rest. */
const beyondEverything = 2000;

const all = addresses();
const inPlace = (pattern: string) => new RegExp(`^${pattern.replaceAll(/:\w+\??/g, "([^/]+)")}$`);
/** Those with the fewest places first: `/secretariat/people/invite` is nobody's id. */
const shapes = all
  .map((address) => ({ ...address, fits: inPlace(address.pattern), places: address.pattern.split(":").slice(1) }))
  .sort((one, other) => one.places.length - other.places.length);
const shapeOf = (path: string) => shapes.find(({ fits }) => fits.test(path));

const plainOf = (path: string) => (languageOf(path) === "en" ? path.replace(/^\/en(?=\/|$)/, "") || "/" : path);
const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);

/** The address with one name for all ids behind which no canary can be. */
function standingFor(path: string, matters: ReadonlySet<string>): string {
  const shape = shapeOf(path);
  if (!shape) return path;
  const inPlaces = shape.fits.exec(path)?.slice(1) ?? [];
  const read = inPlaces.map((text, at) =>
    /^(id|slug)/.test(shape.places[at] ?? "") && !matters.has(text) ? "another" : text,
  );
  return [shape.pattern, ...read].join(" ");
}

/** What is new about an address, should nobody have met it; it is asked for when something is. */
export function newsOf(address: string, matters: ReadonlySet<string>): string[] {
  const { pathname, searchParams } = new URL(address, "http://portal");
  const plain = plainOf(pathname);
  const pattern = shapeOf(plain)?.pattern ?? plain;
  if (plain !== pathname) return [`${pattern} in English`];
  // Made of what its page is made of, and dear to make: once a shape. `swapped-ids` asks for those of others.
  if (pathname.endsWith(".pdf")) return [pattern];
  searchParams.delete("to");
  const known = (value: string) => (isId(value) && !matters.has(value) ? "another" : value);
  const wishes = [...searchParams].map(([name, value]) => `${pattern}?${name}=${known(value)}`);
  if (wishes.length === 0) return [standingFor(plain, matters)];
  return wishes.length === 1 ? [...wishes, `nothing but ${wishes.join("")}`] : wishes;
}

const followed = /(?:href|action|content)="(\/[^"#]*)"/g;
const leftOut = /^\/(?:assets|fonts|favicon|icons?|\/)/;

function linksIn(text: string): string[] {
  return [...text.matchAll(followed)]
    .map(([, to = ""]) => to.replaceAll("&amp;", "&"))
    .filter((to) => !leftOut.test(to));
}

/** Every address of the build with something in it, and every address that can name something of two organisations. */
export function beginnings(examples: Examples, { ids }: Planted): string[] {
  const of = (kind: string) =>
    ids.filter((one) => one.kind === kind && /(acasa|busola)$/.test(one.slug)).map(({ id }) => id);
  const idsOf: Record<string, string[]> = {
    review: of("report"),
    practices: [...of("draft"), ...of("practice")],
    editorial: [...of("draft"), ...of("practice")],
    people: of("person"),
  };
  const library = ids.filter(({ kind }) => kind === "library").map(({ id }) => id);
  const named = all.flatMap(({ pattern }) => {
    const slugs = pattern.startsWith("/practices/:slug") ? library : ["exemplu-acasa", "exemplu-busola"];
    if (pattern.includes(":slug")) return slugs.map((slug) => filled(pattern.replace(":slug", slug), examples));
    if (!pattern.includes(":id")) return [];
    const [, first = "", second = ""] = pattern.split("/");
    return (idsOf[first] ?? idsOf[second] ?? []).map((id) => pattern.replace(":id", id));
  });
  const searches = ["/practices", "/members", "/secretariat/people"].map((place) => `${place}?q=canary`);
  return [...all.map(({ pattern }) => filled(pattern, examples)), ...named, ...searches, "/nothing-here"];
}

/** Does something with each, a few at a time; what is added meanwhile is reached too. */
export async function each<T>(waiting: T[], work: (item: T) => Promise<void>): Promise<void> {
  const hand = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  while (waiting.length > 0) await Promise.all(Array.from({ length: 4 }, hand));
}

function whole({ status, headers }: Response, text: string): string {
  return `${status}\n${[...headers].map((line) => line.join(": ")).join("\n")}\n\n${text}`;
}

/** One answer, with everything in it that could tell somebody something. */
export const told = async (answer: Response): Promise<string> => whole(answer, await answer.text());

/** Where an address tells what its page is made of. `file`: of that part alone. */
export function dataOf(address: string, file?: string): string {
  const { pathname, searchParams } = new URL(address, "http://portal");
  if (file) searchParams.set("_routes", `${languageOf(pathname) === "en" ? "en/" : ""}${file}`);
  return `${pathname === "/" ? "/_root" : pathname}.data${searchParams.size > 0 ? `?${searchParams.toString()}` : ""}`;
}

/** A file or an answer for machines: it is no page, and has no data beside it. */
const isFile = (path: string) => /\.\w+$/.test(path);

const layoutOf = (file: string) => file.split(".")[0] ?? "";

class Walk {
  readonly read = new Map<string, string>();
  readonly waiting: string[] = [];
  readonly #met = new Set<string>();

  constructor(
    readonly asked: { cookie?: string },
    readonly matters: ReadonlySet<string>,
  ) {}

  /** Whether something of it is new; from now on nothing is. */
  #isNew(...what: string[]): boolean {
    const fresh = what.filter((one) => !this.#met.has(one));
    for (const one of fresh) this.#met.add(one);
    return fresh.length > 0;
  }

  meet(address: string): void {
    if (this.#isNew(...newsOf(address, this.matters))) this.waiting.push(address);
  }

  async #ask(address: string): Promise<Response> {
    if (this.read.size > beyondEverything)
      throw new Error(`more than ${beyondEverything} addresses, the last ${address}`);
    const answer = await visit(address, this.asked);
    const text = await answer.text();
    this.read.set(address, whole(answer, text));
    return answer;
  }

  async enter(address: string): Promise<void> {
    const { pathname } = new URL(address, "http://portal");
    const shape = shapeOf(plainOf(pathname));
    if (!shape || isFile(pathname)) return this.#open(address);
    const parts = await Promise.all(shape.files.map((one) => this.#ask(dataOf(address, one))));
    const statuses = parts.map(({ status }) => status).join(" ");
    const layout = layoutOf(shape.files[0] ?? "");
    if (plainOf(pathname) !== pathname || !this.#isReadWhole(shape.pattern, layout, statuses)) return;
    await this.#open(address);
    if (!statuses.includes("200")) return;
    // What the layout loads is the same on every page of it.
    if (address.includes("?") || this.#isNew(`${layout} around`)) await this.#ask(dataOf(address));
  }

  #isReadWhole(pattern: string, layout: string, statuses: string): boolean {
    if (!statuses.includes("200")) return this.#isNew(`${layout} answers ${statuses}`);
    const isTheSame = this.asked.cookie !== undefined && layout === "routes/_public";
    return !isTheSame || this.#isNew(`${pattern} whole`);
  }

  async #open(address: string): Promise<void> {
    const answer = await this.#ask(address);
    const to = answer.headers.get("location");
    if (to?.startsWith("/")) this.meet(to);
    if (answer.status !== 200 || !answer.headers.get("content-type")?.includes("html")) return;
    for (const link of linksIn(this.read.get(address) ?? "")) this.meet(link);
  }
}

/**
 * Everything somebody can read, as far as links lead, by address: pages, files, headers, and what a page is made of.
 * The walk is whole: it ends when no link leads to anything new.
 */
export async function walk(
  cookie: string | undefined,
  from: readonly string[],
  planted: Planted,
): Promise<Map<string, string>> {
  const walking = new Walk(
    cookie ? { cookie } : {},
    new Set(planted.ids.filter(({ matters }) => matters).map(({ id }) => id)),
  );
  for (const address of from) walking.meet(address);
  await each(walking.waiting, (address) => walking.enter(address));
  expect(walking.read.size).toBeGreaterThan(100);
  return walking.read;
}
