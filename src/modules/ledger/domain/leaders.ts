import { keyOf, line } from '../../../shared-kernel/cell-text.js';
import { remembered } from '../../../shared-kernel/remembered.js';
import { isName, isPost } from '../../../shared-kernel/sheet/person-name.js';
import { isPlaceholder } from '../../../shared-kernel/sheet/unit-list.js';

/** Who a cell names as leading: the post, the person where one is named with it, and the others (共同领衔). */
export interface NamedLeader {
  readonly title: string;
  readonly person: string | null;
  readonly others: readonly string[];
}

const PARTY_HEAD = /^(?:中共)?.{0,4}(?:市委|县委|区委)?(?<!副)书记$/u;
const PARTY_DEPUTY = /副书记$|常委$|党组(?:副书记|书记|成员)$|^常委/u;
/** A post that may stand right behind a name: 李红副市长; 高新区主任 begins with no name. */
const OFFICE = /^(?:副市长|市长|常务副|市委|市政府|副书记|秘书长)/u;

const bare = (words: string): string => words.replace(/\s/gu, '');

/** «张三 副市长», «副市长张三», «张三（副市长）» are a post with a person; a name alone stays as it is written. */
export function postAndPerson(words: string): { readonly title: string; readonly person: string | null } {
  const text = line(words).replace(/同志/gu, '').trim();
  const parted = partings(text);
  const before = parted.find(([left, right]) => isName(left) && isPost(bare(right))) ?? named(text);
  if (before !== undefined) return { title: bare(before[1]), person: bare(before[0]) };
  const glued = [2, 3, 4].map((length): Parting => [text.slice(0, -length), text.slice(-length)]);
  const after = [...parted, ...glued].find(([left, right]) => isPost(bare(left)) && isName(right));
  return after === undefined ? { title: text, person: null } : { title: bare(after[0]), person: bare(after[1]) };
}

type Parting = readonly [left: string, right: string];

/** Where a bracket, a blank or a colon parts the words. */
function partings(text: string): readonly Parting[] {
  const [, before = '', inside = ''] = /^(.+?)\s*[（(]([^（）()]+)[)）]$/u.exec(text) ?? [];
  const gaps = [...text.matchAll(/[\s:：]+/gu)];
  return [
    [before, inside],
    ...gaps.map(({ index, 0: gap }): Parting => [text.slice(0, index), text.slice(index + gap.length)]),
  ];
}

/** A name right before its post: 李红副市长, and not 王副 of 王副市长. */
function named(text: string): Parting | undefined {
  return [3, 2]
    .map((length): Parting => [text.slice(0, length), text.slice(length)])
    .find(([left, right]) => isName(left) && !left.endsWith('副') && OFFICE.test(right) && isPost(right));
}

/** Whether a title is nothing but a person's name. */
export function isPersonAlone(title: string): boolean {
  return isName(title);
}

/** Two posts of one person ("市委副书记、市长"), not of two ("市委书记、市长", two deputies). */
function isOnePerson(left: string, right: string): boolean {
  // The person may be named with the last of the posts: 市委常委、常务副市长王刚.
  const last = postAndPerson(right).title;
  const bothPosts = isPost(left) && isPost(last) && postAndPerson(left).person === null;
  if (PARTY_HEAD.test(left)) return bothPosts && !last.endsWith('市长') && !PARTY_DEPUTY.test(last);
  const isOffice = last.endsWith('市长') || PARTY_HEAD.test(last) || PARTY_DEPUTY.test(last);
  return bothPosts && (PARTY_DEPUTY.test(left) || !isOffice);
}

/** The leaders of a cell: the first leads, the others are kept as 共同领衔. Null where it names none. */
export const readLeader = remembered((cell: string): NamedLeader | null => {
  const found = personByPerson(cell).split(/([、，,；;/／\n]|(?<=长|记|任|席)[和及与])/u);
  const leaders: string[] = [];
  for (let index = 0; index < found.length; index += 2) {
    const piece = (found[index] ?? '').trim();
    if (piece === '' || isPlaceholder(piece)) continue;
    const before = leaders.at(-1);
    const mark = found[index - 1] ?? '';
    if (before !== undefined && goesOn(before, mark, piece))
      leaders[leaders.length - 1] = joinedWith(before, mark, piece);
    else leaders.push(piece);
  }
  const [first, ...others] = leaders;
  return first === undefined ? null : { ...postAndPerson(first), others: others.map(line) };
});

/** «王五 赵六», «张三副市长 李四副市长»: a blank parts two people where each is named. */
function personByPerson(cell: string): string {
  const people = cell.trim().split(/[^\S\n]+/u);
  const isPerson = (words: string): boolean => isName(words) || postAndPerson(words).person !== null;
  return people.length > 1 && people.every(isPerson) ? people.join('、') : cell;
}

function goesOn(before: string, mark: string, piece: string): boolean {
  if (/[（(][^）)]*$/u.test(before)) return true;
  if (/[、，,]/u.test(mark)) return isOnePerson(bare(before), line(piece));
  return mark === '\n' && goesOnBelow(before, piece);
}

/** A break between the halves of a title, or between a post and its person, or a bracket on the next line. */
function goesOnBelow(before: string, piece: string): boolean {
  if (/^[（(]/u.test(piece)) return true;
  if (isName(before) || isName(piece)) return isName(before) !== isName(piece);
  const isWhole = isPost(bare(before)) || postAndPerson(before).person !== null;
  return !isWhole || isOnePerson(bare(before), bare(piece));
}

function joinedWith(before: string, mark: string, piece: string): string {
  if (mark !== '\n') return `${before}${mark}${piece}`;
  return isPost(bare(before)) && isPost(bare(piece))
    ? `${before}、${piece}`
    : `${before}${isName(before) || isName(piece) ? ' ' : ''}${piece}`;
}

/** Whether two cells name the same leader. */
export function isSameLeader(title: string | null, cell: string): boolean {
  return keyOf(readLeader(cell)?.title ?? '') === keyOf(title ?? '');
}
