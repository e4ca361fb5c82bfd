import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { PersonRow, UnitRow } from '../../organisation/index.js';
import { SystemTokenRow } from './system-token.row.js';

/** A token as the office sees it: everything but the token. */
export type SystemToken = Omit<SystemTokenRow, 'tokenDigest' | 'madeByPerson' | 'revokedByPerson'> & {
  readonly unitName: string;
  readonly madeByName: string | null;
};

/** Whose a token is, or was. */
export type StandingToken = Pick<SystemTokenRow, 'id' | 'name' | 'unitId'>;

const TOKEN = list(
  columns(SystemTokenRow, 's', ['id', 'name', 'unitId', 'permission', 'madeOn', 'revokedOn']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'p', ['name as madeByName'])),
);

/** Every token that was ever made, or those of a unit, those that stand first. */
export function listSystemTokens(reader: Reader, unitId: string | null = null): Promise<SystemToken[]> {
  return reader.query(
    `SELECT ${TOKEN} FROM system_token s JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.made_by_person
      WHERE $1::uuid IS NULL OR s.unit_id = $1 ORDER BY s.revoked_on IS NOT NULL, u.name, s.name, s.id`,
    [unitId],
  );
}

/** Whose token it is; null where none such stands, or its unit was closed. */
export function findSystem(
  reader: Reader,
  digest: Buffer,
): Promise<Pick<SystemTokenRow, 'name' | 'unitId' | 'permission'> | null> {
  return reader.find(
    `SELECT ${columns(SystemTokenRow, 's', ['name', 'unitId', 'permission'])} FROM system_token s JOIN unit u ON u.id = s.unit_id
      WHERE s.token_digest = $1 AND s.revoked_on IS NULL AND u.closed_on IS NULL`,
    [digest],
  );
}

/** Keeps a token; null where the unit has a system of that name. */
export async function insertSystemToken(
  tx: Tx,
  {
    name,
    unitId,
    permission,
    tokenDigest,
    madeByPerson,
  }: Omit<SystemTokenRow, 'id' | 'madeOn' | 'revokedByPerson' | 'revokedOn'>,
): Promise<string | null> {
  const row = await tx.find<{ id: string }>(
    `INSERT INTO system_token (name, unit_id, permission, token_digest, made_by_person) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (unit_id, name) WHERE revoked_on IS NULL DO NOTHING RETURNING id`,
    [name, unitId, permission, tokenDigest, madeByPerson],
  );
  return row?.id ?? null;
}

/** From now on it opens nothing. @returns whose it was; null where it stands no more */
export function revokeSystemToken(tx: Tx, id: string, personId: string | null): Promise<StandingToken | null> {
  return tx.find<StandingToken>(
    `UPDATE system_token SET revoked_on = app_today(), revoked_by_person = $2 WHERE id = $1 AND revoked_on IS NULL RETURNING id, name, unit_id AS "unitId"`,
    [id, personId],
  );
}

/** How many systems report for a unit. */
export async function countStanding(reader: Reader, unitId: string): Promise<number> {
  const { count } = await reader.one<{ count: number }>(
    'SELECT count(*)::int AS count FROM system_token WHERE unit_id = $1 AND revoked_on IS NULL',
    [unitId],
  );
  return count;
}

/** Lets the systems of a unit report for the one that takes its place; one whose name stands there already is closed. */
export async function moveTokens(
  tx: Tx,
  { fromUnitId, toUnitId }: { readonly fromUnitId: string; readonly toUnitId: string },
): Promise<{ readonly moved: readonly StandingToken[]; readonly closed: readonly StandingToken[] }> {
  const closed = await tx.query<StandingToken>(
    `UPDATE system_token s SET revoked_on = app_today() WHERE s.unit_id = $1 AND s.revoked_on IS NULL
        AND EXISTS (SELECT FROM system_token o WHERE o.unit_id = $2 AND o.name = s.name AND o.revoked_on IS NULL) RETURNING s.id, s.name, s.unit_id AS "unitId"`,
    [fromUnitId, toUnitId],
  );
  const moved = await tx.query<StandingToken>(
    `UPDATE system_token SET unit_id = $2 WHERE unit_id = $1 AND revoked_on IS NULL RETURNING id, name, unit_id AS "unitId"`,
    [fromUnitId, toUnitId],
  );
  return { moved, closed };
}

/** Whether there ever was such a token. */
export async function isSystemToken(reader: Reader, id: string): Promise<boolean> {
  return (await reader.find('SELECT FROM system_token WHERE id = $1', [id])) !== null;
}
