-- Whether the city works out scores at all: off until two people say so, each word kept.
CREATE TABLE score_switch (
  id uuid PRIMARY KEY DEFAULT new_id(),
  is_on boolean NOT NULL,
  -- The document that says so, or who decided it and when.
  basis text NOT NULL,
  set_on date NOT NULL DEFAULT app_today()
);
