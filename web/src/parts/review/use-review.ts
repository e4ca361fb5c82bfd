import { useState } from 'react';
import { ANY, type Choice, toggled, wholeBatch } from './choice';

/** What is gone through one after the other: which is shown, which are chosen for a batch. */
export interface Review<Row> {
  readonly rows: readonly Row[];
  readonly place: number;
  readonly present: Row | undefined;
  readonly chosen: readonly Row[];
  readonly isChosen: (id: string) => boolean;
  /** Whether it may be chosen at all. */
  readonly mayChoose: (row: Row) => boolean;
  /** The most that one batch takes, where more may be chosen than that. */
  readonly most: number | null;
  /** Shows what stands so many places further on. */
  readonly move: (by: number) => void;
  readonly show: (id: string | undefined) => void;
  /** What comes after a verdict on this one: the next, or the one before where none follows. */
  readonly after: (id: string) => string | undefined;
  readonly choose: (id: string) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
}

/** What can be said of what is shown, by button and by key. */
export interface ReviewActs<Row> {
  readonly allowed: boolean;
  readonly busy: boolean;
  readonly verify: (row: Row | undefined) => unknown;
  readonly giveBack: (row: Row | undefined) => void;
  readonly verifyChosen: () => void;
}

/**
 * A queue of what waits for a verdict.
 * @param asked the one that the address names
 * @param show puts another one into the address
 */
export function useReview<Row extends { readonly id: string }>(
  rows: readonly Row[],
  asked: string | undefined,
  show: (id: string | undefined) => void,
  choice: Choice<Row> = ANY,
): Review<Row> {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const place = Math.max(
    0,
    rows.findIndex(({ id }) => id === asked),
  );
  return {
    rows,
    place,
    present: rows[place],
    chosen: rows.filter(({ id }) => chosen.has(id)),
    isChosen: (id) => chosen.has(id),
    move: (by) => show(rows[Math.min(rows.length - 1, Math.max(0, place + by))]?.id),
    show,
    after: (id) => {
      const at = rows.findIndex((one) => one.id === id);
      return (rows[at + 1] ?? rows[at - 1])?.id;
    },
    mayChoose: choice.fits,
    most: rows.filter(choice.fits).length > choice.most ? choice.most : null,
    choose: (id) =>
      setChosen((before) =>
        toggled(
          before,
          rows.find((one) => one.id === id),
          choice,
        ),
      ),
    // At once: whoever chooses all and presses the next key means all of them.
    chooseAll: () => {
      const all = wholeBatch(rows, choice);
      setChosen((before) => (before.size < all.size ? all : new Set()));
    },
    chooseNone: () => setChosen(new Set()),
  };
}
