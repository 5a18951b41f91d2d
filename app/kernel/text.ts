const commaBelow: Readonly<Record<string, string>> = { ş: "ș", ţ: "ț", Ş: "Ș", Ţ: "Ț" };

/** Everything that moves nothing on paper: controls other than line end and tab, and marks that turn the direction. */
// oxlint-disable-next-line no-control-regex -- these are exactly the characters to remove
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

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
