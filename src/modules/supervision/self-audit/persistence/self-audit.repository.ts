import { columns, type RowOf } from '../../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { before, where } from '../../../../platform/database/where.js';
import { type CheckResult, foundIn, SELF_CHECKS, type SelfCheck } from '../domain/self-checks.js';
import { SelfAuditRow } from './self-audit.row.js';

const SHOWN = columns(SelfAuditRow, 's', ['id', 'night', 'askedAt', 'finishedAt', 'found', 'checks']);
export type SelfAudit = RowOf<typeof SHOWN>;

/** So many differences of a check are named. */
const EXAMPLES = 20;

/** Writes down that the night's run begins, once a night. @returns its id, or null by day and where it has begun already */
export async function claimNight(tx: Tx): Promise<string | null> {
  const claimed = await tx.find<{ id: string }>(
    `INSERT INTO self_audit (night) SELECT app_today() WHERE (app_now() AT TIME ZONE 'Asia/Shanghai')::time BETWEEN '01:00' AND '05:59'
     ON CONFLICT (night) DO NOTHING RETURNING id`,
  );
  return claimed?.id ?? null;
}

/** What one check finds now. The statements may take their time: nobody waits for them. */
export async function look(tx: Tx, check: SelfCheck): Promise<CheckResult> {
  await tx.execute(`SET LOCAL statement_timeout = '10min'`);
  const rows = await tx.query<{ id: string; what: string; found: number }>(
    `SELECT x.id, x.what, count(*) OVER ()::int AS found FROM (${SELF_CHECKS[check]}) x ORDER BY x.id LIMIT ${String(EXAMPLES)}`,
  );
  return { check, found: rows[0]?.found ?? 0, examples: rows.map(({ id, what }) => ({ id, what })) };
}

/** Keeps what a run found. */
export async function finishSelfAudit(tx: Tx, id: string, results: readonly CheckResult[]): Promise<void> {
  await tx.execute('UPDATE self_audit SET finished_at = app_now(), found = $2, checks = $3::jsonb WHERE id = $1', [
    id,
    foundIn(results),
    JSON.stringify(results),
  ]);
}

/** Runs, the newest first; one more than asked for. */
export function listSelfAudits(
  reader: Reader,
  { limit, last }: { readonly limit: number; readonly last: readonly unknown[] | undefined },
): Promise<SelfAudit[]> {
  const { sql, params, place } = where([before('(s.asked_at, s.id)', last, ['timestamptz', 'uuid'])]);
  return reader.query<SelfAudit>(
    `SELECT ${SHOWN} FROM self_audit s ${sql} ORDER BY s.asked_at DESC, s.id DESC LIMIT ${place(limit + 1)}`,
    params,
  );
}

/** Whether what an earlier run found still lies on the office's desk. */
export async function isOnDesk(tx: Tx): Promise<boolean> {
  const { open } = await tx.one<{ open: boolean }>(
    `SELECT EXISTS (SELECT FROM office_work w JOIN obligation o ON o.kind = 'OFFICE_WORK' AND o.subject_id = w.id
                     WHERE w.what = 'SELF_AUDIT' AND o.state IN ('OPEN','SUBMITTED','RETURNED')) AS open`,
  );
  return open;
}
