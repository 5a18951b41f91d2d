/**
 * How often a story with chance in it is told: whole on a PostgreSQL server, where every run of the project tells it too,
 * and in part on the embedded database, which takes five times as long for the same.
 */
export function rounds(whole: number, part: number): number {
  return process.env["TEST_DATABASE_URL"] ? whole : part;
}
