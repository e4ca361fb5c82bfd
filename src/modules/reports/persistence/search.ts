import type { Reader } from '../../../platform/database/tx.js';
import { type Condition, where } from '../../../platform/database/where.js';
import type { Day } from '../../../shared-kernel/dates.js';
import type { SearchKind } from '../../../shared-kernel/subjects.js';
import type { DutyTerms, SearchTerms } from '../domain/search-terms.js';

/** Something found. What its kind does not have is null. */
export interface Hit {
  readonly kind: SearchKind;
  readonly id: string;
  /** The project's or unit's name, the task's matter, for a matter of the five its project. */
  readonly title: string;
  readonly code: string | null;
  readonly unitName: string | null;
  readonly projectName: string | null;
  /** The kind of a matter of the five, or of a unit. */
  readonly what: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly theme: string | null;
  readonly state: string | null;
  readonly dueOn: Day | null;
}

/** A word that half the city uses is not ranked over all of it: the first so many are enough to show a page. */
const CANDIDATES = 300;

/**
 * That a text has all terms: the index finds the pairs of characters ($1), the text itself says whether they stand
 * together ($2).
 */
const found = (text: string, grams = '$1', terms = '$2'): string =>
  `search_grams(${text}) @> ${grams}::text[] AND (SELECT bool_and(strpos(search_text(${text}), term) > 0) FROM unnest(${terms}::text[]) term)`;

/**
 * The same of a long table, which is read by its index: terms of one or two characters are what the index holds, so only
 * longer ones are looked for in the text itself.
 */
const foundByIndex = (text: string): string =>
  `search_grams(${text}) @> $1::text[] AND coalesce((SELECT bool_and(strpos(search_text(${text}), term) > 0) FROM unnest($2::text[]) term WHERE length(term) > 2), true)`;

/**
 * A name beside what was found, by its key: as an expression of its own it is read for the rows of the page alone, and
 * leaves the planner less to weigh, which is most of what looking for a rare word costs.
 */
const nameOf = (table: 'unit' | 'project', column: string): string =>
  `(SELECT n.name FROM ${table} n WHERE n.id = ${column})`;

const PROJECT_TEXT = `p.code || ' ' || p.name`;
const POINT_TEXT = `k.code || ' ' || k.text`;
const TASK_TEXT = `t.matter || ' ' || coalesce(t.origin, '')`;

