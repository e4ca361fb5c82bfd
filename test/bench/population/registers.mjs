/**
 * Entries of every register over three years, most of them confirmed: outputs and information items above all, as offices have them.
 * The shares are of a hundred, the last number of a kind being where it ends.
 */
const ENTRIES = `
CREATE TABLE bench.entry AS
SELECT n, bench.id('entry', n) AS id, p.id AS project_id, u.id AS unit_id, day, dice, abs(hashint8(n::bigint + 13)) % 100 AS other_dice,
       CASE WHEN dice < 40 THEN 'OUTPUT' WHEN dice < 62 THEN 'INFORMATION_ITEM' WHEN dice < 72 THEN 'FRONT_RUNNER_CLAIM'
            WHEN dice < 78 THEN 'RECOGNITION' WHEN dice < 84 THEN 'PUBLICITY_ITEM' WHEN dice < 92 THEN 'OUTCOME_FACT'
            WHEN dice < 95 THEN 'EXPERIENCE_CASE' WHEN dice < 98 THEN 'PILOT' ELSE 'INSTRUCTION' END AS kind,
       (ARRAY['NATIONAL','PROVINCIAL','MUNICIPAL'])[1 + n % 3] AS level
  FROM (SELECT n, abs(hashint8(n::bigint)) % 100 AS dice, date '2024-01-01' + (n * 7919) % 1010 AS day FROM generate_series(1, $ENTRIES) n) x
  JOIN (SELECT id, row_number() OVER (ORDER BY n) AS place, count(*) OVER () AS all FROM bench.project) p ON p.place = 1 + n % p.all
  JOIN (SELECT id, row_number() OVER (ORDER BY n) AS place, count(*) OVER () AS all FROM bench.unit WHERE kind IN ('DEPARTMENT','COUNTY')) u ON u.place = 1 + n % u.all`;

const ADOPTED = `CASE WHEN other_dice < 30 THEN jsonb_build_array(jsonb_build_object('level', level, 'on', day + 3), jsonb_build_object('level', 'MUNICIPAL', 'on', day + 1)) ELSE '[]' END`;
const FIELDS = `CASE kind
  WHEN 'OUTPUT' THEN jsonb_build_object('outputKind', (ARRAY['SCHEME','MECHANISM','STANDARD'])[1 + n % 3], 'force', 'IN_FORCE', 'number', '发〔' || n || '〕号', 'issuer', '市人民政府')
  WHEN 'INFORMATION_ITEM' THEN jsonb_build_object('adoption', ${ADOPTED})
  WHEN 'FRONT_RUNNER_CLAIM' THEN jsonb_build_object('claimKind', 'FIRST', 'statement', '首创', 'basis', (ARRAY['PROVEN','WEAK','UNPROVEN'])[1 + n % 3])
  WHEN 'RECOGNITION' THEN jsonb_build_object('recognitionKind', 'TITLE', 'awardedBy', '省委改革办')
  WHEN 'PUBLICITY_ITEM' THEN jsonb_build_object('publicityKind', 'COVERAGE', 'quantity', n % 40, 'quantityUnit', 'ARTICLE')
  WHEN 'OUTCOME_FACT' THEN jsonb_build_object('rankPosition', 1 + n % 9)
  WHEN 'EXPERIENCE_CASE' THEN jsonb_build_object('stage', (ARRAY['MINED','CULTIVATED','PROMOTED'])[1 + n % 3], 'promotedOn', day, 'adoption', ${ADOPTED})
  WHEN 'PILOT' THEN jsonb_build_object('stage', 'RUNNING', 'termFrom', day, 'termTo', day + 700, 'keyYears', jsonb_build_array(jsonb_build_object('year', extract(year FROM day)::int)))
  ELSE jsonb_build_object('nature', 'AFFIRMATIVE') END`;

const CONFIRMED = 'other_dice < 85';
const ENTRY = {
  ...{
    id: 'id',
    kind: 'kind',
    year: 'extract(year FROM day)::int',
    title: `'第' || n || '项改革成果'`,
    title_key: `'第' || n || '项改革成果'`,
  },
  ...{
    natural_key: `'bench:' || n`,
    unit_id: 'unit_id',
    happened_on: 'day',
    level: 'level',
    project_id: 'project_id',
    fields: FIELDS,
  },
  ...{
    state: `CASE WHEN ${CONFIRMED} THEN 'CONFIRMED' ELSE 'REPORTED' END`,
    reported_on: 'day',
    confirmed_on: `CASE WHEN ${CONFIRMED} THEN day + 5 END`,
  },
  ...{
    publicity: `CASE WHEN ${CONFIRMED} AND n % 2 = 0 THEN 'PUBLIC' ELSE 'INTERNAL' END`,
    verification_id: 'id',
    sort_on: 'day',
  },
};

/** Writes so many entries of all registers. @param {Awaited<ReturnType<typeof import('./writer.mjs').openWriter>>} writer */
export async function addEntries({ insert, run }, entries) {
  await run(ENTRIES.replace('$ENTRIES', String(entries)));
  await insert('register_entry', ENTRY, 'FROM bench.entry ORDER BY n');
}
