import { type LoaderFunctionArgs } from "@remix-run/node";
import { practiceOnPaper } from "#app/domain/practices/print/practice-on-paper.server.ts";
import { practiceToPrint } from "#app/domain/practices/queries/published-practice.server.ts";
import { inLanguage, languageOf } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { anyone } from "#app/web/context.server.ts";
import { answer } from "#app/web/exchange.server.ts";
import { pdfFile } from "#app/web/pdf-file.server.ts";

const template = "domain/practices/print/practice.typ";

/** One practice as a tagged PDF, in the language of the address. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const language = languageOf(new URL(args.request.url).pathname);
  const practice = await answer(args, anyone, (ctx) => practiceToPrint(ctx, args.params["slug"] ?? ""));
  const address = `${env.publicOrigin}${inLanguage(language, paths.practice(practice.slug))}`;
  const document = practiceOnPaper(practice, { language, address, origin: env.publicOrigin });
  return pdfFile(args, { template, document, images: practice.images, name: practice.slug });
}
