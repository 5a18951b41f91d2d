import { lt } from "drizzle-orm";
import { type Context } from "#app/domain/context.ts";
import { overBefore } from "#db/reference/register/terms.ts";
import {
  keptForms,
  knownBrowsers,
  mailedKeys,
  passkeyChallenges,
  sentForms,
  signIns,
  signInTries,
} from "#db/schema/accounts.ts";

/** What signing in leaves behind, once its term is over. Returns how many rows went, by term. */
export async function removeOldTraces({ db, now }: Context) {
  const ended = await db.delete(signIns).where(lt(signIns.expiresAt, overBefore("sign_in", now)));
  const unused = await db.delete(knownBrowsers).where(lt(knownBrowsers.lastUsedAt, overBefore("known_browser", now)));
  const tried = await db.delete(signInTries).where(lt(signInTries.at, overBefore("tries", now)));
  const asked = await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, overBefore("tries", now)));
  const sent = await db.delete(sentForms).where(lt(sentForms.at, overBefore("sent_form", now)));
  const kept = await db.delete(keptForms).where(lt(keptForms.keptAt, overBefore("kept_form", now)));
  const keys = await db.delete(mailedKeys).where(lt(mailedKeys.expiresAt, overBefore("mailed_key", now)));
  return {
    sign_in: ended.count,
    known_browser: unused.count,
    tries: tried.count + asked.count,
    sent_form: sent.count,
    kept_form: kept.count,
    mailed_key: keys.count,
  };
}
