/** The tables of the bare pages, filled: as many rows as the portal has figures, a list of fifty, an empty form. */

/**
 * @param {import("postgres").Sql} sql
 * @param {number} rows
 */
export async function fillFloor(sql, rows) {
  await sql.unsafe(`
    create schema bench_floor;
    create table bench_floor.items (id integer primary key, name text not null, amount bigint not null);
    create table bench_floor.list_of_fifty (id integer primary key, name text not null, place text not null);
    create table bench_floor.forms (id uuid primary key default gen_random_uuid(), sender text not null);
    create table bench_floor.form_rows (
      form_id uuid not null references bench_floor.forms (id), position integer not null,
      amount bigint not null check (amount >= 0), primary key (form_id, position));
    insert into bench_floor.items select n, 'Item ' || n, n * 7 from generate_series(1, ${rows}) n;
    insert into bench_floor.list_of_fifty select n, 'Organisation ' || n, 'Place ' || n from generate_series(1, 50) n;
    analyze bench_floor.items;`);
}
