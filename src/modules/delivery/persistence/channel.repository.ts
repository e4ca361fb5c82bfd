import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Instant } from '../../../shared-kernel/dates.js';
import type { Channel, ChannelSetup } from '../domain/channel.js';
import type { Pace } from '../domain/pace.js';
import { ChannelRow } from './channel.row.js';

const CHANNEL = columns(ChannelRow, 'c', [
  'id',
  'kind',
  'name',
  'contact',
  'settings',
  'secret',
  'perMinute',
  'version',
]);
const LISTED = columns(ChannelRow, 'c', [
  ...(['id', 'kind', 'name', 'contact', 'settings', 'perMinute', 'version', 'inService'] as const),
  ...(['stopReason', 'testedVersion', 'stopsBegan'] as const),
]);

/** A stop runs by the real clock, which the business clock may be away from. */
const STOP = `coalesce(c.stopped_until > now(), false) AS stopped,
  CASE WHEN c.stopped_until > now() THEN app_now() + (c.stopped_until - now()) END AS "stoppedUntil"`;

/** A channel as its administrator sees it, with what became of its messages of the last seven days. */
export type ListedChannel = Omit<RowOf<typeof LISTED>, 'kind' | 'settings'> & ChannelSetup & Counted;
interface Counted {
  readonly stopped: boolean;
  /** When a stop that lasts ends by itself, by the business clock: as people read times. */
  readonly stoppedUntil: Instant | null;
  readonly waiting: number;
  readonly sent: number;
  readonly failed: number;
  readonly unknown: number;
}

export function listChannels(reader: Reader): Promise<ListedChannel[]> {
  return reader.query<ListedChannel>(
    `SELECT ${LISTED}, ${STOP}, n.*
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

/** Those by which messages go just now: in service, not stopped by a person, not asked to wait by the provider. */
export function openChannels(reader: Reader): Promise<Channel[]> {
  return reader.query<Channel>(
    `SELECT ${CHANNEL} FROM channel c WHERE c.in_service AND (c.stopped_until IS NULL OR c.stopped_until <= now()) AND c.free_at <= now() ORDER BY c.id`,
  );
}

/** A channel as it is kept. */
export type KeptChannel = ChannelSetup & {
  readonly name: string;
  readonly contact: string;
  readonly perMinute: number | null;
  readonly secret: Buffer | null;
};

export async function isNameTaken(reader: Reader, name: string, but: string | null): Promise<boolean> {
  return (await reader.find('SELECT FROM channel WHERE name = $1 AND id IS DISTINCT FROM $2', [name, but])) !== null;
}

export const insertChannel = (
  tx: Tx,
  id: string,
  { kind, name, contact, perMinute, settings, secret }: KeptChannel,
): Promise<string> => tx.insert(ChannelRow, { id, kind, name, contact, perMinute, settings, secret });

export const newId = async (reader: Reader): Promise<string> =>
  (await reader.one<{ id: string }>('SELECT new_id() AS id')).id;

export async function lockChannel(tx: Tx, id: string): Promise<ListedChannel | null> {
  return tx.find<ListedChannel>(`SELECT ${LISTED}, ${STOP} FROM channel c WHERE c.id = $1 FOR UPDATE`, [id]);
}

/** What was tried before is no longer what stands. */
export async function updateChannel(
  tx: Tx,
  id: string,
  { name, contact, perMinute, settings, secret }: KeptChannel,
): Promise<void> {
  await tx.execute(
    'UPDATE channel SET name = $2, contact = $3, settings = $4, secret = $5, per_minute = $6, version = version + 1, in_service = false WHERE id = $1',
    [id, name, contact, settings, secret, perMinute],
  );
}

export async function noteTested(tx: Tx, id: string, version: number): Promise<void> {
  await tx.execute('UPDATE channel SET tested_version = $2 WHERE id = $1 AND version = $2', [id, version]);
}

/** Also ends a stop before its time; when it ended is kept, for the stops that may follow. */
export async function putInService(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    'UPDATE channel SET in_service = true, stopped_until = CASE WHEN stopped_until > now() THEN now() ELSE stopped_until END, stop_reason = NULL WHERE id = $1',
    [id],
  );
}

/**
 * By the real clock: the stop ends by itself.
 * @param most hours that stops may last together which follow one another without a day of service between them
 * @returns false where they would last longer
 */
export async function stopChannel(
  tx: Tx,
  id: string,
  { hours, reason, most }: { readonly hours: number; readonly reason: string; readonly most: number },
): Promise<boolean> {
  const stopped = await tx.execute(
    `UPDATE channel c SET stopped_until = now() + $2 * interval '1 hour', stop_reason = $3, stops_began = s.began
       FROM (SELECT id, CASE WHEN stops_began IS NULL OR stopped_until < now() - interval '24 hours' THEN now() ELSE stops_began END AS began
               FROM channel WHERE id = $1) s
      WHERE c.id = s.id AND now() + $2 * interval '1 hour' <= s.began + $4 * interval '1 hour'`,
    [id, hours, reason, most],
  );
  return stopped > 0;
}

/**
 * One more test message of today, by the wall clock of Asia/Shanghai.
 * @param most of all channels together
 * @returns the how manieth of this channel it is; null where today's are used up
 */
export async function takeTest(tx: Tx, id: string, most: number): Promise<number | null> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('channel.test', 0))`);
  const taken = await tx.find<{ tests: number }>(
    `UPDATE channel SET tests = CASE WHEN tests_on = d.today THEN tests + 1 ELSE 1 END, tests_on = d.today
       FROM (SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS today) d
      WHERE id = $1 AND (SELECT coalesce(sum(tests), 0) FROM channel WHERE tests_on = d.today) < $2 RETURNING tests`,
    [id, most],
  );
  return taken?.tests ?? null;
}

/** Whether any password is kept. */
export async function holdsSecrets(reader: Reader): Promise<boolean> {
  return (await reader.find('SELECT FROM channel WHERE secret IS NOT NULL LIMIT 1')) !== null;
}

/** Nobody sends by it for so many seconds: its provider asks to be left in peace. */
export async function pauseChannel(tx: Tx, id: string, seconds: number): Promise<void> {
  await tx.execute(`UPDATE channel SET free_at = greatest(free_at, now() + $2 * interval '1 second') WHERE id = $1`, [
    id,
    seconds,
  ]);
}

/**
 * How many messages a channel may send just now, of at most `limit`. Locked: whoever else sends by it waits for what is taken here.
 * @param pace as the domain reckons it
 */
export async function takePace(tx: Tx, id: string, { everySeconds, burst }: Pace, limit: number): Promise<number> {
  const { free } = await tx.one<{ free: number }>(
    `SELECT greatest(least($2::int, $4::int, floor(extract(epoch FROM now() - free_at) / $3::float8)), 0)::int AS free FROM channel WHERE id = $1 FOR UPDATE`,
    [id, limit, everySeconds, burst],
  );
  return free;
}

/** So many messages were taken. */
export async function spendPace(tx: Tx, id: string, { everySeconds, burst }: Pace, count: number): Promise<void> {
  await tx.execute(
    `UPDATE channel SET free_at = greatest(free_at, now() - $3::int * $2::float8 * interval '1 second') + $4::int * $2::float8 * interval '1 second' WHERE id = $1`,
    [id, everySeconds, burst, count],
  );
}
