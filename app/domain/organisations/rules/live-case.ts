import { foldForSearch } from "#app/kernel/text.ts";

/** What only the story of a person has: cries for help, being held, an age, a phone, a personal number. */
const signs: readonly RegExp[] = [
  /\b(ajutati|ajuta ma|ajutor urgent|salvati|scapa ma|help me|please help|save me|rescue)\b/,
  /\b(sechestrat|rapit|vandut|inchis|fortat|obligat|batut|violat|amenintat)(a|i|e|ul)?\b/,
  /\b(kidnapped|held captive|locked up|being held|forced to|raped|beaten|threatened)\b/,
  /\b(fiica|fiul|sora|fratele|prietena|iubitul|vecina|verisoara) (mea|meu|noastra)\b/,
  /\bmy (daughter|son|sister|brother|friend|girlfriend|neighbour|cousin)\b/,
  /\b(o fata|un baiat|o femeie|un copil|o minora|un minor|a girl|a boy|a woman|a child) (de|care|din|este|e|aged|who|is|from)\b/,
  /\b\d{1,2} (de )?(ani|years)\b/,
  /\b(acum|in acest moment|chiar azi|right now) .*\b(pericol|danger|tinut|tinuta)\b/,
  /(?:\+?\d[\s.-]?){9,}/,
];

/** Organisations speak of years of work too: "activi de 12 ani" is no age of a person. */
const ofAnOrganisation =
  /\b(activ|activi|activa|active|lucram|lucreaza|existam|experienta|fondata|working|worked|experience|for)\b[^.]*\b\d{1,2} (de )?(ani|years)\b/;

/** Whether a text seems to tell of a person in danger, rather than of an organisation. Careful: it would rather ask once too often. */
export function tellsOfACase(text: string): boolean {
  const folded = foldForSearch(text);
  return signs.some((sign) => sign.test(folded) && !(sign.source.includes("years") && ofAnOrganisation.test(folded)));
}
