import type { Reader, Tx } from '../../../../platform/database/tx.js';
import { given, that, where } from '../../../../platform/database/where.js';

/** Whose running cases: of a unit and those below it, of a project; null asks nothing. */
export interface MoveScope {
  readonly unitId: string | null;
  readonly projectId: string | null;
}

/** The matter of a running case that is pinned to other rules. */
export interface PinnedElsewhere {
  readonly obligationId: string;
  readonly matter: string;
  readonly unitName: string;
}

/** Running cases of a scope that are pinned to other rules than those of a version, by unit and age; as many as asked for. */
export function listPinnedElsewhere(
  reader: Reader,
  { unitId, projectId }: MoveScope,
  { version, limit }: { readonly version: number; readonly limit: number },
): Promise<PinnedElsewhere[]> {
  const { sql, params, place } = where([
    `c.state <> 'CLOSED'`,
    that('c.policy_version <> $', version),
    given(
      `c.unit_id IN (SELECT u.id FROM unit u JOIN unit top ON starts_with(u.path, top.path) WHERE top.id = $)`,
      unitId,
    ),
    given('c.project_id = $', projectId),
  ]);
  return reader.query<PinnedElsewhere>(
    `SELECT o.id AS "obligationId", o.title AS matter, n.name AS "unitName"
       FROM supervision_case c JOIN obligation o ON o.id = c.obligation_id JOIN unit n ON n.id = c.unit_id
       ${sql} ORDER BY n.path, c.opened_on, c.id LIMIT ${place(limit)}`,
    params,
  );
}

/** Pins running cases to a version from today on; the watch looks at each again. */
export async function pinCases(tx: Tx, caseIds: readonly string[], version: number): Promise<void> {
  await tx.execute(
    `WITH moved AS (
       UPDATE supervision_case SET policy_version = $2, moved_on = app_today(), version = version + 1
        WHERE id = ANY ($1::uuid[]) AND state <> 'CLOSED' RETURNING obligation_id)
     UPDATE obligation SET next_at = app_now() WHERE id IN (SELECT obligation_id FROM moved)`,
    [caseIds, version],
  );
}
