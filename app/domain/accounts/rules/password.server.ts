import { type ZxcvbnFactory } from "@zxcvbn-ts/core";
import { Refusal } from "#app/kernel/refusal.ts";

/** Characters a password has (ASVS 5.0, 6.2.1 and 6.2.9); nothing is said about which kinds. */
export const passwordLength = { least: 12, most: 128 };

/** Tries, as a power of ten, that a password must withstand: what an online guesser has no hope of. */
const triesWithstood = 9;

/** Words everybody would try here first. */
const ofTheHouse = ["protect", "portal", "secretariat", "parola", "platforma", "romania", "trafic", "coalitie"];

let judge: Promise<ZxcvbnFactory> | null = null;

/** Its dictionary is read when the first password is chosen: the server runs for days without. */
async function readJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: passwordLength.most });
}

/**
 * Why this cannot be the password of this person, or null. Compared with the 49,000 commonest of breached passwords,
 * also repeated, continued with digits, or written along the keyboard (zxcvbn, Wheeler 2016).
 */
export async function obstacleToPassword(
  password: string,
  person: { email: string; name: string },
): Promise<Refusal | null> {
  const characters = [...password.normalize("NFKC")].length;
  if (characters < passwordLength.least) return new Refusal("password.too_short", { least: passwordLength.least });
  if (characters > passwordLength.most) return new Refusal("password.too_long", { most: passwordLength.most });
  judge ??= readJudge();
  const known = [...ofTheHouse, person.email, ...person.email.split(/[@.]/), ...person.name.split(/\s+/)].filter(
    (word) => word.length > 2,
  );
  const { guessesLog10 } = (await judge).check(password.normalize("NFKC"), known);
  return guessesLog10 < triesWithstood ? new Refusal("password.guessable") : null;
}
