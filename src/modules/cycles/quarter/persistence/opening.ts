import { columns, list, outer, type RowOf } from '../../../../platform/database/columns.js';
import { PostRow, UnitRow } from '../../../organisation/index.js';
import { ProjectRow } from '../../../projects/index.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import type { Day } from '../../../../shared-kernel/dates.js';
import { openObligationsFrom } from '../../../obligations/index.js';
import type { DutyKind } from '../../duties/domain/duty.js';

/** Projects that owe the five on a day: leader-led by then, with a lead unit, not ended. */
const OWING = `p.leader_led_from <= $1::date AND p.lead_unit_id IS NOT NULL AND (p.ended_on IS NULL OR p.ended_on > $1::date)`;

const OWING_PROJECT = list(
  columns(ProjectRow, 'p', ['id as projectId', 'code', 'name', 'leadUnitId']),
  outer(columns(UnitRow, 'u', ['name as leadUnit'])),
  outer(columns(PostRow, 'l', ['title as leadingPost'])),
);

/** A project that will owe, or would if its chain had no gap. */
export interface OwingProject extends RowOf<typeof OWING_PROJECT> {
  /** What is missing in its chain; NO_LEAD_UNIT keeps it from owing. */
  readonly gaps: readonly string[];
}

const VACANT = (role: string): string => `NOT EXISTS (SELECT FROM post x JOIN tenure t ON t.post_id = x.id
  WHERE x.unit_id = p.lead_unit_id AND x.role = '${role}' AND x.abolished_on IS NULL AND daterange(t.from_day, t.to_day) @> $1::date)`;
const NO_LIAISON = VACANT('LIAISON');
const NO_CHIEF = VACANT('SECTION_CHIEF');

/** Leader-led projects on a day with the gaps in their chains. */
export function listOwingProjects(reader: Reader, on: Day): Promise<OwingProject[]> {
  return reader.query<OwingProject>(
    `SELECT ${OWING_PROJECT},
            array_remove(ARRAY[
              CASE WHEN p.lead_unit_id IS NULL THEN 'NO_LEAD_UNIT' END,
              CASE WHEN p.leading_post_id IS NULL THEN 'NO_LEADING_OFFICIAL'
                   WHEN NOT EXISTS (SELECT FROM tenure t WHERE t.post_id = p.leading_post_id AND daterange(t.from_day, t.to_day) @> $1::date)
                   THEN 'LEADING_OFFICIAL_VACANT' END,
              CASE WHEN p.lead_unit_id IS NOT NULL AND ${NO_LIAISON} THEN 'LIAISON_VACANT' END,
              CASE WHEN p.lead_unit_id IS NOT NULL AND ${NO_CHIEF} THEN 'SECTION_CHIEF_VACANT' END], NULL) AS gaps
       FROM project p LEFT JOIN unit u ON u.id = p.lead_unit_id LEFT JOIN post l ON l.id = p.leading_post_id
      WHERE p.leader_led_from <= $1::date AND (p.ended_on IS NULL OR p.ended_on > $1::date) ORDER BY p.code`,
    [on],
  );
}

/** A quarter in hand for the set-based opening. */
export interface OpeningCycle {
  readonly id: string;
  readonly kinds: readonly DutyKind[];
  readonly openedOn: Day;
  readonly plansDueOn: Day;
  readonly actBy: Day;
  /** The quarter's day of acting before it moved off a rest day. */
  readonly nominalActBy: Day;
  readonly fileBy: Day;
}

/** The duties of every project that owes, in one statement. @returns how many */
export function insertDuties(tx: Tx, cycle: OpeningCycle): Promise<number> {
  return tx.execute(
    `INSERT INTO duty (cycle_id, project_id, kind, unit_id, obligation_id)
     SELECT $2, p.id, k.kind, p.lead_unit_id, new_id() FROM project p CROSS JOIN unnest($3::text[]) WITH ORDINALITY k(kind, place)
      WHERE ${OWING} ORDER BY p.code, k.place`,
    [cycle.openedOn, cycle.id, cycle.kinds],
  );
}

/** How a duty's obligation is titled: the words of its kind around the project's name. */
export interface DutyTitles {
  /** "2026年第三季度" */
  readonly quarter: string;
  /** "改革调研" by kind */
  readonly kinds: Readonly<Record<DutyKind, string>>;
}

