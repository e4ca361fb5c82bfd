import { packed, unpacked } from '../../../platform/database/packed.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';

/** So many verdicts are packed together: a page of them is read without taking the others apart. */
const PORTION = 1_000;

/** What happens to each row, as it is kept: in portions. */
export async function packedVerdicts(verdicts: readonly unknown[]): Promise<readonly Buffer[]> {
  const portions: Buffer[] = [];
  // One after the other: the words of all of them at once are more than the ledger itself.
  for (let start = 0; start < verdicts.length; start += PORTION)
    portions.push(await packed(verdicts.slice(start, start + PORTION)));
  return portions;
}

/** Verdicts that are packed together, and how many stand before them. */
interface Portion {
  readonly before: number;
  readonly bytes: Buffer;
}

async function verdictsIn({ bytes }: Portion): Promise<readonly unknown[]> {
  return (await unpacked(bytes)) as readonly unknown[];
}

/** The portions from one on, each by itself: a list of them would be told letter by letter. */
async function portionsOf(reader: Reader, importId: string, from = 0): Promise<readonly Portion[]> {
  const portions = await reader.query<{ readonly place: number; readonly bytes: Buffer }>(
    `SELECT u.place::int, u.bytes FROM file_import i CROSS JOIN unnest(i.verdicts) WITH ORDINALITY AS u(bytes, place)
      WHERE i.id = $1 AND (u.place > $2 OR cardinality(i.verdicts) = 1) ORDER BY u.place`,
    [importId, from],
  );
  return portions.map(({ place, bytes }) => ({ before: (place - 1) * PORTION, bytes }));
}

/** A page of an import's verdicts, in the order in which its kind put them; cut to one verdict, or to those of which something holds. */
export interface VerdictPage {
  readonly verdict: string | null;
  /** Whether it is among those that are asked for. */
  readonly holds: ((verdict: never) => boolean) | null;
  readonly limit: number;
  readonly after: number | null;
}

/** A verdict with its place, from 1. */
export interface PlacedVerdict {
  readonly place: number;
  readonly verdict: unknown;
}

/** A page of verdicts, one more than asked for. */
export async function listVerdicts(
  reader: Reader,
  importId: string,
  { verdict: wanted, holds, limit, after }: VerdictPage,
): Promise<PlacedVerdict[]> {
  const isAsked = (verdict: unknown): boolean =>
    (wanted === null || (verdict as { verdict: string }).verdict === wanted) && (holds?.(verdict as never) ?? true);
  const found: PlacedVerdict[] = [];
  // What was kept before they were packed stands in one portion, however many there are.
  for (const portion of await portionsOf(reader, importId, Math.floor((after ?? 0) / PORTION))) {
    const placed = (await verdictsIn(portion)).map((verdict, index) => ({
      place: portion.before + index + 1,
      verdict,
    }));
    found.push(...placed.filter(({ place, verdict }) => place > (after ?? 0) && isAsked(verdict)));
    if (found.length > limit) break;
  }
  return found.slice(0, limit + 1);
}

/** Every verdict, a portion at a time. */
export async function* allVerdicts(reader: Reader, importId: string): AsyncGenerator<readonly unknown[]> {
  for (const portion of await portionsOf(reader, importId)) yield await verdictsIn(portion);
}

/** Writes each verdict as `change` gives it back. */
export async function changeVerdicts(tx: Tx, importId: string, change: (verdict: never) => unknown): Promise<void> {
  const changed: Buffer[] = [];
  for await (const verdicts of allVerdicts(tx, importId))
    changed.push(await packed(verdicts.map((verdict) => change(verdict as never))));
  await tx.execute('UPDATE file_import SET verdicts = $2 WHERE id = $1', [importId, changed]);
}
