import type { Tx } from '../../../../platform/database/tx.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords, words as said } from '../../../../texts/words.js';
import { enteredOnBehalf, type NoticeDraft, notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import { registerName } from './register-words.js';
import type { Register } from '../domain/register.js';
import type { EntryRecord } from '../persistence/entry-columns.js';
import { awaitingUnits } from '../persistence/entry.repository.js';

/** What a unit is told of an entry. */
export type ToldOfEntry =
  | 'REGISTER_RETURNED'
  | 'REGISTER_WITHDRAWN'
  | 'REGISTER_CORRECTED'
  | 'REGISTER_MOVED'
  | 'REGISTER_EXTENDED'
  | 'ENTERED_ON_BEHALF';

/** The entry that it is told of. */
export interface ToldEntry {
  readonly id: string;
  readonly unitId: string | null;
  readonly title: string | null;
  /** Counts what was told before, so that the same may be told again of a later version. */
  readonly version: number;
  /** Posts that wrote it: they hear of a return though they are not the unit's. */
  readonly writerPosts: readonly string[];
}

/** What moves the days by which a unit owes something. */
const MOVED = new Set<ToldOfEntry>(['REGISTER_MOVED', 'REGISTER_EXTENDED']);

async function toldPosts(
  tx: Tx,
  register: Register,
  kind: ToldOfEntry,
  { unitId, writerPosts }: ToldEntry,
): Promise<readonly string[]> {
  // What the office keeps of a unit is no report of its own; but it hears how far its pilot is, and until when.
  const hears = register.filers === 'UNITS' || (MOVED.has(kind) && (register.dues ?? []).length > 0);
  const unit = hears && unitId !== null ? await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']) : [];
  const posts = unit.map(({ postId }) => postId);
  return kind === 'REGISTER_RETURNED' ? [...new Set([...posts, ...writerPosts])] : posts;
}

/** Told with the words as they are, not as what was said with it. */
const WHOLE = new Set<ToldOfEntry>(['REGISTER_RETURNED', 'REGISTER_MOVED', 'REGISTER_EXTENDED']);

/** What was said with it, if anything was. */
const spokenAfter = (words: string): string => (words === '' ? '' : said('phrase.said', { words }));

/** Tells the unit's liaison and section chief what became of their entry, with the words of whoever decided. */
export async function tellUnit(
  tx: Tx,
  register: Register,
  kind: ToldOfEntry,
  entry: ToldEntry,
  words = '',
): Promise<void> {
  const { id, unitId, title, version } = entry;
  // What is read by name is called by its register alone.
  const matter = register.readers === 'NAMED' ? registerName('zh-CN', register).entryName : quoted(title ?? '');
  const text =
    kind === 'ENTERED_ON_BEHALF'
      ? enteredOnBehalf(matter, said('phrase.reported'))
      : { kind, ...noticeWords(kind, { matter, words: WHOLE.has(kind) ? words : spokenAfter(words) }) };
  const posts = await toldPosts(tx, register, kind, entry);
  await notify(
    tx,
    posts.map((postId) => ({
      ...text,
      key: `register-entry:${id}:${kind.toLowerCase()}:${String(version)}:${postId}`,
      recipientPostId: postId,
      unitId,
      subjectType: 'REGISTER_ENTRY',
      subjectId: id,
      params: { entryId: id, kind: register.kind, path: register.path },
    })),
  );
}

type Asking = Pick<EntryRecord, 'id' | 'kind' | 'title' | 'version'> & { readonly awaitedUnitId: string | null };

async function tellAwaited(tx: Tx, entry: Asking, text: Pick<NoticeDraft, 'kind' | 'title' | 'body'>): Promise<void> {
  const { id, kind, version, awaitedUnitId } = entry;
  const posts = awaitedUnitId === null ? [] : await postsOf(tx, awaitedUnitId, ['LIAISON', 'SECTION_CHIEF']);
  await notify(
    tx,
    posts.map(({ postId }) => ({
      ...text,
      key: `register-entry:${id}:${text.kind.toLowerCase()}:${String(version)}:${postId}`,
      recipientPostId: postId,
      unitId: awaitedUnitId,
      subjectType: 'REGISTER_ENTRY' as const,
      subjectId: id,
      params: { entryId: id, kind },
    })),
  );
}

/** Asks the units that answer for these numbers whether they are right: one notice a unit, whatever a file brought. */
export async function askUnits(tx: Tx, register: Register, ids: readonly string[]): Promise<void> {
  if (!register.vouched) return;
  const asked = await awaitingUnits(tx, ids);
  for (const unitId of new Set(asked.map(({ awaitedUnitId }) => awaitedUnitId))) {
    const own = asked.filter(({ awaitedUnitId }) => awaitedUnitId === unitId);
    const [first] = own;
    if (first === undefined) continue;
    const title = first.title ?? '';
    const matter = quoted(own.length === 1 ? title : said('phrase.andOthers', { title, count: own.length }));
    await tellAwaited(tx, first, {
      kind: 'REGISTER_UNIT_ASKED',
      ...noticeWords('REGISTER_UNIT_ASKED', { matter }),
    });
  }
}

/** Tells a unit that the office wrote down what it said by telephone. */
export async function tellCalled(tx: Tx, entry: Asking): Promise<void> {
  await tellAwaited(tx, entry, enteredOnBehalf(quoted(entry.title ?? ''), said('phrase.vouched')));
}
