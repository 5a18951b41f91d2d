import { type Context } from "#app/domain/context.ts";
import { type Language } from "#app/i18n/languages.ts";
import { paths } from "#app/kernel/paths.ts";
import { postMail } from "#app/platform/mail/post.server.ts";
import { cutKey } from "../mailed-keys.server.ts";
import { resetsAllowed } from "../model.ts";
import { countTry } from "../tries.server.ts";

/** Minutes in which a new password can be chosen. */
const minutes = 60;

/**
 * Sends the way to a new password to an address, if it is one of an account. Known and unknown addresses cause the same
 * work and the same answer; whether there is an account is decided when the mail leaves. More than three requests in a
 * quarter of an hour for one address, or thirty from one place, send nothing more.
 */
export async function requestPasswordReset(
  ctx: Context,
  input: { email: string; language: Language; from: string },
): Promise<void> {
  const { email, language } = input;
  const counted = await countTry(ctx, [
    { subject: `reset ${email}`, allowed: resetsAllowed.forOneAddress },
    { subject: `reset from ${input.from}`, allowed: resetsAllowed.fromOnePlace },
  ]);
  if (!counted) return;
  const { token, code } = await cutKey(ctx.db, { purpose: "password_reset", email, now: ctx.now, minutes });
  const props = { path: paths.newPassword(token), codePath: paths.newPassword(), code, minutes };
  await postMail(ctx.db, { to: email, language, template: "password_reset", props, at: ctx.now, onlyToAccounts: true });
}
