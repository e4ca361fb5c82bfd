-- The demo city.

-- Says how far the demo city got: one that was left half-way is removed and built again at the next start.
CREATE TABLE demo_city (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  state text NOT NULL CHECK (state IN ('LOADING','LOADED')),
  loaded_at timestamptz
);
