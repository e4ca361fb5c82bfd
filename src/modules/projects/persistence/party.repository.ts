import { columns } from '../../../platform/database/columns.js';
import { ProjectPartyRow } from './project-party.row.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Party, PartyRole } from '../domain/project.js';

const PARTY = columns(ProjectPartyRow, 'pp', ['id', 'role', 'unitId', 'postId', 'expression', 'words']);

/** The chain of a project today, in the order of the roles and of the ledger. */
export function listParties(reader: Reader, projectId: string): Promise<Party[]> {
  return reader.query<Party>(
    `SELECT ${PARTY}, coalesce(u.name, po.title, pp.expression) AS name
       FROM project_party pp LEFT JOIN unit u ON u.id = pp.unit_id LEFT JOIN post po ON po.id = pp.post_id
      WHERE pp.project_id = $1 AND pp.to_day IS NULL
      ORDER BY array_position(ARRAY['LEADING_OFFICIAL','CO_LEADER','GROUP','LEAD','RESPONSIBLE','SUPPORTING'], pp.role), pp.position, pp.id`,
    [projectId],
  );
}

/** A place in a chain to be written: a unit, a post, or words. */
export interface NewParty {
  readonly role: PartyRole;
  readonly unitId?: string | null;
  readonly postId?: string | null;
  readonly expression?: string | null;
  readonly words?: string | null;
}

/** So many at once that a busy server still answers within its statement timeout. */
const PORTION = 5_000;

/** Adds places to chains, from today, in the order given. */
export async function insertParties(
  tx: Tx,
  parties: readonly (NewParty & { readonly projectId: string })[],
): Promise<void> {
  const placed = parties.map((party, position) => ({ ...party, position }));
  for (let start = 0; start < placed.length; start += PORTION) {
    await tx.execute(
      `INSERT INTO project_party (project_id, role, unit_id, post_id, expression, words, position, from_day)
       SELECT (p->>'projectId')::uuid, p->>'role', (p->>'unitId')::uuid, (p->>'postId')::uuid, p->>'expression', p->>'words',
              (p->>'position')::int, clock.today
         FROM jsonb_array_elements($1::jsonb) AS n(p) CROSS JOIN (SELECT app_today() AS today OFFSET 0) clock`,
      [JSON.stringify(placed.slice(start, start + PORTION))],
    );
  }
}

/** Ends places of projects' chains today; history stays. */
export async function endParties(tx: Tx, projectIds: readonly string[]): Promise<void> {
  await tx.execute(
    'UPDATE project_party SET to_day = app_today() WHERE project_id = ANY ($1::uuid[]) AND to_day IS NULL',
    [projectIds],
  );
}

/** Ends one place. */
export async function endParty(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE project_party SET to_day = app_today() WHERE id = $1 AND to_day IS NULL', [id]);
}
