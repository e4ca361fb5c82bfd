import { useRef, useState } from 'react';
import type { Statement } from '../../../parts/statement-editor/statement';
import {
  type Block,
  type Group,
  groupsOf,
  headingAdded,
  headingNamed,
  keysFrom,
  moved,
  paragraphAdded,
  paragraphBack,
  paragraphMoved,
  paragraphRemoved,
  paragraphWritten,
  type Place,
  type Taken,
  takenAt,
} from './review';

/** The headings with their paragraphs while they are written. */
export interface Groups {
  readonly all: readonly Group[];
  /** Which paragraph is the nth of all; undefined where there is none. */
  readonly keyAt: (place: number | undefined) => string | undefined;
  readonly write: (key: string, written: Statement) => void;
  readonly move: (place: Place, by: -1 | 1) => void;
  readonly addBelow: (place: Place) => void;
  readonly remove: (place: Place) => void;
  readonly moveHeading: (from: number, by: -1 | 1) => void;
  readonly nameHeading: (at: number, title: string) => void;
  readonly addHeading: (title: string) => void;
  /** What was taken out last comes back; null where nothing was. */
  readonly bringBack: (() => void) | null;
}

/** Beyond the keys of whatever was kept. */
const firstKey = (groups: readonly Group[]): number =>
  1 +
  Math.max(
    0,
    ...groups
      .flatMap(({ key, paragraphs }) => [key, ...paragraphs.map((one) => one.key)])
      .map((key) => Number(key.slice(1))),
  );

/** @param keep keeps what was written on this machine */
export function useGroups(
  blocks: readonly Block[],
  kept: readonly Group[] | null,
  keep: (groups: readonly Group[]) => void,
): Groups {
  const [all, setAll] = useState(() => kept ?? groupsOf(blocks, keysFrom(1)));
  const [taken, setTaken] = useState<Taken | null>(null);
  const [nextKey] = useState(() => keysFrom(firstKey(all)));
  // Keys fall close upon each other: what is written next goes on from what was written last, drawn or not.
  const latest = useRef(all);
  const change = (make: (groups: readonly Group[]) => readonly Group[]): void => {
    latest.current = make(latest.current);
    setAll(latest.current);
    keep(latest.current);
  };
  return {
    all,
    keyAt: (place) =>
      place === undefined ? undefined : all.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key))[place],
    write: (key, written) => change((groups) => paragraphWritten(groups, key, written)),
    move: (place, by) => change((groups) => paragraphMoved(groups, place, by)),
    addBelow: (place) => change((groups) => paragraphAdded(groups, place, nextKey())),
    remove: (place) => {
      setTaken(takenAt(latest.current, place));
      change((groups) => paragraphRemoved(groups, place));
    },
    moveHeading: (from, by) => change((groups) => moved(groups, from, from + by)),
    nameHeading: (at, title) => change((groups) => headingNamed(groups, at, title)),
    addHeading: (title) => change((groups) => headingAdded(groups, title, nextKey)),
    bringBack:
      taken === null
        ? null
        : () => {
            setTaken(null);
            change((groups) => paragraphBack(groups, taken));
          },
  };
}
