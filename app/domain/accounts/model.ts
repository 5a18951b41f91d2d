import { type PlatformRole, type SeatRole } from "#app/access/actor.ts";
import { type Language } from "#app/i18n/languages.ts";

/** A signed-in person as the shell of the pages shows them. */
export type Account = {
  id: string;
  name: string;
  email: string;
  language: Language;
  platformRole: PlatformRole | null;
  /** Needed: the role asks for a second factor, and until there is one nothing else opens. */
  secondFactor: "there" | "offered" | "needed";
  /** Every organisation the person holds a seat in, by short name. */
  seats: { organisationId: string; organisationName: string; isExample: boolean; role: SeatRole }[];
};

/** In whose name a person works now. A platform role of null is somebody with no seat and no role. */
export type Capacity =
  | { kind: "organisation"; id: string; name: string; role: SeatRole; isExample: boolean }
  | { kind: "platform"; role: PlatformRole | null };

/**
 * Failed tries before the next must wait, and how long, in minutes: of all browsers a person is not known in for their
 * address, and of each they are known in.
 */
export const triesAllowed = { count: 10, minutes: 15 };

/** Failed tries from one place, for whatever addresses: a whole organisation may sit behind it. */
export const triesFromOnePlace = { count: 200, minutes: 15 };

/** Wrong codes of the second step in all browsers an account is known in, or in all others: who writes them knows the password. */
export const authenticatorTriesAllowed = { count: 100, minutes: 24 * 60 };

/** Requests for a new password that send a mail. */
export const resetsAllowed = { forOneAddress: { count: 3, minutes: 15 }, fromOnePlace: { count: 30, minutes: 15 } };

/** Challenges for passkeys that one place is given. */
export const passkeysAsked = { count: 600, minutes: 15 };

/** Passkeys a person may have. */
export const passkeysAtMost = 20;

/** Why somebody else takes a person's second factors away. A closed list: the trail holds no words about people. */
export const resetReasons = ["lost", "replaced", "stolen"] as const;
export type ResetReason = (typeof resetReasons)[number];
