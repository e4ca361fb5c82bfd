-- Units, people, posts, who holds them and who acts for whom.

CREATE TABLE unit (
  id uuid PRIMARY KEY DEFAULT new_id(),
  parent_id uuid REFERENCES unit,
  -- Ids from the root to the unit itself, each followed by '/': the subtree of u is path LIKE u.path || '%'.
  path text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('REGION','COMMITTEE','REFORM_OFFICE','SPECIAL_GROUP','CAMPAIGN_GROUP','DEPARTMENT','COUNTY','DEVELOPMENT_ZONE','VERTICAL')),
  name text NOT NULL,
  -- A unit headed by a city leader gets no tier-3 interview.
  headed_by_city_leader boolean NOT NULL DEFAULT false,
  sort_order int NOT NULL DEFAULT 0,
  closed_on date,
  version int NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX unit_name ON unit (name) WHERE closed_on IS NULL;
CREATE INDEX unit_path ON unit (path text_pattern_ops);

CREATE TABLE person (
  id uuid PRIMARY KEY DEFAULT new_id(),
  name text NOT NULL,
  phone text,
  version int NOT NULL DEFAULT 1
);

CREATE TABLE post (
  id uuid PRIMARY KEY DEFAULT new_id(),
  unit_id uuid NOT NULL REFERENCES unit,
  role text NOT NULL CHECK (role IN ('LIAISON','SECTION_CHIEF','UNIT_OFFICE','DEPUTY_LEADER','PRINCIPAL_LEADER','OFFICE_CLERK','OFFICE_SECTION_CHIEF','OFFICE_DEPUTY_DIRECTOR','EXECUTIVE_DEPUTY_DIRECTOR','OFFICE_DIRECTOR','LEADING_OFFICIAL','LEADER_SECRETARY','GROUP_HEAD','GROUP_LIAISON')),
  -- 职级 as a number: 10 科级, 20 副县级, 30 正县级, 40 副厅级, 50 正厅级.
  rank int NOT NULL CHECK (rank BETWEEN 1 AND 99),
  title text NOT NULL,
  -- For a secretary: the leader's post.
  serves_post_id uuid REFERENCES post,
  abolished_on date,
  version int NOT NULL DEFAULT 1
);
CREATE INDEX post_unit ON post (unit_id, role);
CREATE UNIQUE INDEX post_title ON post (unit_id, title) WHERE abolished_on IS NULL;

-- Who held a post from when to when: [from_day, to_day).
CREATE TABLE tenure (
  id uuid PRIMARY KEY DEFAULT new_id(),
  post_id uuid NOT NULL REFERENCES post,
  person_id uuid NOT NULL REFERENCES person,
  from_day date NOT NULL,
  to_day date CHECK (to_day > from_day),
  EXCLUDE USING gist (post_id WITH =, daterange(from_day, to_day) WITH &&)
);
CREATE INDEX tenure_person ON tenure (person_id);

-- AB岗代行: the deputy post is added, the holder still sees. One hop. [from_day, to_day).
CREATE TABLE delegation (
  id uuid PRIMARY KEY DEFAULT new_id(),
  post_id uuid NOT NULL REFERENCES post,
  deputy_post_id uuid NOT NULL REFERENCES post CHECK (deputy_post_id <> post_id),
  from_day date NOT NULL,
  to_day date NOT NULL CHECK (to_day > from_day),
  reason text NOT NULL,
  created_by uuid REFERENCES person,
  ended_on date,
  EXCLUDE USING gist (post_id WITH =, daterange(from_day, to_day) WITH &&) WHERE (ended_on IS NULL)
);
CREATE INDEX delegation_deputy ON delegation (deputy_post_id);

-- Who acts for whom on the business day.
CREATE VIEW delegation_today AS
  SELECT id, post_id, deputy_post_id FROM delegation
   WHERE daterange(from_day, to_day) @> app_today() AND (ended_on IS NULL OR ended_on > app_today());
