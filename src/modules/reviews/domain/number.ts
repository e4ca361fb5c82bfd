import type { Day } from '../../../shared-kernel/dates.js';

/** What a chip stands for. */
export const CHIP_KINDS = ['COUNT', 'FACT', 'CLAIM', 'NAMES'] as const;
export type ChipKind = (typeof CHIP_KINDS)[number];

/** A record behind a number. */
export interface NumberItem {
  readonly id: string;
  readonly revision: number | null;
  readonly title: string | null;
}

/** A chip as it is fixed: what it says, and everything that it rests on. */
export interface FixedNumber {
  readonly token: string;
  readonly kind: ChipKind;
  readonly reference: string;
  readonly params: Readonly<Record<string, string>>;
  readonly words: string;
  readonly value: string | null;
  readonly unitOfMeasure: string | null;
  readonly definition: string | null;
  readonly asOf: Day;
  readonly digest: string;
  readonly items: readonly NumberItem[];
}
