import { paths } from "#app/kernel/paths.ts";
import { inLanguage, languages } from "#app/i18n/languages.ts";
import { env } from "#app/platform/env.server.ts";
import { publicHeaders } from "#app/web/public-page.server.ts";

/** What search engines have no business in: everything behind the sign-in, and what was just sent. */
const closed = [
  paths.signIn(),
  "/enter/",
  paths.desk(),
  paths.reporting(),
  "/organisation",
  paths.account(),
  paths.secretariat(),
  paths.joinReceived(),
];

/** For search engines, with the address of the list of pages. */
export function loader(): Response {
  const lines = languages.flatMap((language) => closed.map((path) => `Disallow: ${inLanguage(language, path)}`));
  const text = ["User-agent: *", ...lines, "Disallow: /dev/", "", `Sitemap: ${env.publicOrigin}/sitemap.xml`, ""];
  return new Response(text.join("\n"), {
    headers: { "Content-Type": "text/plain; charset=utf-8", ...publicHeaders() },
  });
}
