-- Words of practices that were off the site before these words were forgotten with them. Nothing to go back to: words come
-- again with the practice that holds them.
select set_config('app.platform_role', 'system', true);
--> statement-breakpoint
delete from search_words w
where corpus = 'practices' and not exists (
  select from library_entries
  where searched @@ (plainto_tsquery('public.search_ro', w.word) || plainto_tsquery('public.search_en', w.word)));
