import type { Day } from '../../../src/shared-kernel/dates.js';
import type { Proof } from './beat.js';
import { MATTERS, type MatterKey } from './matters.js';
import type { Stage } from './stage.js';

type Expected = Readonly<Record<string, unknown>>;

/** Compares what is expected with the row; names each difference. */
function differences(what: string, expected: Expected, row: Expected | null): string | null {
  if (row === null) return `${what}: there is none`;
  const wrong = Object.entries(expected).filter(([key, value]) => JSON.stringify(row[key]) !== JSON.stringify(value));
  if (wrong.length === 0) return null;
  return `${what}: ${wrong.map(([key, value]) => `${key} is ${JSON.stringify(row[key])}, not ${JSON.stringify(value)}`).join('; ')}`;
}

/** The SQL names are the tables' own, so that a proof reads like the design pages. */
const rowProof =
  (
    what: string,
    sql: string,
    key: MatterKey,
    expected: Expected,
    id: 'obligationId' | 'subjectId' = 'obligationId',
  ): Proof =>
  async (stage) => {
    const rows = await stage.rows(key);
    return differences(`${key} ${what}`, expected, await stage.one<Expected>(sql, [rows[id]]));
  };

export const dutyIs = (key: MatterKey, state: string): Proof =>
  rowProof('duty', 'SELECT state FROM duty WHERE id = $1', key, { state }, 'subjectId');

export const obligationIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof('obligation', 'SELECT * FROM obligation WHERE id = $1', key, expected);

/** The latest case of the matter. */
export const caseIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof('case', 'SELECT * FROM supervision_case WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1', key, expected);

export const noCase = (key: MatterKey): Proof =>
  countIs('cases', 'SELECT count(*)::int AS n FROM supervision_case WHERE obligation_id = $1', key, 0);

/** The latest interview in which the matter's case is an item. */
export const interviewIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof(
    'interview',
    `SELECT i.* FROM interview i JOIN interview_item t ON t.interview_id = i.id WHERE t.obligation_id = $1 ORDER BY i.id DESC LIMIT 1`,
    key,
    expected,
  );

export const itemIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof('item', 'SELECT * FROM interview_item WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1', key, expected);

/** The interview about the matter at a tier, with the matter's own item as `item_state`; the latest round of it. */
export const talkIs = (key: MatterKey, tier: number, expected: Expected): Proof =>
  rowProof(
    `tier-${String(tier)} interview`,
    `SELECT i.*, t.state AS item_state FROM interview i JOIN interview_item t ON t.interview_id = i.id
      WHERE t.obligation_id = $1 AND i.tier = ${String(tier)} ORDER BY i.id DESC LIMIT 1`,
    key,
    expected,
  );

/** What the clock did to the rectification that a talk demanded of the matter. */
export function rectificationStepped(key: MatterKey, kind: string): Proof {
  const sql = `SELECT count(*)::int AS n FROM case_step s JOIN obligation o ON o.id = s.obligation_id AND o.kind = 'RECTIFICATION'
     JOIN interview_item t ON t.id = o.subject_id WHERE t.obligation_id = $1 AND s.on_day = $2 AND s.kind = $3`;
  return async (stage) => countIs(`rectification ${kind} today`, sql, key, 1, [stage.today, kind])(stage);
}

export const slipIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof('slip', 'SELECT * FROM urging_slip WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1', key, expected);

export const explanationIs = (key: MatterKey, expected: Expected): Proof =>
  rowProof('explanation', 'SELECT * FROM explanation WHERE obligation_id = $1 ORDER BY id DESC LIMIT 1', key, expected);

/** The cell as it was frozen at the close. */
export const frozenAs = (key: MatterKey, state: string): Proof =>
  rowProof('frozen cell', 'SELECT state FROM frozen_duty WHERE duty_id = $1', key, { state }, 'subjectId');

/** What stands beside the frozen cell. */
export const correctedTo = (key: MatterKey, state: string): Proof =>
  rowProof(
    'correction',
    'SELECT state FROM duty_correction WHERE duty_id = $1 ORDER BY id DESC LIMIT 1',
    key,
    { state },
    'subjectId',
  );

function countIs(what: string, sql: string, key: MatterKey, expected: number, more: readonly unknown[] = []): Proof {
  return async (stage) => {
    const row = await stage.one<{ n: number }>(sql, [(await stage.rows(key)).obligationId, ...more]);
    return row?.n === expected ? null : `${key} ${what}: ${String(row?.n)}, not ${String(expected)}`;
  };
}

interface StepRow {
  readonly kind: string;
  readonly lateness: number;
  readonly roles: readonly string[];
  readonly told: number;
}

const STEP = `
SELECT s.kind, s.lateness,
       coalesce((SELECT array_agg(p->>'role' ORDER BY p->>'role') FROM jsonb_array_elements(s.people) p WHERE p->>'as' IN ('TO','COPY','INSTEAD')), '{}') AS roles,
       (SELECT count(*)::int FROM notice n WHERE n.key = ANY (s.notice_keys) AND n.issued_on = s.on_day) AS told
  FROM case_step s WHERE s.obligation_id = $1 AND s.on_day = $2 AND s.kind = $3`;

