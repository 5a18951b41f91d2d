import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";

/** Whoever did not change it themselves hears of it. */
export async function tellPasswordChanged(ctx: Context, person: { email: string; language: Language }): Promise<void> {
  const props = { at: ctx.now.toISOString(), path: paths.requestReset() };
  const { email, language } = person;
  await postMail(ctx.db, { to: email, language, template: "password_changed", props, at: ctx.now });
}
