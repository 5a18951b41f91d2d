import { expect, test } from "vitest";
import { reckoning } from "#tests/support/reckoning.ts";
import { limits, obstacleIn } from "./limits.ts";
import { plainText, renderedMarkdown } from "./rendered.server.ts";

/** The code a text is refused with; null when it is taken. */
const refusal = (text: string) => obstacleIn(text)?.code ?? null;

test("what people write is shown as they meant it, with headings below those of the page", () => {
  expect(renderedMarkdown("# Pași\n\nÎncepe cu **doi** oameni:\n\n- unul ascultă\n- unul notează\n\n#### Apoi")).toBe(
    "<h3>Pași</h3>\n<p>Începe cu <strong>doi</strong> oameni:</p>\n<ul>\n<li>unul ascultă</li>\n<li>unul notează</li>\n</ul>\n<h4>Apoi</h4>",
  );
});

test("headings never skip a level, wherever the writer starts", () => {
  const levels = [...renderedMarkdown("### a\n\n###### b\n\n# c\n\n## d").matchAll(/<h(\d)>/g)].map(
    (found) => found[1],
  );
  expect(levels).toEqual(["5", "6", "3", "4"].map((_, index) => ["3", "4", "3", "4"][index]));
});

test("a table can be scrolled, and a link to elsewhere vouches for nothing", () => {
  expect(renderedMarkdown("| a | b |\n|---|---|\n| 1 | 2 |")).toMatch(/^<div class="wide" tabindex="0"><table>/);
  expect(renderedMarkdown("[legea](https://example.org/)")).toBe(
    '<p><a href="https://example.org/" rel="nofollow ugc noopener">legea</a></p>',
  );
});

test("no hostile text becomes anything but words", () => {
  const hostile = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "<svg/onload=alert(1)>",
    '<a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox)",
    "[x](//elsewhere.example)",
    "![x](https://elsewhere.example/pixel.png)",
    '![x](x" onerror="alert(1))',
    '<iframe src="https://elsewhere.example"></iframe>',
    "<style>*{display:none}</style>",
    '<form action="https://elsewhere.example"><input name="a"></form>',
    '<p style="position:fixed" onclick="x()">a</p>',
    "<!-- --><script>1</script>",
    "`<script>`\n\n    <script>alert(1)</script>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    '<https://example.org/"onclick=alert(1)>',
    "text[^1]\n\n[^1]: <script>alert(1)</script>",
  ];
  for (const text of hostile) {
    const html = renderedMarkdown(text);
    // What leads nowhere does not look like a link either.
    expect(html, text).not.toMatch(/<a(?![^>]*\shref=)/i);
    expect(html, text).not.toMatch(/<(script|img|svg|iframe|style|form|input|math|object|embed|link|meta|base)\b/i);
    expect(html, text).not.toMatch(/<[^>]*\s(on\w+|style|src|id|class(?!="wide"))\s*=/i);
    expect(html, text).not.toMatch(/href="(?!https?:|mailto:|\/\/elsewhere|#)[^"]*:/i);
  }
});

test("texts that break parsers are refused in words before they are parsed, in milliseconds", () => {
  const taken = reckoning(() => {
    expect(refusal("a".repeat(1024 * 1024))).toBe("markdown.too_long");
    expect(refusal(`${">".repeat(2000)} a`)).toBe("markdown.too_deep");
    expect(refusal(`${"> ".repeat(40)}a`)).toBe("markdown.too_deep");
    expect(refusal(`${"- ".repeat(40)}a`)).toBe("markdown.too_deep");
    expect(refusal(Array.from({ length: 40 }, (_, step) => `${"  ".repeat(step)}- a`).join("\n"))).toBe(
      "markdown.too_deep",
    );
    expect(refusal(`${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|`)).toBe("markdown.table_too_large");
    expect(refusal("|a|b|\n|-|-|\n" + "|1|2|\n".repeat(1000))).toBe("markdown.table_too_large");
    expect(refusal("[".repeat(10_000))).toBe("markdown.tangled");
    expect(refusal("*a **a ".repeat(1000))).toBe("markdown.tangled");
  });
  expect(taken).toBeLessThan(500);
});

test("the worst that is let through is rendered in moments", { timeout: 100_000 }, () => {
  const most = limits.length;
  const fill = (unit: string) => unit.repeat(Math.floor(most / unit.length));
  const worst = [
    fill("a "),
    "[a](b) c\n\n".repeat(200),
    "*a* b `c`\n\n".repeat(95),
    fill("> > > > > > a\n\n"),
    fill("- a\n  - b\n    - c\n"),
    `${"|a".repeat(11)}|\n${"|-".repeat(11)}|\n${`${"|b".repeat(11)}|\n`.repeat(190)}`,
    `${"[".repeat(95)}\n\n`,
    `${"*a **b ".repeat(30)}\n\n`,
    fill("&#x41;"),
    "<a>".repeat(95),
    fill("# a\n"),
    fill("http://a.b "),
  ];
  for (const text of worst) {
    const taken = reckoning(() => renderedMarkdown(text));
    expect(taken, text.slice(0, 30)).toBeLessThan(8000);
  }
});

test("the words of a text, for searching and counting", () => {
  expect(
    plainText("## Pași\n\n- **unul** [ascultă](https://example.org)\n- <b>doi</b>\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
  ).toBe("Pași\nunul ascultă\ndoi\na\nb\n1\n2");
});
