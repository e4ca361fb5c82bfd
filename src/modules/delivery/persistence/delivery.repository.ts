import { columns, type RowOf } from '../../../platform/database/columns.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';
import type { Day, Instant } from '../../../shared-kernel/dates.js';
import { informs, type NoticeKind } from '../../notifications/index.js';
import type { ChannelKind } from '../domain/channel.js';
import { type Address, type Classed, type DeliveryAct, wayOf } from '../domain/delivery.js';
import { DeliveryRow } from './delivery.row.js';
import { PersonAddressRow } from './person-address.row.js';

export type Delivery = RowOf<typeof DELIVERY>;
const DELIVERY_FIELDS = [
  'id',
  'personId',
  'channelId',
  'addressId',
  'statutory',
  'day',
  'attempt',
  'token',
  'repeatOf',
] as const;
const DELIVERY = columns(DeliveryRow, 'd', DELIVERY_FIELDS);

const ADDRESS = columns(PersonAddressRow, 'a', ['id', 'personId', 'channelId', 'wants', 'fault']);
/** An address with whose it is. */
export interface PersonsAddress extends Address {
  readonly personId: string;
  readonly kind: ChannelKind;
}

/** What is put on its way. */
export interface OutgoingNotice extends Classed {
  readonly id: string;
  readonly personId: string;
}

interface OfKind {
  readonly kind: NoticeKind;
}

const withClass = <R extends OfKind>(row: R): R & Pick<Classed, 'informs'> => ({ ...row, informs: informs(row.kind) });