/** Projects by name or code, running ones first. */
export function findProjects(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible], [grams, terms]);
  return reader.query<Hit>(
    `SELECT 'PROJECT' AS kind, f.id, f.name AS title, f.code, ${nameOf('unit', 'f.lead_unit_id')} AS "unitName", NULL AS "projectName", NULL AS what, NULL AS year,
            NULL AS quarter, NULL AS theme, CASE WHEN f.ended_on IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS state, NULL AS "dueOn"
       FROM (SELECT p.* FROM project p ${scope.sql} AND ${found(PROJECT_TEXT)} LIMIT ${String(CANDIDATES)}) f
      ORDER BY f.ended_on IS NOT NULL, strpos(search_text(f.name), $2[1]) <> 1, f.code LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Tasks by matter or origin, unfinished ones first, then by date. */
export function findTasks(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible], [grams, terms]);
  return reader.query<Hit>(
    `SELECT 'TASK' AS kind, f.id, f.matter AS title, NULL AS code, ${nameOf('unit', 'f.unit_id')} AS "unitName",
            ${nameOf('project', 'f.project_id')} AS "projectName", NULL AS what, NULL AS year,
            NULL AS quarter, NULL AS theme, f.state, o.due_on AS "dueOn"
       FROM (SELECT t.* FROM task t ${scope.sql} AND ${foundByIndex(TASK_TEXT)} LIMIT ${String(CANDIDATES)}) f
       JOIN obligation o ON o.id = f.obligation_id
      ORDER BY f.state IN ('VERIFIED','CANCELLED'), o.due_on, f.id LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Entries of registers by title, what stands before what waits, the latest first; what was withdrawn is not looked for,
 * nor what is read by name. */
export function findEntries(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where(
    [visible, `e.title IS NOT NULL AND e.state <> 'WITHDRAWN' AND e.known_to IS NULL`],
    [grams, terms],
  );
  return reader.query<Hit>(
    `SELECT 'REGISTER_ENTRY' AS kind, f.id, f.title, NULL AS code, ${nameOf('unit', 'f.unit_id')} AS "unitName",
            ${nameOf('project', 'f.project_id')} AS "projectName", f.kind AS what, f.year, NULL AS quarter,
            NULL AS theme, f.state, NULL AS "dueOn"
       FROM (SELECT e.* FROM register_entry e ${scope.sql} AND ${found('e.title')} LIMIT ${String(CANDIDATES)}) f
      ORDER BY f.state <> 'CONFIRMED', f.happened_on DESC, f.id LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Hard problems by title, unsettled ones first; who had one is not looked for. */
export function findProblems(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible, `k.state <> 'VOID'`], [grams, terms]);
  return reader.query<Hit>(
    `SELECT 'PROBLEM' AS kind, f.id, f.title, NULL AS code, ${nameOf('unit', 'f.owner_unit_id')} AS "unitName",
            ${nameOf('project', 'f.project_id')} AS "projectName", NULL AS what, NULL AS year, NULL AS quarter,
            NULL AS theme, f.state, CASE WHEN f.state = 'SOLVING' THEN f.due_on END AS "dueOn"
       FROM (SELECT k.* FROM problem k ${scope.sql} AND ${found('k.title')} LIMIT ${String(CANDIDATES)}) f
      ORDER BY f.state = 'CONFIRMED', f.reported_on DESC, f.id LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Points of higher plans by code and text, the latest plan first; what was entered in error is not looked for. */
export function findKeyPoints(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible, `k.outcome IS DISTINCT FROM 'WITHDRAWN'`], [grams, terms]);
  return reader.query<Hit>(
    `SELECT 'KEY_POINT' AS kind, f.id, f.text AS title, f.code, ${nameOf('unit', 'f.lead_unit_id')} AS "unitName", NULL AS "projectName", NULL AS what,
            n.year, NULL AS quarter, NULL AS theme, NULL AS state, NULL AS "dueOn"
       FROM (SELECT k.* FROM key_point k ${scope.sql} AND ${found(POINT_TEXT)} LIMIT ${String(CANDIDATES)}) f JOIN higher_plan n ON n.id = f.plan_id
      ORDER BY n.year DESC, f.position, f.id LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Indicators by name, those that go on first; what was read of them is not looked for. */
export function findIndicators(
  reader: Reader,
  { grams, terms }: SearchTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible], [grams, terms]);
  return reader.query<Hit>(
    `SELECT 'INDICATOR' AS kind, f.id, f.name AS title, NULL AS code, ${nameOf('unit', 'f.data_unit_id')} AS "unitName",
            ${nameOf('project', 'f.project_id')} AS "projectName", NULL AS what, NULL AS year, NULL AS quarter, NULL AS theme,
            CASE WHEN f.ended_on IS NULL THEN 'RUNNING' ELSE 'ENDED' END AS state, NULL AS "dueOn"
       FROM (SELECT i.* FROM indicator i ${scope.sql} AND ${found('i.name')} LIMIT ${String(CANDIDATES)}) f
      ORDER BY f.ended_on IS NOT NULL, f.name, f.id LIMIT ${String(limit)}`,
    scope.params,
  );
}

const DUTY = 'd.id, d.project_id, d.unit_id, d.cycle_id, d.obligation_id, d.kind, d.theme, d.state';

/**
 * Matters of the five by their project (with the kind, where its word is asked) or their theme, the latest quarter first.
 * @param visible over table `duty d`
 */
export function findDuties(
  reader: Reader,
  { grams, terms }: SearchTerms,
  { kinds, project }: DutyTerms,
  visible: Condition,
  limit: number,
): Promise<Hit[]> {
  const scope = where([visible], [grams, terms, project.grams, project.terms, kinds]);
  const ofProjects = `SELECT ${DUTY} FROM (SELECT p.id FROM project p WHERE cardinality($4::text[]) > 0 AND ${found(PROJECT_TEXT, '$3', '$4')} LIMIT ${String(CANDIDATES)}) p
     JOIN duty d ON d.project_id = p.id WHERE d.kind = ANY ($5::text[])`;
  const ofThemes = `(SELECT ${DUTY} FROM duty d WHERE d.theme IS NOT NULL AND ${found('d.theme')} LIMIT ${String(CANDIDATES)})`;
  return reader.query<Hit>(
    `SELECT 'DUTY' AS kind, d.id, p.name AS title, p.code, ${nameOf('unit', 'd.unit_id')} AS "unitName", NULL AS "projectName", d.kind AS what, c.year, c.quarter,
            d.theme, d.state, (SELECT o.due_on FROM obligation o WHERE o.id = d.obligation_id) AS "dueOn"
       FROM (${ofProjects} UNION ${ofThemes}) d JOIN cycle c ON c.id = d.cycle_id JOIN project p ON p.id = d.project_id
      ${scope.sql}
      ORDER BY c.year DESC, c.quarter DESC, p.code, array_position(ARRAY['RESEARCH','COORDINATION','INSPECTION','PROBLEM','EXPERIENCE'], d.kind)
      LIMIT ${String(limit)}`,
    scope.params,
  );
}

/** Open units by name; the directory of names is open to everybody who is signed in. */
export function findUnits(reader: Reader, { grams, terms }: SearchTerms, limit: number): Promise<Hit[]> {
  return reader.query<Hit>(
    `SELECT 'UNIT' AS kind, u.id, u.name AS title, NULL AS code, ${nameOf('unit', 'u.parent_id')} AS "unitName", NULL AS "projectName", u.kind AS what, NULL AS year, NULL AS quarter,
            NULL AS theme, NULL AS state, NULL AS "dueOn"
       FROM unit u
      WHERE u.closed_on IS NULL AND ${found('u.name')}
      ORDER BY strpos(search_text(u.name), $2[1]), u.sort_order, u.name COLLATE "zh-x-icu" LIMIT ${String(limit)}`,
    [grams, terms],
  );
}
