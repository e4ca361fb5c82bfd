-- Accounts, their sessions and the links that set a password.

CREATE TABLE account (
  id uuid PRIMARY KEY DEFAULT new_id(),
  login text NOT NULL UNIQUE,
  person_id uuid UNIQUE REFERENCES person,
  -- argon2id; null until the first password is set through a one-time link.
  password_hash text,
  admin_role text CHECK (admin_role IN ('SYSTEM_ADMIN','SECURITY_ADMIN','AUDIT_ADMIN')),
  -- Stable key for the demo's sign-in; null outside the demo.
  demo_persona text UNIQUE,
  -- An administrator's account waits, disabled, until a second person has approved it.
  awaits_approval boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  version int NOT NULL DEFAULT 1,
  CHECK (login = lower(login)),
  CHECK (NOT awaits_approval OR disabled_at IS NOT NULL)
);

-- Reference sessions: the cookie holds a random token, the row its SHA-256. Real time, never the business clock.
CREATE TABLE session (
  token_digest bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  -- AUTOPILOT: opened by the demo for a scripted persona; every act under it is marked so in the audit.
  origin text NOT NULL DEFAULT 'HTTP' CHECK (origin IN ('HTTP','AUTOPILOT')),
  created_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- The account, person and posts behind a session's token, for every request: one call, planned once per connection.
-- Null when there is none, it is older than 8 h, idle for 15 min, or its account is disabled. Being seen is written
-- at most once a minute. Posts: those held on the business day, and those acted for by one of them (one hop).
-- active: whether this look counts as activity; an open live stream must not keep a session from going idle.
CREATE FUNCTION session_actor(of_digest bytea, active boolean DEFAULT true) RETURNS jsonb LANGUAGE plpgsql AS $fn$
DECLARE
  present session;
  answer jsonb;
BEGIN
  SELECT * INTO present FROM session WHERE token_digest = of_digest AND expires_at > now() AND seen_at > now() - interval '15 minutes';
  IF NOT FOUND THEN RETURN NULL; END IF;
  WITH own AS (
    SELECT t.post_id, false AS delegated FROM account a JOIN tenure t ON t.person_id = a.person_id
     WHERE a.id = present.account_id AND daterange(t.from_day, t.to_day) @> app_today()
  ), acted AS (
    SELECT d.post_id, true FROM own JOIN delegation_today d ON d.deputy_post_id = own.post_id
     WHERE NOT EXISTS (SELECT 1 FROM own o WHERE o.post_id = d.post_id)
  ), posts AS (
    SELECT jsonb_agg(jsonb_build_object('postId', p.id, 'role', p.role, 'rank', p.rank, 'title', p.title, 'unitId', p.unit_id,
             'unitPath', u.path, 'servesPostId', p.serves_post_id, 'delegated', h.delegated) ORDER BY h.delegated, p.rank DESC, p.id) AS list
      FROM (SELECT * FROM own UNION SELECT * FROM acted) h JOIN post p ON p.id = h.post_id JOIN unit u ON u.id = p.unit_id
     WHERE p.abolished_on IS NULL
  )
  SELECT jsonb_build_object('accountId', a.id, 'origin', present.origin, 'personId', a.person_id, 'name', coalesce(person.name, a.login), 'adminRole', a.admin_role,
           -- Administrators are people apart: whatever posts one may hold, none counts here.
           'posts', CASE WHEN a.admin_role IS NULL THEN coalesce((SELECT list FROM posts), '[]') ELSE '[]' END)
    INTO answer FROM account a LEFT JOIN person ON person.id = a.person_id
   WHERE a.id = present.account_id AND a.disabled_at IS NULL;
  IF active AND answer IS NOT NULL AND present.seen_at < now() - interval '1 minute' THEN
    UPDATE session SET seen_at = now() WHERE token_digest = of_digest AND seen_at < now() - interval '1 minute';
  END IF;
  RETURN answer;
END $fn$;

-- Written before a password is evaluated, removed when it was right: what is being evaluated counts as well.
CREATE TABLE sign_in_failure (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL,
  address text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_login ON sign_in_failure (login, at);
CREATE INDEX sign_in_failure_address ON sign_in_failure (address, at);

CREATE TABLE one_time_link (
  token_digest bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  purpose text NOT NULL CHECK (purpose IN ('FIRST_ADMIN','SET_PASSWORD')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX one_time_link_account ON one_time_link (account_id);
