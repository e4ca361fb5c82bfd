/**
 * PENDING waits for its hour, SENDING is in somebody's hands, RETRY waits after a passing failure. ACCEPTED by the provider, DELIVERED and
 * SEEN by receipts, which never go backwards. UNKNOWN: whoever sent it died, or never heard the answer. FAILED went by another channel, or
 * by none. CANCELLED: nobody needs it any more.
 */
export const DELIVERY_STATES = [
  'PENDING',
  'SENDING',
  'RETRY',
  'ACCEPTED',
  'DELIVERED',
  'SEEN',
  'UNKNOWN',
  'FAILED',
  'CANCELLED',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

interface Way {
  readonly from: readonly DeliveryState[];
  readonly to: DeliveryState;
}

/** What may happen to a message, and from where. The statements name these states, so that a late word changes nothing. */
const WAYS = {
  claim: { from: ['PENDING', 'RETRY'], to: 'SENDING' },
  accept: { from: ['SENDING'], to: 'ACCEPTED' },
  defer: { from: ['SENDING'], to: 'RETRY' },
  fail: { from: ['SENDING'], to: 'FAILED' },
  lose: { from: ['SENDING'], to: 'UNKNOWN' },
  drop: { from: ['SENDING'], to: 'CANCELLED' },
  /** Its receipt; also of one whose sender died before he could write that it was accepted. */
  arrive: { from: ['SENDING', 'ACCEPTED', 'UNKNOWN'], to: 'DELIVERED' },
  /** Its link was opened by its addressee. */
  see: { from: ['SENDING', 'ACCEPTED', 'DELIVERED', 'UNKNOWN'], to: 'SEEN' },
} as const satisfies Readonly<Record<string, Way>>;

export type DeliveryAct = keyof typeof WAYS;
export const DELIVERY_ACTS = Object.keys(WAYS) as readonly DeliveryAct[];

/** From where an act leads, and where. */
export const wayOf = (act: DeliveryAct): Way => WAYS[act];

/** Where an act leads from a state; null: it changes nothing there. */
export function afterDelivery(state: DeliveryState, act: DeliveryAct): DeliveryState | null {
  const { from, to }: Way = WAYS[act];
  return from.includes(state) ? to : null;
}

/** Statutory messages always go; which of the others, each person says for each of his addresses. */
export const MUTABLE_CLASSES = ['NORMAL', 'INFO'] as const;
export type MutableClass = (typeof MUTABLE_CLASSES)[number];
export type MessageClass = 'STATUTORY' | MutableClass;

/** What tells the class of a notice. */
export interface Classed {
  readonly statutory: boolean;
  readonly copy: boolean;
  /** Its kind asks nothing of whoever reads it. */
  readonly informs: boolean;
}

/** A formal notice to whom it concerns; what is for information only, as a copy or by its kind; the rest. */
export function classOf({ statutory, copy, informs }: Classed): MessageClass {
  if (copy || informs) return 'INFO';
  return statutory ? 'STATUTORY' : 'NORMAL';
}

/** Where a message may go. */
export interface Address {
  readonly id: string;
  readonly channelId: string;
  readonly wants: readonly MutableClass[];
  readonly fault: string | null;
}

/** The first of somebody's addresses, in his own order, that takes a message of that class; after one that failed, the next. */
export function routeOf<A extends Address>(addresses: readonly A[], of: MessageClass, failed?: string): A | null {
  const from = failed === undefined ? 0 : addresses.findIndex(({ id }) => id === failed) + 1;
  const takes = ({ fault, wants }: Address): boolean => fault === null && (of === 'STATUTORY' || wants.includes(of));
  return addresses.slice(from).find(takes) ?? null;
}

/** Seconds from each failure to the next try; after the last of them the message goes by the next channel. */
const RETRY_AFTER: readonly number[] = [15, 60, 300, 1_800, 7_200];
/** No provider makes a message wait longer, in seconds. */
export const LONGEST_WAIT = 86_400;

/**
 * When to try again, in seconds; null: not any more by this channel.
 * @param attempts how often it was tried
 * @param asked what the provider asks to wait for, in seconds; never more than a day
 */
export function retryAfter(attempts: number, asked = 0): number | null {
  const own = RETRY_AFTER[attempts - 1];
  return own === undefined ? null : Math.max(own, Math.min(asked, LONGEST_WAIT));
}

/** Of an outcome that nobody knows: sent once more, marked so, where the message is statutory and no repetition itself. */
export function repeats({
  statutory,
  repeatOf,
}: {
  readonly statutory: boolean;
  readonly repeatOf: string | null;
}): boolean {
  return statutory && repeatOf === null;
}