/** One obligation for every duty of a quarter being opened; duties and obligations are made in one transaction. @returns how many */
export function insertDutyObligations(tx: Tx, cycle: OpeningCycle, titles: DutyTitles): Promise<number> {
  return openObligationsFrom(
    tx,
    'DUTY',
    `SELECT d.obligation_id, d.id, d.project_id, d.unit_id, p.responsible_post_id,
            '“' || translate(p.name, '“”', '‘’') || '”' || $4 || ($5::jsonb ->> d.kind), $3::date AS due_on, NULL::date, $2::date, $6::date
       FROM duty d JOIN project p ON p.id = d.project_id WHERE d.cycle_id = $1`,
    [cycle.id, cycle.actBy, cycle.fileBy, titles.quarter, JSON.stringify(titles.kinds), cycle.nominalActBy],
  );
}

/** One plan for every unit that owes a duty. @returns how many */
export function insertPlans(tx: Tx, cycleId: string): Promise<number> {
  return tx.execute(
    `INSERT INTO quarter_plan (cycle_id, unit_id, obligation_id)
     SELECT $1, u.unit_id, new_id() FROM (SELECT DISTINCT unit_id FROM duty WHERE cycle_id = $1) u`,
    [cycleId],
  );
}

/** One obligation for every plan of a quarter being opened. @returns how many */
export function insertPlanObligations(tx: Tx, cycle: OpeningCycle, title: string): Promise<number> {
  return openObligationsFrom(
    tx,
    'PLAN',
    `SELECT q.obligation_id, q.id, NULL::uuid, q.unit_id, NULL::uuid, $3::text, $2::date AS due_on, NULL::date, NULL::date, NULL::date
       FROM quarter_plan q WHERE q.cycle_id = $1`,
    [cycle.id, cycle.plansDueOn, title],
  );
}

/** What the opening made, with a digest over its duties. */
export interface OpeningFacts {
  readonly duties: number;
  readonly projects: number;
  readonly units: number;
  /** Leader-led projects that owe nothing for want of a lead unit. */
  readonly withoutLeadUnit: number;
  readonly digest: string;
}

/** Counts what the opening made. */
export function countOpening(tx: Tx, cycleId: string, openedOn: Day): Promise<OpeningFacts> {
  return tx.one<OpeningFacts>(
    `SELECT count(*) AS duties, count(DISTINCT project_id) AS projects, count(DISTINCT unit_id) AS units,
            (SELECT count(*) FROM project p WHERE p.leader_led_from <= $2::date AND p.lead_unit_id IS NULL AND (p.ended_on IS NULL OR p.ended_on > $2::date)) AS "withoutLeadUnit",
            encode(sha256(convert_to(coalesce(string_agg(id::text || kind, ',' ORDER BY id), ''), 'UTF8')), 'hex') AS digest
       FROM duty WHERE cycle_id = $1`,
    [cycleId, openedOn],
  );
}

/** A post to be told that the quarter began. */
export interface ToldPost {
  readonly postId: string;
  readonly unitId: string;
  readonly projects: number;
  readonly duties: number;
  /** Make-ups still due from earlier quarters. */
  readonly carried: number;
}

/** Liaisons and section chiefs of the units that owe, with their numbers. */
export function listToldPosts(tx: Tx, cycleId: string): Promise<ToldPost[]> {
  return tx.query<ToldPost>(
    `WITH owing AS (
       SELECT unit_id, count(DISTINCT project_id) AS projects, count(*) AS duties FROM duty WHERE cycle_id = $1 GROUP BY unit_id),
     late AS (SELECT unit_id, count(*) AS carried FROM duty WHERE state IN ('MISSED','DEFERRED') GROUP BY unit_id)
     SELECT p.id AS "postId", w.unit_id AS "unitId", w.projects, w.duties, coalesce(l.carried, 0) AS carried
       FROM owing w JOIN post p ON p.unit_id = w.unit_id AND p.role IN ('LIAISON','SECTION_CHIEF') AND p.abolished_on IS NULL
       LEFT JOIN late l ON l.unit_id = w.unit_id ORDER BY p.id`,
    [cycleId],
  );
}
