-- Whoever changes their own password also takes the power from every mail that was to bring a new one. They see and
-- write none of these keys otherwise.
create function use_up_own_reset_keys(used timestamptz) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text := coalesce(current_setting('app.platform_role', true), '');
begin
  perform set_config('app.platform_role', 'system', true);
  update mailed_keys set used_at = used
  where purpose = 'password_reset' and used_at is null
    and email = (select email from people where id = nullif(current_setting('app.person', true), '')::uuid);
  perform set_config('app.platform_role', was, true);
end
$$;
