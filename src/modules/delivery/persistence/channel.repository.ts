import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Channel, MailSettings } from '../domain/channel.js';
import { ChannelRow } from './channel.row.js';

const CHANNEL = columns(ChannelRow, 'c', ['id', 'kind', 'name', 'contact', 'settings', 'secret', 'version']);
const LISTED = columns(ChannelRow, 'c', [
  ...(['id', 'kind', 'name', 'contact', 'settings', 'version', 'inService'] as const),
  ...(['stoppedUntil', 'stopReason', 'testedVersion'] as const),
]);

/** A channel as its administrator sees it, with what became of its messages of the last seven days. */
export interface ListedChannel extends RowOf<typeof LISTED> {
  readonly stopped: boolean;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
}

export function listChannels(reader: Reader): Promise<ListedChannel[]> {
  return reader.query<ListedChannel>(
    `SELECT ${LISTED}, coalesce(c.stopped_until > now(), false) AS stopped, n.*
       FROM channel c CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE d.state IN ('PENDING', 'SENDING', 'RETRY')) AS waiting,
                count(*) FILTER (WHERE d.state IN ('ACCEPTED', 'DELIVERED', 'SEEN')) AS sent,
                count(*) FILTER (WHERE d.state = 'FAILED') AS failed, count(*) FILTER (WHERE d.state = 'UNKNOWN') AS unknown
           FROM delivery d WHERE d.channel_id = c.id AND d.created_at > now() - interval '7 days') n
      ORDER BY c.name COLLATE "zh-x-icu"`,
  );
}

export function channelById(reader: Reader, id: string): Promise<Channel | null> {
  return reader.find<Channel>(`SELECT ${CHANNEL} FROM channel c WHERE c.id = $1`, [id]);
}

/** Those by which messages go just now. */
export function openChannels(reader: Reader): Promise<Channel[]> {
  return reader.query<Channel>(
    `SELECT ${CHANNEL} FROM channel c WHERE c.in_service AND (c.stopped_until IS NULL OR c.stopped_until <= now()) ORDER BY c.id`,
  );
}

export interface MailChannel {
  readonly name: string;
  readonly contact: string;
  readonly settings: MailSettings;
  readonly secret: Buffer | null;
}

export async function isNameTaken(reader: Reader, name: string, but: string | null): Promise<boolean> {
  return (await reader.find('SELECT FROM channel WHERE name = $1 AND id IS DISTINCT FROM $2', [name, but])) !== null;
}

export const insertChannel = (tx: Tx, id: string, channel: MailChannel): Promise<string> =>
  tx.insert(ChannelRow, { id, kind: 'MAIL', ...channel });

export const newId = async (reader: Reader): Promise<string> =>
  (await reader.one<{ id: string }>('SELECT new_id() AS id')).id;

export async function lockChannel(tx: Tx, id: string): Promise<ListedChannel | null> {
  return tx.find<ListedChannel>(
    `SELECT ${LISTED}, coalesce(c.stopped_until > now(), false) AS stopped FROM channel c WHERE c.id = $1 FOR UPDATE`,
    [id],
  );
}

/** What was tried before is no longer what stands. */
export async function updateChannel(
  tx: Tx,
  id: string,
  { name, contact, settings, secret }: MailChannel,
): Promise<void> {
  await tx.execute(
    'UPDATE channel SET name = $2, contact = $3, settings = $4, secret = $5, version = version + 1, in_service = false WHERE id = $1',
    [id, name, contact, settings, secret],
  );
}

export async function noteTested(tx: Tx, id: string, version: number): Promise<void> {
  await tx.execute('UPDATE channel SET tested_version = $2 WHERE id = $1 AND version = $2', [id, version]);
}

export async function putInService(tx: Tx, id: string): Promise<void> {
  await tx.execute('UPDATE channel SET in_service = true, stopped_until = NULL, stop_reason = NULL WHERE id = $1', [
    id,
  ]);
}

/** By the real clock: the stop ends by itself. */
export async function stopChannel(tx: Tx, id: string, hours: number, reason: string): Promise<void> {
  await tx.execute(
    `UPDATE channel SET stopped_until = now() + $2 * interval '1 hour', stop_reason = $3 WHERE id = $1`,
    [...[id, hours, reason]],
  );
}

/** Whether any password is kept. */
export async function holdsSecrets(reader: Reader): Promise<boolean> {
  return (await reader.find('SELECT FROM channel WHERE secret IS NOT NULL LIMIT 1')) !== null;
}
