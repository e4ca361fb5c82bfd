import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Party, PartyRole } from '../domain/project.js';

/** The chain of a project today, in the order of the roles and of the ledger. */
export function listParties(reader: Reader, projectId: string): Promise<Party[]> {
  return reader.query<Party>(
    `SELECT pp.id, pp.role, pp.unit_id AS "unitId", pp.post_id AS "postId", pp.expression, coalesce(u.name, po.title, pp.expression) AS name, pp.words
       FROM project_party pp LEFT JOIN unit u ON u.id = pp.unit_id LEFT JOIN post po ON po.id = pp.post_id
      WHERE pp.project_id = $1 AND pp.to_day IS NULL
      ORDER BY array_position(ARRAY['LEADING_OFFICIAL','GROUP','LEAD','RESPONSIBLE','SUPPORTING'], pp.role), pp.position, pp.id`,
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

/** Adds places to chains, from today. */
export async function insertParties(
  tx: Tx,
  parties: readonly (NewParty & { readonly projectId: string })[],
): Promise<void> {
  if (parties.length === 0) return;
  await tx.execute(
    `INSERT INTO project_party (project_id, role, unit_id, post_id, expression, words, position, from_day)
     SELECT (n.p->>'projectId')::uuid, n.p->>'role', (n.p->>'unitId')::uuid, (n.p->>'postId')::uuid, n.p->>'expression', n.p->>'words', n.place, app_today()
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS n(p, place)`,
    [JSON.stringify(parties)],
  );
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
