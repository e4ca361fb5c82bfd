import { categoryWords, levelWords } from './classification.js';
import { headingWords, type LedgerField } from './headings.js';
import type { LedgerProject, LedgerTask, PartyExpression } from './ledger.js';
import { partyWords } from './parties.js';
import { words } from '../../../texts/words.js';

/** The columns of an exported ledger, in the order in which offices keep them. */
export const EXPORT_FIELDS = [
  'code',
  'name',
  'category',
  'level',
  'leader',
  'group',
  'lead',
  'responsible',
  'supporting',
  'keyPoint',
  'measure',
  'deliverable',
  'deadline',
] as const satisfies readonly LedgerField[];

export type ExportProject = Omit<LedgerProject, 'row' | 'key'>;
export type ExportTask = Pick<LedgerTask, 'measure' | 'deliverable' | 'statedWords' | 'occurrence'>;

/** The title row and the heading row. */
export function exportHeadings(year: number | null): readonly (readonly string[])[] {
  const title = year === null ? words('title.LEDGER') : words('title.LEDGER_OF_YEAR', { year });
  return [[title], EXPORT_FIELDS.map(headingWords)];
}

/**
 * The rows of one project. Its own cells are repeated on each row, the stated words are written as they stood, and
 * the four tasks of "每季度末" are one row again, so that an import of the export changes nothing. Every cell is text.
 */
export function exportProject(project: ExportProject, tasks: readonly ExportTask[]): readonly (readonly string[])[] {
  const own = [
    project.code ?? '',
    project.name,
    categoryWords(project.category),
    levelWords(project.level),
    project.leadingOfficialTitle ?? '',
    project.groupName ?? '',
    project.leadUnitName,
    list(project.responsible),
    list(project.supporting),
    project.keyPoint ?? '',
  ];
  const written = tasks.filter((task, index) => firstOfQuarterly(tasks, task, index));
  if (written.length === 0) return [[...own, '', '', '']];
  return written.map((task) => [...own, task.measure, task.deliverable ?? '', task.statedWords]);
}

function firstOfQuarterly(tasks: readonly ExportTask[], task: ExportTask, index: number): boolean {
  return (
    task.occurrence === null ||
    tasks.findIndex((other) => other.occurrence !== null && other.measure === task.measure) === index
  );
}

const list = (parties: readonly PartyExpression[]): string => parties.map(partyWords).join('、');
