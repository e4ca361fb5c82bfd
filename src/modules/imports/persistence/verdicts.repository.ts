import { packed, unpacked } from '../../../platform/database/packed.js';
import type { Reader, Tx } from '../../../platform/database/tx.js';

/** So many verdicts are packed together: a page of them is read without taking the others apart. */
const PORTION = 1_000;

/** What happens to each row, as it is kept: in portions. */
export function packedVerdicts(verdicts: readonly unknown[]): Promise<readonly Buffer[]> {
  const starts = Array.from({ length: Math.ceil(verdicts.length / PORTION) }, (_, portion) => portion * PORTION);
  return Promise.all(starts.map((start) => packed(verdicts.slice(start, start + PORTION))));
}

async function verdictsIn(portion: Buffer): Promise<readonly unknown[]> {
  return (await unpacked(portion)) as readonly unknown[];
}

async function portionsOf(reader: Reader, importId: string): Promise<readonly Buffer[]> {
  const held = await reader.find<{ verdicts: readonly Buffer[] | null }>(
    'SELECT verdicts FROM file_import WHERE id = $1',
    [importId],
  );
  return held?.verdicts ?? [];
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
  const portions = await portionsOf(reader, importId);
  const isAsked = (verdict: unknown): boolean =>
    (wanted === null || (verdict as { verdict: string }).verdict === wanted) && (holds?.(verdict as never) ?? true);
  const found: PlacedVerdict[] = [];
  // What was kept before they were packed stands in one portion, however many there are.
  const first = portions.length < 2 ? 0 : Math.floor((after ?? 0) / PORTION);
  let before = first * PORTION;
  for (const portion of portions.slice(first)) {
    const verdicts = await verdictsIn(portion);
    const placed = verdicts.map((verdict, index) => ({ place: before + index + 1, verdict }));
    found.push(...placed.filter(({ place, verdict }) => place > (after ?? 0) && isAsked(verdict)));
    if (found.length > limit) break;
    before += verdicts.length;
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
