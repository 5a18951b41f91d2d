/** The same moment so many months later; where a month is shorter, its next one begins (as `Date` counts, in UTC). */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at);
  later.setUTCMonth(later.getUTCMonth() + months);
  return later;
}
