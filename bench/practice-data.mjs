/** A library as full as it may become: what practices are found by is made as the portal makes it. */

const kinds = ["service", "programme", "online_resource", "educational_material", "emergency_aid"];
const directions = ["protection", "prevention", "policy", "research", "detection"];
const audiences = ["victims", "children", "pupils", "young_people", "women", "parents", "migrants", "professionals"];

/** Words that many or few of the texts have, so that a search is one among many. */
const matters = [
  "sprijin pentru copii după exploatare",
  "teatru în licee despre recrutare",
  "consiliere și un loc de muncă legal",
  "avocat lângă victimă în proces",
  "ghid pentru părinți despre internet",
  "locuință de tranziție pentru tineri",
  "linie telefonică și alertă la dispariție",
];

/**
 * Published by each of the fifty organisations in turn.
 * @param {import("postgres").Sql} sql
 * @param {number} practices how many
 */
export async function fillPractices(sql, practices) {
  await sql`
    with made as (
      select n, (${matters}::text[])[1 + n % ${matters.length}] as matter, o.id as organisation, o.name
      from generate_series(1, ${practices}::int) n
      join organisations o on o.slug = 'banc-' || (1 + n % 50)
    ), told as (
      select *, 'Exemplu ' || n || ': ' || matter as title, 'O propoziție despre ' || matter || ', cu pașii ei.' as summary,
        repeat('Am încercat întâi altfel, apoi am găsit ' || matter || '. ', 40) as words
      from made
    )
    insert into practices (id, slug, organisation_id, state, version, title, summary, kind, direction, audiences, evidence,
      parts, figures, links, first_published_at, published_at, review_on, is_example, sorting_title, searched)
    select gen_random_uuid(), 'banc-practica-' || n, organisation, 'published', 1,
      jsonb_build_object('ro', title, 'en', null), jsonb_build_object('ro', summary, 'en', null),
      (${kinds}::text[])[1 + n % ${kinds.length}], (${directions}::text[])[1 + n / 7 % ${directions.length}],
      array[(${audiences}::text[])[1 + n % ${audiences.length}], (${audiences}::text[])[1 + (n + 3) % ${audiences.length}]],
      'told',
      jsonb_build_array(jsonb_build_object('part', 'steps', 'source', jsonb_build_object('ro', words, 'en', null),
        'html', jsonb_build_object('ro', '<p>' || words || '</p>', 'en', null))),
      '[]', '[]', now() - n * interval '1 hour', now() - n * interval '1 hour', current_date + 400, true, lower(title),
      search_vector(title, '', 'A') || search_vector(summary || ' ' || name, '', 'B') || search_vector(words, '', 'C')
    from told`;
  await sql`
    insert into search_words (corpus, word)
    select distinct 'practices', unaccent(word) from regexp_split_to_table(${matters.join(" ")}, ' ') word
    on conflict do nothing`;
}
