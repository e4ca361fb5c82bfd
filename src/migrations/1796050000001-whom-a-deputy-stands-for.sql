-- A deputy's word is the word of whoever he stands in for: what is not that one's to decide is not his to decide for him.

CREATE OR REPLACE FUNCTION account_actor(of_account uuid, of_origin text) RETURNS jsonb LANGUAGE plpgsql STABLE AS $fn$
DECLARE
  answer jsonb;
BEGIN
  WITH own AS (
    SELECT t.post_id, false AS delegated, NULL::text AS scope FROM account a JOIN tenure t ON t.person_id = a.person_id
     WHERE a.id = of_account AND daterange(t.from_day, t.to_day) @> app_today()
  ), acted AS (
    SELECT d.post_id, true, d.scope FROM own JOIN delegation_today d ON d.deputy_post_id = own.post_id
     WHERE NOT EXISTS (SELECT 1 FROM own o WHERE o.post_id = d.post_id)
  ), posts AS (
    SELECT jsonb_agg(jsonb_build_object('postId', p.id, 'role', p.role, 'rank', p.rank, 'title', p.title, 'unitId', p.unit_id,
             'unitPath', u.path, 'servesPostId', p.serves_post_id, 'delegated', h.delegated)
             || CASE WHEN h.delegated THEN jsonb_build_object('delegatedFor', h.scope, 'holderId',
                  (SELECT t.person_id FROM tenure t WHERE t.post_id = p.id AND daterange(t.from_day, t.to_day) @> app_today()))
                ELSE '{}'::jsonb END ORDER BY h.delegated, p.rank DESC, p.id) AS list
      FROM (SELECT * FROM own UNION SELECT * FROM acted) h JOIN post p ON p.id = h.post_id JOIN unit u ON u.id = p.unit_id
     WHERE p.abolished_on IS NULL
  )
  SELECT jsonb_build_object('accountId', a.id, 'origin', of_origin, 'personId', a.person_id, 'name', coalesce(person.name, a.login), 'adminRole', a.admin_role,
           -- Administrators are people apart: whatever posts one may hold, none counts here.
           'posts', CASE WHEN a.admin_role IS NULL THEN coalesce((SELECT list FROM posts), '[]') ELSE '[]' END)
    INTO answer FROM account a LEFT JOIN person ON person.id = a.person_id
   WHERE a.id = of_account AND a.disabled_at IS NULL;
  RETURN answer;
END $fn$;
