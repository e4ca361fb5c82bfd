import { columns, list, outer } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { PersonRow, UnitRow } from '../../organisation/index.js';
import { SystemTokenRow } from './system-token.row.js';

/** A token as the office sees it: everything but the token. */
export type SystemToken = Omit<SystemTokenRow, 'tokenDigest' | 'madeByPerson' | 'revokedByPerson'> & {
  readonly unitName: string;
  readonly madeByName: string | null;
};

const TOKEN = list(
  columns(SystemTokenRow, 's', ['id', 'name', 'unitId', 'permission', 'madeOn', 'revokedOn']),
  columns(UnitRow, 'u', ['name as unitName']),
  outer(columns(PersonRow, 'p', ['name as madeByName'])),
);

/** Every token that was ever made, those that stand first. */
export function listSystemTokens(reader: Reader): Promise<SystemToken[]> {
  return reader.query(
    `SELECT ${TOKEN} FROM system_token s JOIN unit u ON u.id = s.unit_id LEFT JOIN person p ON p.id = s.made_by_person
      ORDER BY s.revoked_on IS NOT NULL, u.name, s.name, s.id`,
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

/** From now on it opens nothing. @returns its unit; null where it stands no more */
export async function revokeSystemToken(tx: Tx, id: string, personId: string | null): Promise<string | null> {
  const row = await tx.find<{ unitId: string }>(
    `UPDATE system_token SET revoked_on = app_today(), revoked_by_person = $2 WHERE id = $1 AND revoked_on IS NULL RETURNING unit_id AS "unitId"`,
    [id, personId],
  );
  return row?.unitId ?? null;
}

/** Whether there ever was such a token. */
export async function isSystemToken(reader: Reader, id: string): Promise<boolean> {
  return (await reader.find('SELECT FROM system_token WHERE id = $1', [id])) !== null;
}
