import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { type SecondFactorChange } from "#app/platform/mail/templates/second-factor-changed.ts";

/** Whoever did not change it themselves hears of it. */
export async function tellPasswordChanged(ctx: Context, person: { email: string; language: Language }): Promise<void> {
  const props = { at: ctx.now.toISOString(), path: paths.requestReset() };
  const { email, language } = person;
  await postMail(ctx.db, { to: email, language, template: "password_changed", props, at: ctx.now });
}

/** Whoever did not do it themselves hears of it: what they sign in with is not what it was. */
export async function tellSecondFactorChanged(
  ctx: Context,
  person: { email: string; language: Language },
  what: SecondFactorChange,
): Promise<void> {
  const props = { what, at: ctx.now.toISOString(), path: paths.ownSecondFactor() };
  const { email, language } = person;
  await postMail(ctx.db, { to: email, language, template: "second_factor_changed", props, at: ctx.now });
}
