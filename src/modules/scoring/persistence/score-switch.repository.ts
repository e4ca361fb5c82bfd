import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import { ScoreSwitchRow } from './score-switch.row.js';

const SWITCH = columns(ScoreSwitchRow, 's', ['isOn', 'basis', 'setOn']);

/** A word of two people. */
export type ScoreSwitch = RowOf<typeof SWITCH>;

/** All that was said, the latest first. */
export function switches(reader: Reader): Promise<ScoreSwitch[]> {
  return reader.query<ScoreSwitch>(`SELECT ${SWITCH} FROM score_switch s ORDER BY s.id DESC`, []);
}

/** Whether scores are worked out at all; they are not until somebody says so. */
export async function isScoring(reader: Reader): Promise<boolean> {
  const [latest] = await switches(reader);
  return latest?.isOn ?? false;
}

/** From now on. */
export async function insertSwitch(tx: Tx, isOn: boolean, basis: string): Promise<void> {
  await tx.execute('INSERT INTO score_switch (is_on, basis) VALUES ($1, $2)', [isOn, basis]);
}

/** The reform office, held until the transaction ends: two people do not switch at once. @returns null where there is none */
export async function lockOffice(tx: Tx): Promise<string | null> {
  const office = await tx.find<{ id: string }>(
    `SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1 FOR NO KEY UPDATE`,
    [],
  );
  return office?.id ?? null;
}
