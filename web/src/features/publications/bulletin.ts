import type { components } from '../../api/schema';

export type ListedBulletin = components['schemas']['BulletinAnswer'];
export type Bulletin = components['schemas']['BulletinPageAnswer'];

export type Part = Bulletin['texts'][number]['part'];

/** In the order in which a bulletin tells, which is fixed. */
export const PARTS: readonly Part[] = [
  ...(['OVERALL', 'DONE_WELL', 'LAGGING', 'LISTINGS', 'FOR_LEADERS', 'NEXT_MONTH'] as const),
];

/** Characters of a bulletin's texts at most. */
export const LONGEST = 4000;

/** The tones of a publication's states. */
const TONES = { DRAFT: 'calm', CHECKING: 'calm', APPROVING: 'calm', ISSUED: 'good', VOID: 'plain' } as const;
export const toneOfPublication = (state: ListedBulletin['state']) => TONES[state];

/** The month that a bulletin tells of. */
export function monthOf({ dataDay }: Pick<ListedBulletin, 'dataDay'>): {
  readonly year: number;
  readonly month: number;
} {
  return { year: Number(dataDay.slice(0, 4)), month: Number(dataDay.slice(5, 7)) };
}

/** The months that are over, the latest first. */
export function monthsBefore(
  today: string,
  count: number,
): readonly { readonly year: number; readonly month: number }[] {
  const present = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = present - 1 - back;
    return { year: Math.floor(at / 12), month: (at % 12) + 1 };
  });
}

/** A month as a form offers it. */
export interface MonthChoice {
  readonly value: string;
  readonly label: string;
}

/** What was chosen of them. */
export function monthOfChoice(value: string): { readonly year: number; readonly month: number } {
  return monthOf({ dataDay: value });
}