/** One at a time puts notices on their way; false where another does. */
export async function holdGathering(tx: Tx): Promise<boolean> {
  const { held } = await tx.one<{ held: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('delivery.gather', 0)) AS held`,
  );
  return held;
}

/** Takes what is to go out, the oldest first. */
export async function takeOutgoing(tx: Tx, limit: number): Promise<OutgoingNotice[]> {
  const taken = await tx.query<Omit<OutgoingNotice, 'informs'> & OfKind>(
    `WITH due AS (SELECT id FROM notice WHERE goes_out ORDER BY number LIMIT $1 FOR UPDATE)
     UPDATE notice n SET goes_out = false FROM due WHERE n.id = due.id
     RETURNING n.id, n.recipient_person_id AS "personId", n.kind, n.statutory, n.copy`,
    [limit],
  );
  return taken.map(withClass);
}

/** The addresses of people by channels that are in service, in the owners' order. */
export function addressesOf(reader: Reader, personIds: readonly string[]): Promise<PersonsAddress[]> {
  return reader.query<PersonsAddress>(
    `SELECT ${ADDRESS}, c.kind FROM person_address a JOIN channel c ON c.id = a.channel_id AND c.in_service
      WHERE a.person_id = ANY ($1) ORDER BY a.place, a.id`,
    [personIds],
  );
}

/** What waits for people, and the lists of today and later that have gone. */
export interface Slot {
  readonly id: string;
  readonly addressId: string;
  readonly statutory: boolean;
  readonly day: Day;
  /** Still waits for the first time: more may be put into it. */
  readonly open: boolean;
}

/** Locked: what is put into an open one is there before it goes, or not at all. */
export function slotsOf(tx: Tx, addressIds: readonly string[]): Promise<Slot[]> {
  return tx.query<Slot>(
    `SELECT id, address_id AS "addressId", statutory, day, state = 'PENDING' AND repeat_of IS NULL AS open
       FROM delivery WHERE address_id = ANY ($1) AND instead_of IS NULL AND (state = 'PENDING' OR (NOT statutory AND day >= app_today())) FOR UPDATE`,
    [addressIds],
  );
}

export interface NewDelivery {
  readonly personId: string;
  readonly channelId: string;
  readonly addressId: string;
  readonly statutory: boolean;
  readonly day: Day;
  readonly notBefore: Instant;
  readonly repeatOf?: string;
  readonly insteadOf?: string;
}

export const insertDelivery = (tx: Tx, made: NewDelivery): Promise<string> => tx.insert(DeliveryRow, made);

export async function putInto(
  tx: Tx,
  parts: readonly { readonly deliveryId: string; readonly noticeId: string }[],
): Promise<void> {
  if (parts.length === 0) return;
  await tx.execute(
    `INSERT INTO delivery_notice (delivery_id, notice_id) SELECT * FROM unnest($1::uuid[], $2::uuid[]) ON CONFLICT DO NOTHING`,
    [parts.map(({ deliveryId }) => deliveryId), parts.map(({ noticeId }) => noticeId)],
  );
}

/** What a message tells of, with its class. */
export async function classedParts(
  reader: Reader,
  deliveryId: string,
): Promise<(Classed & { readonly noticeId: string })[]> {
  const parts = await reader.query<Omit<Classed, 'informs'> & OfKind & { readonly noticeId: string }>(
    `SELECT n.id AS "noticeId", n.kind, n.statutory, n.copy FROM delivery_notice p JOIN notice n ON n.id = p.notice_id WHERE p.delivery_id = $1`,
    [deliveryId],
  );
  return parts.map(withClass);
}

/** What one message told of goes by another one, too. */
export async function copyParts(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(
    'INSERT INTO delivery_notice (delivery_id, notice_id) SELECT $2, notice_id FROM delivery_notice WHERE delivery_id = $1',
    [from, to],
  );
}

/** Of a channel and due, by its own hour and its own opening. */
const DUE = `channel_id = $3 AND state IN ('PENDING', 'RETRY') AND state = ANY ($2) AND not_before <= app_now() AND next_at <= now()`;

/**
 * Messages in somebody's hands: nobody else takes them before the lease is over. At most one of them is formal, and comes first: whoever
 * dies with it in his hands doubles no second one.
 */
export function claim(tx: Tx, channelId: string, limit: number, leaseSeconds: number): Promise<Delivery[]> {
  const { from, to } = wayOf('claim');
  return tx.query<Delivery>(
    `WITH formal AS (SELECT id FROM delivery WHERE ${DUE} AND statutory ORDER BY next_at LIMIT least($4::int, 1) FOR UPDATE SKIP LOCKED),
          others AS (SELECT id FROM delivery WHERE ${DUE} AND NOT statutory ORDER BY next_at LIMIT $4::int - (SELECT count(*) FROM formal) FOR UPDATE SKIP LOCKED)
     UPDATE delivery d SET state = $1, attempt = attempt + 1, token = token + 1, lease_until = now() + $5 * interval '1 second'
      WHERE d.id IN (SELECT id FROM formal UNION ALL SELECT id FROM others)
      RETURNING ${DELIVERY}`,
    [to, from, channelId, limit, leaseSeconds],
  );
}

/** What became of a claimed message; false where the claim is no more: somebody else took over. */
export async function settle(
  tx: Tx,
  act: Exclude<DeliveryAct, 'claim'>,
  { id, token }: Pick<Delivery, 'id' | 'token'>,
  after: { readonly detail?: string; readonly seconds?: number; readonly notBefore?: Instant } = {},
): Promise<boolean> {
  const { from, to } = wayOf(act);
  const written = await tx.execute(
    `UPDATE delivery SET state = $1, lease_until = NULL, detail = $5, next_at = now() + $6 * interval '1 second', not_before = coalesce($7, not_before)
      WHERE id = $3 AND token = $4 AND state = ANY ($2)`,
    [to, from, id, token, after.detail ?? null, after.seconds ?? 0, after.notBefore ?? null],
  );
  return written > 0;
}

/** Those whose sender never came back. */
export function expired(tx: Tx, limit: number): Promise<Delivery[]> {
  return tx.query<Delivery>(
    `SELECT ${DELIVERY} FROM delivery d WHERE d.state = 'SENDING' AND d.lease_until < now() ORDER BY d.lease_until LIMIT $1 FOR UPDATE SKIP LOCKED`,
    [limit],
  );
}

/** What a message tells of and its reader has not read. */
export interface Part {
  readonly noticeId: string;
  readonly postId: string | null;
  readonly statutory: boolean;
  readonly subjectType: string;
  readonly subjectId: string;
}

const PARTS = `n.id AS "noticeId", n.recipient_post_id AS "postId", n.statutory, n.subject_type AS "subjectType", n.subject_id AS "subjectId"
  FROM delivery_notice p JOIN notice n ON n.id = p.notice_id WHERE p.delivery_id = $1`;

export const unreadParts = (reader: Reader, deliveryId: string): Promise<Part[]> =>
  reader.query<Part>(`SELECT ${PARTS} AND n.read_at IS NULL`, [deliveryId]);

export const allParts = (reader: Reader, deliveryId: string): Promise<Part[]> =>
  reader.query<Part>(`SELECT ${PARTS} ORDER BY n.number`, [deliveryId]);

/** Nothing goes to an address any more. @returns whether it did until now */
export async function disableAddress(tx: Tx, id: string, fault: string): Promise<boolean> {
  return (await tx.execute('UPDATE person_address SET fault = $2 WHERE id = $1 AND fault IS NULL', [id, fault])) > 0;
}

/** The text of an address that takes messages; null where it was struck out or takes none any more. */
export function liveAddress(reader: Reader, id: string | null): Promise<{ readonly address: string } | null> {
  return reader.find('SELECT address FROM person_address WHERE id = $1 AND fault IS NULL', [id]);
}

/** Its link was opened by its addressee, or its receipt came. @returns false where it is not his, or there is none */
export async function markReceived(tx: Tx, act: 'arrive' | 'see', id: string, personId: string): Promise<boolean> {
  const { from, to } = wayOf(act);
  const found = await tx.find('SELECT id FROM delivery WHERE id = $1 AND person_id = $2', [id, personId]);
  await tx.execute(
    'UPDATE delivery SET state = $1, lease_until = NULL WHERE id = $3 AND person_id = $4 AND state = ANY ($2)',
    [...[to, from, id, personId]],
  );
  return found !== null;
}
