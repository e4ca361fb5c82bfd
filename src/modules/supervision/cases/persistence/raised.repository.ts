import type { Tx } from '../../../../platform/database/tx.js';
import type { NewCase } from './writes.repository.js';

/** Opens a case by a person's proposal; the office alone knows of it. */
export async function insertRaisedCase(tx: Tx, opened: NewCase & { readonly after_met: boolean }): Promise<void> {
  await tx.execute(
    `INSERT INTO supervision_case (id, obligation_id, unit_id, project_id, policy_version, calendar_version, date_run, after_met, hidden)
     SELECT id, obligation_id, unit_id, project_id, policy_version, calendar_version, date_run, after_met, true
       FROM jsonb_to_record($1::jsonb) AS c(id uuid, obligation_id uuid, unit_id uuid, project_id uuid, policy_version int, calendar_version int, date_run int, after_met boolean)`,
    [JSON.stringify(opened)],
  );
}

/** A notice of the cases' talk goes out: whoever is concerned may know of them. */
export async function revealCases(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute('UPDATE supervision_case SET hidden = false WHERE id = ANY ($1::uuid[]) AND hidden', [ids]);
}

/** The ladder would open these cases now by itself. Opened today they do not betray that somebody had raised them before. */
export async function openHiddenCases(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    'UPDATE supervision_case SET hidden = false, opened_on = app_today() WHERE id = ANY ($1::uuid[]) AND hidden',
    [ids],
  );
}

/** How often an obligation's filings of its present date were returned. */
export async function countReturned(tx: Tx, obligationId: string): Promise<number> {
  const [row] = await tx.query<{ times: number }>('SELECT returned_count AS times FROM obligation WHERE id = $1', [
    obligationId,
  ]);
  return row?.times ?? 0;
}
