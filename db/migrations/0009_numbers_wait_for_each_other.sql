-- The next running number of a year waits for the number before it and for nothing else: the row of the period, which
-- whoever begins a report refers to and the secretariat changes, is left free. The order of locks stands in app/domain/submissions/README.md.
create or replace function next_registration_number(of_period uuid) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
  of_year integer;
  last integer;
begin
  perform pg_advisory_xact_lock(hashtextextended(of_period::text, 4));
  perform set_config('app.platform_role', 'system', true);
  select year into strict of_year from reporting_periods where id = of_period;
  select coalesce(max(substring(registration_number from '^\d{4}-(\d+)$')::int), 0) into last from submissions where period_id = of_period;
  perform set_config('app.platform_role', was, true);
  return of_year || '-' || lpad((last + 1)::text, greatest(3, length((last + 1)::text)), '0');
end
$$;
