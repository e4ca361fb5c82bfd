/**
 * What is the matter with the database where a statement failed through no fault of its own: such an error says nothing
 * about the row in hand, nothing was written, and the same act may succeed later.
 */
export const DATABASE_TROUBLES = [
  'CONTENTION', // somebody else was in the way: deadlock, serialisation, a lock not to be had in time
  'SLOW', // cut off by a time limit or by an administrator
  'CROWDED', // no connection to be had, of the server or of this process
  'EXHAUSTED', // out of memory or of another resource
  'FULL', // no space left, or the disk fails
  'READ_ONLY', // the server takes no writes: a standby, or set so
  'AWAY', // not to be reached, shutting down, starting, silent
] as const;
export type DatabaseTrouble = (typeof DATABASE_TROUBLES)[number];

/** PostgreSQL's own codes, the narrower before the wider. */
const BY_CODE: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^(40001|40003|40P01|55P03)$/, 'CONTENTION'],
  [/^(57014|25P03|25P04)$/, 'SLOW'],
  [/^53300$/, 'CROWDED'],
  [/^(53100|58030)$/, 'FULL'],
  [/^53/, 'EXHAUSTED'],
  [/^25006$/, 'READ_ONLY'],
  [/^(08|57P|28|3D000)/, 'AWAY'],
];

/** Node's codes of a network that does not carry us to the database. */
const NETWORK = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH EHOSTDOWN ENETUNREACH ENETDOWN ENOTFOUND EAI_AGAIN'.split(
    ' ',
  ),
);

/** What driver, pool and TypeORM say without a code. */
const BY_WORDS: readonly (readonly [RegExp, DatabaseTrouble])[] = [
  [/^timeout exceeded when trying to connect/, 'CROWDED'],
  [/^Query read timeout/, 'SLOW'],
  // A server that takes the line and then says nothing.
  [/^timeout expired$/, 'AWAY'],
  [
    /^(Connection terminated|Client (was closed|has encountered)|Query runner already released|Cannot use a pool)/,
    'AWAY',
  ],
];

/**
 * Reads what may pass out of an error of the driver, bare, wrapped by TypeORM or named as a cause. The one place that
 * tells a bad hour of the database from a bad row: requests, the sweep, jobs, the relay and the sealer all ask here.
 * @returns null where the error is not of that kind: then the statement or the row is at fault
 */
export function troubleOf(error: unknown): DatabaseTrouble | null {
  for (let one = error; typeof one === 'object' && one !== null; one = inner(one)) {
    const found = ofOne(one);
    if (found !== null) return found;
  }
  return null;
}

function ofOne(error: object): DatabaseTrouble | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') {
    if (NETWORK.has(code)) return 'AWAY';
    return /^[0-9A-Z]{5}$/.test(code) ? firstOf(BY_CODE, code) : null;
  }
  return typeof message === 'string' ? firstOf(BY_WORDS, message) : null;
}

function inner(error: object): unknown {
  const { driverError, cause } = error as { driverError?: unknown; cause?: unknown };
  return driverError === error ? cause : (driverError ?? cause);
}

function firstOf(list: readonly (readonly [RegExp, DatabaseTrouble])[], text: string): DatabaseTrouble | null {
  return list.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
