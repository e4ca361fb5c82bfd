import type { Tx } from '../../../../platform/database/tx.js';
import { quoted } from '../../../../shared-kernel/quoted.js';
import { noticeWords, words as said } from '../../../../texts/words.js';
import { enteredOnBehalf, notify } from '../../../notifications/index.js';
import { postsOf } from '../../../organisation/index.js';
import type { Register } from '../domain/register.js';

/** What a unit is told of an entry. */
export type ToldOfEntry = 'REGISTER_RETURNED' | 'REGISTER_WITHDRAWN' | 'REGISTER_CORRECTED' | 'ENTERED_ON_BEHALF';

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

async function toldPosts(
  tx: Tx,
  register: Register,
  kind: ToldOfEntry,
  { unitId, writerPosts }: ToldEntry,
): Promise<readonly string[]> {
  const unit =
    register.filers === 'UNITS' && unitId !== null ? await postsOf(tx, unitId, ['LIAISON', 'SECTION_CHIEF']) : [];
  const posts = unit.map(({ postId }) => postId);
  return kind === 'REGISTER_RETURNED' ? [...new Set([...posts, ...writerPosts])] : posts;
}

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
  const matter = quoted(title ?? '');
  const text =
    kind === 'ENTERED_ON_BEHALF'
      ? enteredOnBehalf(matter, said('phrase.reported'))
      : { kind, ...noticeWords(kind, { matter, words: kind === 'REGISTER_RETURNED' ? words : spokenAfter(words) }) };
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
