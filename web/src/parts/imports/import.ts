import { asked, id, oneOf, searchOf } from '../list/search-schema';

export const VERDICTS = ['ADD', 'CHANGE', 'SAME', 'REFUSE'] as const;
/** What was not read at all is told beside them. */
export type Verdict = (typeof VERDICTS)[number] | 'SKIP';

/** What the address of an import's page keeps: its filter, and the work that was started last, so that its progress is found again. */
export const IMPORT = { verdict: oneOf([...VERDICTS, 'SKIP']), job: asked(id(), null) };
export const readImportSearch = searchOf(IMPORT);

/** A workbook that was handed in, whatever it holds. */
export interface AnyImport {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'PARSING' | 'PREVIEW' | 'CONFIRMING' | 'CONFIRMED' | 'REFUSED' | 'DISCARDED' | 'UNDOING' | 'UNDONE';
  readonly createdAt: string;
  readonly version: number;
  readonly problem?: Readonly<Record<string, unknown>> | null | undefined;
  readonly summary?:
    | { readonly add: number; readonly change: number; readonly same: number; readonly refuse: number }
    | null
    | undefined;
}

const UNDER_WAY: readonly string[] = ['PARSING', 'CONFIRMING', 'UNDOING'];
const POLL_MS = 2_000;

/** Whether the server is still at work on it. */
export function pollOf(one: AnyImport | undefined): number | false {
  return one !== undefined && UNDER_WAY.includes(one.state) ? POLL_MS : false;
}