/** What the clock did to the matter today, to whom, and that a notice lies in each one's inbox. */
export function stepped(key: MatterKey, kind: string, roles: readonly string[] = [], lateness?: number): Proof {
  return async (stage) => {
    const { obligationId } = await stage.rows(key);
    const steps = await stage.reader.query<StepRow>(STEP, [obligationId, stage.today, kind]);
    const [step] = steps;
    if (steps.length !== 1 || step === undefined)
      return `${key} ${kind} on ${stage.today}: ${String(steps.length)} times, not once`;
    const wanted = {
      ...(roles.length > 0 && { roles: [...roles].sort(), told: roles.length }),
      ...(lateness !== undefined && { lateness }),
    };
    return differences(`${key} ${kind}`, wanted, { ...step });
  };
}

/** Nothing fired on the matter today: no notice, no proposal. Pausing and going on are no rungs. */
export const quietToday =
  (key: MatterKey): Proof =>
  async (stage) => {
    const sql = `SELECT coalesce(string_agg(kind, ','), '') AS kinds FROM case_step WHERE obligation_id = $1 AND on_day = $2
    AND kind NOT IN ('CASE_PAUSED','CASE_RESUMED')`;
    const row = await stage.one<{ kinds: string }>(sql, [(await stage.rows(key)).obligationId, stage.today]);
    return row?.kinds === '' ? null : `${key} today: ${row?.kinds ?? ''}`;
  };

/** A kind of step never happened to the matter. */
export const never = (key: MatterKey, kind: string): Proof =>
  countIs(kind, 'SELECT count(*)::int AS n FROM case_step WHERE obligation_id = $1 AND kind = $2', key, 0, [kind]);

/** The light and the lateness, as the office sees them on the screen. */
export function shines(key: MatterKey, light: string, lateness?: number): Proof {
  return async (stage: Stage) => {
    const { obligationId } = await stage.rows(key);
    const shown = await stage.act<Expected>({
      as: stage.officeSeat('OFFICE_CLERK'),
      method: 'GET',
      path: `/obligations/${obligationId}`,
    });
    return differences(`${key} light`, { light, ...(lateness !== undefined && { lateness }) }, shown);
  };
}

/** Any single fact: the query answers one row with the expected columns. */
export const fact =
  (what: string, sql: string, params: readonly unknown[], expected: Expected): Proof =>
  async (stage) =>
    differences(what, expected, await stage.one<Expected>(sql, params));

/** A stated day of an interview or a due date reads as text. */
export const on = (day: string): Day => `2026-${day}`;

/** The unit's people do not see the interview, or do. */
export function unitSees(key: MatterKey, sees: boolean): Proof {
  return async (stage) => {
    const list = await stage.act<{ items: readonly { readonly items?: unknown }[] }>({
      as: stage.unitSeat(key, 'SECTION_CHIEF'),
      method: 'GET',
      path: '/interviews',
    });
    return list.items.length > 0 === sees ? null : `${key}: the unit sees ${String(list.items.length)} interviews`;
  };
}

/** Two matters are items of one and the same interview. */
export const together =
  (one: MatterKey, other: MatterKey): Proof =>
  async (stage) => {
    const sql = `SELECT count(*)::int AS n FROM interview_item a JOIN interview_item b ON b.interview_id = a.interview_id
    WHERE a.obligation_id = $1 AND b.obligation_id = $2`;
    return countIs('items of one talk', sql, one, 1, [(await stage.rows(other)).obligationId])(stage);
  };

/** The matter was never taken to a talk at this tier. */
export const noTalk = (key: MatterKey, tier: number): Proof =>
  countIs(
    `talks of tier ${String(tier)}`,
    'SELECT count(*)::int AS n FROM interview_item t JOIN interview i ON i.id = t.interview_id WHERE t.obligation_id = $1 AND i.tier = $2',
    key,
    0,
    [tier],
  );

const LISTING = `
SELECT l.* FROM listing l WHERE EXISTS (SELECT FROM listing_item t WHERE t.listing_id = l.id AND t.item_id = $1) ORDER BY l.id DESC LIMIT 1`;

/** The latest listing of the matter. */
export const listingIs = (key: MatterKey, expected: Expected): Proof => rowProof('listing', LISTING, key, expected);

/** The matter's unit reads a listing of its own, or none. */
export function unitSeesListing(key: MatterKey, sees: boolean): Proof {
  return async (stage) => {
    const list = await stage.act<{ items: readonly unknown[] }>({
      as: stage.unitSeat(key, 'SECTION_CHIEF'),
      method: 'GET',
      path: '/listings',
    });
    return list.items.length > 0 === sees ? null : `${key}: the unit sees ${String(list.items.length)} listings`;
  };
}

/** In whose inbox of the matter's unit a notice of the kind lies since today. */
export const unitReads =
  (key: MatterKey, kind: string, roles: readonly string[]): Proof =>
  async (stage) => {
    const sql = `SELECT coalesce(array_agg(DISTINCT p.role ORDER BY p.role), '{}') AS roles FROM notice n
      JOIN post p ON p.id = n.recipient_post_id JOIN unit u ON u.id = p.unit_id WHERE n.kind = $1 AND n.issued_on = $2 AND u.name = $3`;
    const found = await stage.one<Expected>(sql, [kind, stage.today, MATTERS[key].unit]);
    return differences(`${key} told of ${kind}`, { roles: [...roles].sort() }, found);
  };
