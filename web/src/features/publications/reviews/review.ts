import type { components } from '../../../api/schema';
import type { Statement } from '../../../parts/statement-editor/statement';

export type ListedReview = components['schemas']['ReviewAnswer'];
export type Review = components['schemas']['ReviewPageAnswer'];
export type Block = Review['blocks'][number];
export type Chip = Block['chips'][number];
export type Offer = components['schemas']['OfferAnswer'];
export type ReviewKind = ListedReview['kind'];

/** A paragraph while it is written; its key stays with it wherever it goes. */
export interface Paragraph extends Statement {
  readonly key: string;
}

/** A heading with the paragraphs below it; without words it is the opening. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

type Keys = () => string;

/** Names what has none yet. */
export function keysFrom(first: number): Keys {
  let next = first;
  return () => String(next++);
}

/** The paragraphs of a review below their headings. */
export function groupsOf(blocks: readonly Pick<Block, 'heading' | 'body' | 'marks'>[], key: Keys): readonly Group[] {
  const groups: Group[] = [];
  for (const { heading, body, marks } of blocks) {
    const paragraph = { key: key(), text: body, names: marks.map(({ from, to, as }) => ({ from, to, as })) };
    const last = groups.at(-1);
    if (last?.title === heading) groups[groups.length - 1] = { ...last, paragraphs: [...last.paragraphs, paragraph] };
    else groups.push({ key: key(), title: heading, paragraphs: [paragraph] });
  }
  return groups;
}

/** As the server takes them. */
export const blocksOf = (groups: readonly Group[]): components['schemas']['ReviewBlockRequest'][] =>
  groups.flatMap(({ title, paragraphs }) =>
    paragraphs.map(({ text, names }) => ({
      ...{ heading: title.trim(), body: text },
      marks: names.map(({ from, to, as }) => ({ from, to, as })),
    })),
  );

/** The same list with one thing of it at another place; beyond the ends it stays. */
export function moved<One>(all: readonly One[], from: number, to: number): readonly One[] {
  const one = all[from];
  if (one === undefined || to < 0 || to >= all.length) return all;
  return all.toSpliced(from, 1).toSpliced(to, 0, one);
}

const withParagraphs = (
  groups: readonly Group[],
  at: number,
  change: (paragraphs: readonly Paragraph[]) => readonly Paragraph[],
): readonly Group[] =>
  groups.map((group, place) => (place === at ? { ...group, paragraphs: change(group.paragraphs) } : group));

/** A heading without paragraphs is none. */
const inhabited = (groups: readonly Group[]): readonly Group[] =>
  groups.filter(({ paragraphs }) => paragraphs.length > 0);

/** Where a paragraph stands: its heading's place, and its own below it. */
export interface Place {
  readonly group: number;
  readonly paragraph: number;
}

/** A paragraph up or down; at the edge of its heading it goes over to the next. */
export function paragraphMoved(groups: readonly Group[], { group, paragraph }: Place, by: -1 | 1): readonly Group[] {
  const here = groups[group];
  const one = here?.paragraphs[paragraph];
  if (here === undefined || one === undefined) return groups;
  const to = paragraph + by;
  if (to >= 0 && to < here.paragraphs.length)
    return withParagraphs(groups, group, (paragraphs) => moved(paragraphs, paragraph, to));
  if (groups[group + by] === undefined) return groups;
  const over = withParagraphs(groups, group + by, (paragraphs) =>
    by === 1 ? [one, ...paragraphs] : [...paragraphs, one],
  );
  return inhabited(withParagraphs(over, group, (paragraphs) => paragraphs.toSpliced(paragraph, 1)));
}

/** An empty paragraph below another. */
export const paragraphAdded = (groups: readonly Group[], { group, paragraph }: Place, key: string): readonly Group[] =>
  withParagraphs(groups, group, (all) => all.toSpliced(paragraph + 1, 0, { key, text: '', names: [] }));

export const paragraphRemoved = (groups: readonly Group[], { group, paragraph }: Place): readonly Group[] =>
  inhabited(withParagraphs(groups, group, (all) => all.toSpliced(paragraph, 1)));

