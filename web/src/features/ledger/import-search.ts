export const VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the address of this page keeps: its filters. Anything else in the address is dropped. */
export interface ImportSearch {
  readonly verdict?: Verdict;
  /** The work that was started last, so that its progress is found again. */
  readonly job?: string;
}

const ID = /^[0-9a-f-]{36}$/i;

export function readImportSearch({ verdict, job }: Readonly<Record<string, unknown>>): ImportSearch {
  const shown = VERDICTS.find((one) => one === verdict);
  return {
    ...(shown !== undefined && { verdict: shown }),
    ...(typeof job === 'string' && ID.test(job) && { job }),
  };
}
