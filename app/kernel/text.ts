const commaBelow: Readonly<Record<string, string>> = { ş: "ș", ţ: "ț", Ş: "Ș", Ţ: "Ț" };

/** Controls other than line end and tab, marks that turn the direction, halves of letters and the sign for lost ones. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu;

/** Text as it is kept: composed letters, ș and ț with the comma below, line ends as `\n`, nothing unprintable. */
export function normaliseText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(unprintable, "")
    .normalize("NFC")
    .replace(/[şţŞŢ]/g, (letter) => commaBelow[letter] ?? letter)
    .trim();
}

/** The same for a single line: runs of any white space become one space. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replace(/\s+/g, " ");
}

/** Text as it is searched: without marks over and under letters, without case, without dots, quotes and hyphens. */
export function foldForSearch(text: string): string {
  return normaliseLine(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[.,;:!?'"’„”“«»()]/g, "")
    .replace(/[-–—/]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
