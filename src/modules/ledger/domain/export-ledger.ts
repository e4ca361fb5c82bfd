import { categoryWords, levelWords } from './classification.js';
import { identityWords } from './identity-key.js';
import { headingWords, LEDGER_FIELDS, type LedgerField, PROGRAMME_FIELDS } from './headings.js';
import type { LedgerProject, LedgerTask, PartyExpression } from './ledger.js';
import { groupBy } from '../../../shared-kernel/group-by.js';
import { partyWords } from './parties.js';
import { termWords } from './programme-place.js';
import { words } from '../../../texts/words.js';

/** The columns of an exported ledger, in the order in which offices keep them; remarks are the office's own. */
const EXPORT_FIELDS = LEDGER_FIELDS.filter((field) => field !== 'remark');

/** Those of a year without programmes leave out 领域, 大项, 小项 and the years. */
export const exportFields = (programmes: boolean): readonly LedgerField[] =>
  EXPORT_FIELDS.filter((field) => programmes || !isProgrammeField(field));

const isProgrammeField = (field: LedgerField): boolean => PROGRAMME_FIELDS.some((one) => one === field);

export type ExportProject = Omit<LedgerProject, 'row' | 'key' | 'system'> & { readonly id: string };
export type ExportTask = Pick<LedgerTask, 'measure' | 'deliverable' | 'statedWords' | 'occurrence'> & {
  readonly id: string;
};

/** Where a task stands, in words: its state, how far it is, the day that is current. */
export type Standing = readonly [state: string, percent: string, due: string];

/** Where each task stands, by its id; undefined where the export does not say. */
export type Standings = ReadonlyMap<string, Standing> | undefined;

const STANDING_HEADS = ['title.TASK_STATE', 'title.TASK_PERCENT', 'title.TASK_DUE'] as const;

/** Which columns an export has beside the usual ones. */
export interface ExportShape {
  /** 状态, 进度 and 现行时限 of each task. */
  readonly standing?: boolean;
  /** 领域, 大项, 小项 and the years of programmes. */
  readonly programmes?: boolean;
}

/** The title row and the heading row; where tasks stand comes before the key. */
export function exportHeadings(
  year: number | null,
  { standing = false, programmes = false }: ExportShape = {},
): readonly (readonly string[])[] {
  const title = year === null ? words('title.LEDGER') : words('title.LEDGER_OF_YEAR', { year });
  const heads = exportFields(programmes).map(headingWords);
  return [[title], standing ? heads.toSpliced(-1, 0, ...STANDING_HEADS.map((head) => words(head))) : heads];
}

/**
 * The rows of one project. Its own cells are repeated on each row, the stated words are written as they stood, and
 * the four tasks of "每季度末" are one row again, so that an import of the export changes nothing. The last column
 * names what the row is, whatever it is called by then. Every cell is text.
 */
export function exportProject(
  year: number,
  project: ExportProject,
  tasks: readonly ExportTask[],
  { standings, programmes = false }: { readonly standings?: Standings } & Pick<ExportShape, 'programmes'> = {},
): readonly (readonly string[])[] {
  const own = [
    project.code ?? '',
    ...(programmes ? placeCells(project) : [project.name]),
    categoryWords(project.category),
    levelWords(project.level),
    // What a semicolon parts is read as several leaders, whatever they are called.
    [project.leadingOfficialTitle ?? '', ...(project.coLeaders ?? [])].join('；'),
    project.groupName ?? '',
    project.leadUnitName,
    list(project.responsible),
    list(project.supporting),
    project.keyPoint ?? '',
  ];
  const identity = (taskIds: readonly string[]) => identityWords(year, { projectId: project.id, taskIds });
  const rows = [...groupBy(tasks, rowOfTask).values()].map((row) => ({ task: row[0], ids: row.map(({ id }) => id) }));
  const stands = (ids: readonly string[]) => (standings === undefined ? [] : standingOf(standings, ids));
  if (rows.length === 0) return [[...own, '', '', '', ...stands([]), identity([])]];
  return rows.map(({ task, ids }) => [
    ...own,
    task?.measure ?? '',
    task?.deliverable ?? '',
    task?.statedWords ?? '',
    ...stands(ids),
    identity(ids),
  ]);
}

/** A stroke says that there is none: a blank cell would go on with the row above. */
const NONE = '/';

/** 改革事项, 领域, 大项, 小项 and the years of a project. */
function placeCells({ name, place }: ExportProject): readonly string[] {
  if (place === undefined) return [name, '', '', '', ''];
  const { node, above, fieldName, term } = place;
  const [programme = name, major = node === 'MAJOR' ? name : NONE] = above;
  const field = node === 'PROGRAMME' || major === NONE ? NONE : (fieldName ?? NONE);
  return [programme, field, major, node === 'MINOR' ? name : NONE, term === undefined ? '' : termWords(term)];
}

/** Of several occurrences each says where it stands, once where all say the same. */
function standingOf(standings: NonNullable<Standings>, ids: readonly string[]): readonly string[] {
  const each = ids.flatMap((id) => [standings.get(id) ?? []].filter((one) => one.length > 0));
  return STANDING_HEADS.map((_, column) => {
    const said = each.map((one) => one[column] ?? '');
    return (new Set(said).size === 1 ? said.slice(0, 1) : said).join('、');
  });
}

/** Occurrences of the same words are one row. */
function rowOfTask({ id, occurrence, measure, statedWords }: ExportTask): string {
  return occurrence === null ? id : `${statedWords}|${measure}`;
}

const list = (parties: readonly PartyExpression[]): string => parties.map(partyWords).join('、');
