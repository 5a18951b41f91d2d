import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page, type Request } from "playwright-core";
import { expect } from "vitest";
import { portalAddress } from "./portal.ts";

/** The two widths every journey is walked at, in CSS pixels. */
export const widths = { wide: { width: 1280, height: 900 }, narrow: { width: 390, height: 844 } } as const;

export interface Visitor {
  width?: keyof typeof widths;
  /** False for a browser whose owner has switched JavaScript off. */
  script?: boolean;
  colours?: "light" | "dark";
}

const scriptless = new WeakSet<BrowserContext>();
let launched: Promise<Browser> | null = null;

function browser(): Promise<Browser> {
  const executablePath = process.env["CHROME_PATH"] || undefined;
  launched ??= chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--force-color-profile=srgb"],
  });
  return launched;
}

/** Problems a person would not see and a developer should: script errors and what the content policy stopped. */
function noteProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("weberror", (error) => problems.push(`script error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && !/Failed to load resource/.test(message.text())) problems.push(message.text());
  });
  return problems;
}

/** What was sent from the browser and is not answered yet. */
function noteOnTheWay(context: BrowserContext): () => string[] {
  const sent = new Set<Request>();
  context.on("request", (request) => request.method() === "GET" || sent.add(request));
  context.on("response", (response) => sent.delete(response.request()));
  context.on("requestfailed", (request) => sent.delete(request));
  return () => [...sent].map((request) => `${request.method()} ${request.url()}`);
}

/** What the page a person has before them keeps on the device until the portal has it; other pages send when they are opened. */
const keptOnDevice = (page: Page) =>
  page.evaluate(() => {
    if (location.protocol === "about:") return [];
    const own = `:${location.pathname}/autosave`;
    return Object.keys(localStorage).filter((key) => key.startsWith("protect-draft:") && key.endsWith(own));
  });

/** A browser that closes too early sends what it has all the same, into whatever the next story does. */
async function everythingArrives(context: BrowserContext, onTheWay: () => string[]): Promise<void> {
  const pages = scriptless.has(context) ? [] : context.pages();
  const waiting = async () => [...onTheWay(), ...(await Promise.all(pages.map(keptOnDevice))).flat()];
  await expect.poll(waiting, { timeout: 30_000, message: "what the browser has not sent at its end" }).toEqual([]);
}

/**
 * Opens a browser of a visitor's own (no cookie, no cache), runs the story and closes it once nothing is on its way. Fails
 * when a page had a script error or tried what the content policy forbids.
 */
export async function browsing(visitor: Visitor, story: (page: Page) => Promise<void>): Promise<void> {
  const context = await (
    await browser()
  ).newContext({
    baseURL: portalAddress(),
    viewport: widths[visitor.width ?? "wide"],
    javaScriptEnabled: visitor.script ?? true,
    colorScheme: visitor.colours ?? "light",
    locale: "ro-RO",
    timezoneId: "Europe/Bucharest",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  if (visitor.script === false) scriptless.add(context);
  const problems = noteProblems(context);
  const onTheWay = noteOnTheWay(context);
  try {
    await story(await context.newPage());
    await everythingArrives(context, onTheWay);
  } finally {
    await context.close();
  }
  if (problems.length > 0) throw new Error(`the pages had problems:\n${[...new Set(problems)].join("\n")}`);
}

/** Closes the browser; for `afterAll` of a file that used one. */
export async function closeBrowser(): Promise<void> {
  const open = await launched;
  launched = null;
  await open?.close();
}

/**
 * The same page in a browser that runs the checker. Where the visitor has switched scripts off the checker cannot run:
 * what they see is shown to one of its own, without the page's scripts.
 */
async function readable(page: Page, check: (page: Page) => Promise<void>): Promise<void> {
  if (!scriptless.has(page.context())) return check(page);
  const body = (await page.content()).replaceAll(/<script\b[\s\S]*?<\/script>/gi, "");
  const colours = (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) ? "dark" : "light";
  const twin = await (await browser()).newContext({ viewport: page.viewportSize(), colorScheme: colours });
  try {
    const shown = await twin.newPage();
    await shown.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
    await shown.goto(page.url());
    await check(shown);
  } finally {
    await twin.close();
  }
}

/** Only what is wrong is described: finding words for all that is right would take longer than the checks. */
const asked = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  resultTypes: ["violations"],
} as const;

/** Fails with every violation of WCAG 2.2 AA that axe finds on the page, in words a developer can act on. */
export function checkAxe(page: Page): Promise<void> {
  return readable(page, checkSeen);
}

async function checkSeen(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(asked)})`);
  if (violations.length === 0) return;
  const told = violations.map((violation) => {
    const places = violation.nodes
      .slice(0, 5)
      .map((node) => `    ${node.target.join(" ")}\n      ${node.failureSummary ?? ""}`);
    return `  ${violation.id} (${violation.impact ?? "?"}): ${violation.help}\n${places.join("\n")}`;
  });
  throw new Error(`${page.url()} is not accessible:\n${told.join("\n")}`);
}

/** Fails when the page is wider than the screen: nobody should have to scroll sideways. */
export async function checkFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 1) throw new Error(`${page.url()} is ${overflow} px wider than the screen`);
}
