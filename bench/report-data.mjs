/**
 * Years of reports: the newest one open with reports in every state, the others closed, accepted and released.
 *
 * @typedef {import("./invented-reports.ts")} Invented
 * @typedef {{ cells: number, deep: boolean, inventedReport: Invented["inventedReport"] }} Wanted deep: the newest reports are broken down whole
 * @typedef {import("postgres").Sql} Sql
 */

const organisations = Array.from({ length: 50 }, (_, index) => index + 1);

/** The open year, by the number of the organisation: the last ones have not begun. */
const states = /** @type {const} */ (["draft", "draft", "draft", "submitted", "accepted"]);
const notBegun = 48;

/** @param {number} number of the organisation */
function stateInOpenYear(number) {
  if (number > notBegun) return null;
  return number % 10 === 9 ? "returned" : (states[number % states.length] ?? "draft");
}

/** The newest years, which pages show, hold what organisations usually send; the others make up the size. */
const newest = 2;

/**
 * Cells of one report of an older year, and how many years of fifty such reports make up the wanted number.
 * @param {Wanted} wanted
 */
function sizesOf({ cells, inventedReport }) {
  const whole = inventedReport({ number: 1, year: 2000 }, Infinity).length;
  const older = Math.ceil(cells / (organisations.length * whole));
  return { years: newest + older, perReport: Math.ceil(cells / (organisations.length * older)) };
}

/**
 * @param {Sql} sql
 * @param {{ year: number, open: boolean }} period
 * @returns {Promise<string>} its id
 */
async function fillPeriod(sql, { year, open }) {
  const [period] = open
    ? await sql`
        insert into reporting_periods (year, opens_at, due_at, submissions_close_at, corrections_close_at, review_closes_at, is_example)
        values (${year}, now() - interval '60 days', now() + interval '30 days', now() + interval '45 days',
          now() + interval '75 days', now() + interval '120 days', true)
        on conflict (year) do update set opens_at = excluded.opens_at returning id`
    : await sql`
        insert into reporting_periods (year, opens_at, due_at, submissions_close_at, corrections_close_at, review_closes_at, is_example)
        values (${year}, make_date(${year + 1}, 1, 15), make_date(${year + 1}, 3, 31), make_date(${year + 1}, 4, 20),
          make_date(${year + 1}, 5, 31), make_date(${year + 1}, 6, 30), true)
        on conflict (year) do update set opens_at = excluded.opens_at returning id`;
  return String(period?.["id"]);
}

/**
 * @param {Sql} sql
 * @param {{ id: string, year: number }} period
 * @param {{ number: number, state: string }[]} reports
 * @returns {Promise<Map<number, string>>} number of the organisation → id of its report
 */
async function fillSubmissions(sql, period, reports) {
  const rows = await sql`
    insert into submissions (period_id, organisation_id, state, registration_number, details_confirmed_at, started_at,
      started_by, saved_at, submitted_at, submitted_by, returned_at, accepted_at)
    select ${period.id}, o.id, r.state, case when r.state <> 'draft' then ${String(period.year)} || '-' || lpad(r.number::text, 3, '0') end,
      now(), now(), p.person_id, now(),
      case when r.state <> 'draft' then now() end, case when r.state <> 'draft' then p.person_id end,
      case when r.state = 'returned' then now() end, case when r.state = 'accepted' then now() end
    from unnest(${reports.map(({ number }) => number)}::int[], ${reports.map(({ state }) => state)}::text[]) r (number, state)
    join organisations o on o.slug = 'banc-' || r.number
    join seats p on p.organisation_id = o.id
    returning id, (select substr(slug, 6)::int from organisations where id = organisation_id) as number`;
  return new Map(rows.map((row) => [Number(row["number"]), String(row["id"])]));
}

/**
 * @param {Sql} sql
 * @param {string} submission
 * @param {import("./invented-reports.ts").InventedCell[]} cells
 */