/** A paragraph that was taken out, with where it stood. */
export interface Taken {
  readonly place: Place;
  readonly heading: Pick<Group, 'key' | 'title'>;
  readonly paragraph: Paragraph;
}

export function takenAt(groups: readonly Group[], place: Place): Taken | null {
  const heading = groups[place.group];
  const paragraph = heading?.paragraphs[place.paragraph];
  return heading === undefined || paragraph === undefined ? null : { place, heading, paragraph };
}

/** It comes back to its heading, which comes back with it where it was alone; what was written since stays. */
export function paragraphBack(groups: readonly Group[], { place, heading, paragraph }: Taken): readonly Group[] {
  const at = groups.findIndex(({ key }) => key === heading.key);
  if (at !== -1) return withParagraphs(groups, at, (all) => all.toSpliced(place.paragraph, 0, paragraph));
  const { key, title } = heading;
  return groups.toSpliced(place.group, 0, { key, title, paragraphs: [paragraph] });
}

export const paragraphWritten = (groups: readonly Group[], key: string, written: Statement): readonly Group[] =>
  groups.map((group) => ({
    ...group,
    paragraphs: group.paragraphs.map((one) => (one.key === key ? { key, ...written } : one)),
  }));

/** A further heading at the end, with an empty paragraph. */
export const headingAdded = (groups: readonly Group[], title: string, key: Keys): readonly Group[] => [
  ...groups,
  { key: key(), title, paragraphs: [{ key: key(), text: '', names: [] }] },
];

export const headingNamed = (groups: readonly Group[], at: number, title: string): readonly Group[] =>
  groups.map((group, place) => (place === at ? { ...group, title } : group));

/** The words of a chip as it stands in a text. */
export const tokenOf = ({ token }: { readonly token: string }): string => `{{${token}}}`;

/** Something that is to be seen to, where it stands. */
export interface Concern {
  /** Which paragraph of the whole, from the first on. */
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'refused' | 'fault' | 'unsourced' | 'changed' | 'hinted';
  /** Why, where the server gave a reason. */
  readonly code: string | null;
  /** The words that it is about. */
  readonly words: string;
}

type Seen = Pick<Block, 'body' | 'chips' | 'faults' | 'unsourced' | 'hinted'>;

/** Everything that is to be seen to in a paragraph: what is refused first, what only wants a look last. */
export function concernsOf(block: number, { body, chips, faults, unsourced, hinted }: Seen): readonly Concern[] {
  const words = ({ from, to }: { readonly from: number; readonly to: number }): string => body.slice(from, to);
  const ofChip = (chip: Chip): readonly Concern[] => {
    const at = { block, from: chip.from, to: chip.to };
    if (chip.why != null) return [{ ...at, kind: 'refused', code: chip.why, words: chip.before ?? '' }];
    return chip.changed ? [{ ...at, kind: 'changed', code: null, words: chip.words ?? '' }] : [];
  };
  const inChips = chips.flatMap(ofChip);
  return [
    ...inChips.filter(({ kind }) => kind === 'refused'),
    ...faults.map(({ from, to, code }) => ({
      ...{ block, from, to, kind: 'fault' as const, code, words: saidIn(body, { from, to }, chips) },
    })),
    ...unsourced.map(({ from, to }) => ({
      ...{ block, from, to, kind: 'unsourced' as const, code: null, words: words({ from, to }) },
    })),
    ...inChips.filter(({ kind }) => kind === 'changed'),
    ...hinted.map(({ from, to }) => ({
      ...{ block, from, to, kind: 'hinted' as const, code: null, words: words({ from, to }) },
    })),
  ];
}

/** A stretch of a text with its chips as they read. */
function saidIn(body: string, { from, to }: { from: number; to: number }, chips: readonly Chip[]): string {
  let said = '';
  let at = from;
  for (const chip of chips.filter((one) => one.from >= from && one.to <= to)) {
    said += body.slice(at, chip.from) + (chip.words ?? '');
    at = chip.to;
  }
  return said + body.slice(at, to);
}
