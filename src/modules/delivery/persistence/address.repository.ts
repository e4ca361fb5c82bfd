import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { ChannelKind } from '../domain/channel.js';
import type { MutableClass } from '../domain/delivery.js';
import { PersonAddressRow } from './person-address.row.js';

const ADDRESS = columns(PersonAddressRow, 'a', ['channelId', 'address', 'wants', 'fault']);

export interface AddressDraft {
  readonly channelId: string;
  readonly address: string;
  readonly wants: readonly MutableClass[];
}

/** Somebody's own addresses, in his order. */
export function ownAddresses(reader: Reader, personId: string): Promise<RowOf<typeof ADDRESS>[]> {
  return reader.query(`SELECT ${ADDRESS} FROM person_address a WHERE a.person_id = $1 ORDER BY a.place`, [personId]);
}

/** By what somebody may be reached. */
export function channelsInService(
  reader: Reader,
): Promise<{ readonly id: string; readonly name: string; readonly kind: ChannelKind }[]> {
  return reader.query(`SELECT id, name, kind FROM channel WHERE in_service ORDER BY name COLLATE "zh-x-icu"`);
}

/** Nobody else writes his addresses meanwhile. */
export async function lockAddresses(tx: Tx, personId: string): Promise<void> {
  await tx.execute('SELECT FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
}

/** What stays keeps its id, and what waits for it; what is saved again takes messages again. */
export async function writeAddresses(tx: Tx, personId: string, drafts: readonly AddressDraft[]): Promise<void> {
  const given = JSON.stringify(
    drafts.map(({ channelId, ...rest }, place) => ({ channel_id: channelId, ...rest, place })),
  );
  await tx.execute(
    `DELETE FROM person_address a WHERE person_id = $1 AND NOT EXISTS (
       SELECT FROM jsonb_populate_recordset(NULL::person_address, $2::jsonb) g WHERE g.channel_id = a.channel_id AND g.address = a.address)`,
    [personId, given],
  );
  await tx.execute(
    `INSERT INTO person_address (person_id, channel_id, address, place, wants)
     SELECT $1, g.channel_id, g.address, g.place, g.wants FROM jsonb_populate_recordset(NULL::person_address, $2::jsonb) g
     ON CONFLICT (person_id, channel_id, address) DO UPDATE SET place = excluded.place, wants = excluded.wants, fault = NULL`,
    [personId, given],
  );
}
