import { asked, id, oneOf, searchOf } from '../../parts/list/search-schema';

export const VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the address of this page keeps: its filter, and the work that was started last, so that its progress is found again. */
export const IMPORT = { verdict: oneOf(VERDICTS), job: asked(id(), null) };
export const readImportSearch = searchOf(IMPORT);
