import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Switched } from '../domain/switched.js';
import { ScoreSwitchRow } from './score-switch.row.js';

const SWITCH = columns(ScoreSwitchRow, 's', ['isOn', 'basis', 'setOn']);

/** A word of two people. */
export type ScoreSwitch = RowOf<typeof SWITCH>;

/** All that was said, the latest first. */
export function switches(reader: Reader, what: Switched): Promise<ScoreSwitch[]> {
  return reader.query<ScoreSwitch>(`SELECT ${SWITCH} FROM score_switch s WHERE s.what = $1 ORDER BY s.id DESC`, [what]);
}

/** The word by which it is on; null: it is not, as nothing is until somebody says so. */
export async function switchedOn(reader: Reader, what: Switched): Promise<ScoreSwitch | null> {
  const [latest] = await switches(reader, what);
  return latest?.isOn === true ? latest : null;
}

/** From now on. */
export async function insertSwitch(tx: Tx, what: Switched, { on, basis }: SwitchWord): Promise<void> {
  await tx.execute('INSERT INTO score_switch (what, is_on, basis) VALUES ($1, $2, $3)', [what, on, basis]);
}

interface SwitchWord {
  readonly on: boolean;
  readonly basis: string;
}

const OFFICE = `SELECT u.id FROM unit u WHERE u.kind = 'REFORM_OFFICE' AND u.closed_on IS NULL ORDER BY length(u.path), u.id LIMIT 1`;

/** The reform office, held until the transaction ends: two people do not switch at once. @returns null where there is none */
export async function lockOffice(tx: Tx): Promise<string | null> {
  return (await tx.find<{ id: string }>(`${OFFICE} FOR NO KEY UPDATE`, []))?.id ?? null;
}

/** Whoever works by what is switched on lets nobody switch it off until his transaction ends; others work beside him. */
export async function holdSwitches(tx: Tx): Promise<void> {
  await tx.find(`${OFFICE} FOR SHARE`, []);
}