async function fillCells(sql, submission, cells) {
  await sql`
    insert into cells (submission_id, indicator, breakdown, state, value, qualifier, changed_at)
    select ${submission}, c.indicator, c.breakdown, 'value', c.value, c.qualifier, now()
    from unnest(${cells.map((cell) => cell.indicator)}::text[], ${cells.map((cell) => cell.breakdown)}::text[],
      ${cells.map((cell) => cell.value)}::bigint[], ${cells.map((cell) => cell.qualifier)}::text[])
      c (indicator, breakdown, value, qualifier)`;
}

/**
 * The services an organisation says it offers: all of them, so that the form is as long as it can be.
 * @param {Sql} sql
 */
async function fillOffers(sql) {
  await sql`
    insert into service_offers (organisation_id, indicator, declared_at, declared_by)
    select s.organisation_id, i.code, now(), s.person_id from seats s cross join indicators i
    where i.code ~ '^VIC[.]SVC[.][A-Z]+$'`;
}

/** @param {Sql} sql */
async function fillTotals(sql) {
  await sql`
    insert into period_totals (period_id, indicator, breakdown, total, answered, contributors, not_collected, not_applicable, estimated)
    select s.period_id, c.indicator, c.breakdown, sum(c.value), count(*), count(*) filter (where c.value > 0), 0, 0,
      count(*) filter (where c.qualifier <> 'exact')
    from cells c join submissions s on s.id = c.submission_id
    where s.state = 'accepted' group by s.period_id, c.indicator, c.breakdown`;
}

/**
 * A published release of each closed year; 2020 keeps the recorded one alone.
 * @param {Sql} sql
 * @param {number} openYear
 */
async function fillReleases(sql, openYear) {
  await sql`
    with made as (
      insert into releases (year, number, origin, member_organisations, reporting_organisations, rule_set, content_hash,
        prepared_at, published_at, is_example)
      select year, 1, 'compiled', 50, 50, '{}', md5(year::text), now(), now(), true
      from reporting_periods where year < ${openYear} and year <> 2020
      returning id, year)
    insert into release_cells (release_id, indicator, breakdown, position, status, value, labels, unit,
      reporting_organisations, member_organisations)
    select made.id, t.indicator, '', i.position, 'published', t.total,
      jsonb_build_object('ro', v.labels ->> 'ro', 'en', v.labels ->> 'en'), i.unit, t.answered, 50
    from made join reporting_periods p on p.year = made.year
    join period_totals t on t.period_id = p.id and t.breakdown = ''
    join indicators i on i.code = t.indicator
    join indicator_versions v on v.code = i.code and v.version = 1`;
}

/**
 * @param {Sql} sql
 * @param {Wanted} wanted
 */
export async function fillReports(sql, wanted) {
  const { years, perReport } = sizesOf(wanted);
  const newestCells = wanted.deep ? Infinity : 0;
  const openYear = new Date().getUTCFullYear() - 1;
  let count = 0;
  let submission = "";
  for (let year = openYear; year > openYear - years; year -= 1) {
    const open = year === openYear;
    const id = await fillPeriod(sql, { year, open });
    const reports = organisations.flatMap((number) => {
      const state = open ? stateInOpenYear(number) : "accepted";
      return state ? [{ number, state }] : [];
    });
    const ids = await fillSubmissions(sql, { id, year }, reports);
    for (const { number, state } of reports) {
      const most = year > openYear - newest ? newestCells : perReport;
      const cells = wanted.inventedReport({ number, year }, most);
      await fillCells(sql, ids.get(number) ?? "", cells);
      count += cells.length;
      if (open && state === "submitted" && !submission) submission = ids.get(number) ?? "";
    }
  }
  await fillOffers(sql);
  await fillTotals(sql);
  await fillReleases(sql, openYear);
  const drafts = organisations.filter((number) => stateInOpenYear(number) === "draft");
  return {
    cells: count,
    years: Array.from({ length: years }, (_, back) => openYear - back),
    year: openYear,
    submission,
    drafts,
  };
}
