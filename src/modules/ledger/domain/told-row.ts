import type { Day } from '../../../shared-kernel/dates.js';
import type { LedgerVerdict } from './diff-ledger.js';
import type { Ledger, LedgerProject, RowMark } from './ledger.js';

/** What a person should look at in a row that can be taken. */
export const LOOKS = [
  'LEADS_SEVERAL',
  'CONTACTS_LEFT',
  'CO_LEADERS',
  'LEADER_WITHOUT_POST',
  'DATE_WEEKDAY',
  'DATE_REMARK',
  'DATE_STAGES',
  'DATE_ABOUT',
  'DATE_ZERO',
  'DATE_YEAR',
] as const;

/** What else a row of a preview says of itself: whose it is, the day with its words, what it shows in the workbook. */
export interface ToldRow {
  readonly project: string;
  readonly unit: string;
  readonly leader: string | null;
  /** Of a task. */
  readonly day: Day | null;
  readonly words: string | null;
  readonly marks: readonly RowMark[];
  /** What a person should look at, though the row can be taken. */
  readonly looks: readonly { readonly code: (typeof LOOKS)[number]; readonly words: string | null }[];
}

/** What a verdict's row says. */
export function tell(ledger: Ledger, verdict: LedgerVerdict): ToldRow | undefined {
  if (verdict.kind === 'ROW') return undefined;
  return verdict.kind === 'PROJECT' ? tellProject(ledger.projects[verdict.index]) : tellTask(ledger, verdict.index);
}

function tellProject(project: LedgerProject | undefined): ToldRow | undefined {
  if (project === undefined) return undefined;
  const { marks = [], remarks = [] } = project;
  return told(project, { day: null, words: null, marks, looks: remarks });
}

function tellTask(ledger: Ledger, index: number): ToldRow | undefined {
  const task = ledger.tasks[index];
  const project = ledger.projects[task?.projectIndex ?? -1];
  if (task === undefined || project === undefined) return undefined;
  const { statedDate: day, statedWords: words, marks = [], doubts = [] } = task;
  return told(project, { day, words, marks, looks: doubts.map((code) => ({ code: `DATE_${code}`, words })) });
}

type Said = Pick<ToldRow, 'day' | 'words' | 'marks' | 'looks'>;

function told(
  { name, leadUnitName, leadingOfficialTitle, place }: LedgerProject,
  { day, words, marks, looks }: Said,
): ToldRow {
  return {
    project: [...(place?.above ?? []), name].join(' › '),
    unit: leadUnitName,
    leader: leadingOfficialTitle,
    day,
    words,
    marks,
    looks,
  };
}
