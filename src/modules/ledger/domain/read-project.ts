import { itemPlace, pathOf, type RowPlace } from './read-place.js';
import { keyOf } from '../../../shared-kernel/cell-text.js';
import { categoryOf, levelOf } from './classification.js';
import type { LedgerField } from './headings.js';
import type { ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';
import { isPersonAlone, isSameLeader, type NamedLeader, postAndPerson, readLeader } from './leaders.js';
import type { LedgerProject, LedgerRemark, PartyExpression } from './ledger.js';
import type { LedgerRow } from './ledger-row.js';
import { isGroupExpression, isUnclearName } from '../../../shared-kernel/sheet/unit-list.js';
import { stated } from './read-task.js';
import { type Parties, partyWords, readParties, type UnitCells } from './parties.js';

/** The fields of a project that a later row of the same project must not contradict. */
const SETTLED = ['category', 'level', 'leader', 'group', 'lead', 'keyPoint'] as const satisfies readonly LedgerField[];

/** Reads the project columns of its first row; what is wrong is refused on the row, and then there is no project. */
export function readProject(row: LedgerRow, place: RowPlace): LedgerProject | null {
  const leader = readLeader(row.words('leader'));
  const parties = partiesOf(row);
  const isItem = place.names.major + place.names.minor !== '';
  const project: LedgerProject = {
    row: row.row,
    key: place.key,
    code: stated(row, 'code') || null,
    name: pathOf(place.names).own,
    category: readCategory(row, isItem),
    level: readLevel(row),
    ...leaderOf(leader),
    groupName: stated(row, 'group') || null,
    leadUnitName: checkedLead(row, parties.lead, maySayNoLead(row, place)),
    responsible: parties.responsible,
    supporting: parties.supporting,
    keyPoint: stated(row, 'keyPoint') || null,
    system: row.words('system'),
    ...remarksOf(leader, parties),
    ...itemPlace(place, isItem || categoryOf(stated(row, 'category')) === 'INTEGRATED'),
  };
  return row.refused() ? null : project;
}

function leaderOf(leader: NamedLeader | null): Pick<LedgerProject, 'leadingOfficialTitle'> & Partial<LedgerProject> {
  if (leader === null) return { leadingOfficialTitle: null };
  const { title, person } = leader;
  const others = othersOf(leader);
  return {
    leadingOfficialTitle: title,
    ...(others.length > 0 && { coLeaders: others }),
    ...(person !== null && { leaderPerson: person }),
  };
}

const othersOf = ({ others }: NamedLeader): readonly string[] => others.map((words) => postAndPerson(words).title);

function remarksOf(leader: NamedLeader | null, { further, contacts }: Parties): Pick<LedgerProject, 'remarks'> {
  const remark = (code: LedgerRemark['code'], words: readonly string[]): readonly LedgerRemark[] =>
    words.length === 0 ? [] : [{ code, words: words.join('、') }];
  const remarks = [
    ...remark('LEADS_SEVERAL', further.map(partyWords)),
    ...remark('CONTACTS_LEFT', contacts),
    ...remark('CO_LEADERS', leader?.others ?? []),
    ...remark('LEADER_WITHOUT_POST', leader === null ? [] : [leader.title, ...othersOf(leader)].filter(isPersonAlone)),
  ];
  return remarks.length > 0 ? { remarks } : {};
}

/** A ledger without the column, or a blank cell, means the office's ordinary key reform (重点改革). */
function readCategory(row: LedgerRow, isItem: boolean): ProjectCategory {
  const words = stated(row, 'category');
  const category = words === '' ? (isItem ? 'INTEGRATED' : 'KEY') : categoryOf(words);
  if (category === null) row.refuse('category', 'CATEGORY_UNKNOWN', { words });
  else if (isItem && category !== 'INTEGRATED') row.refuse('category', 'ITEM_NOT_INTEGRATED', { words });
  return category ?? 'KEY';
}

function readLevel(row: LedgerRow): ProjectLevel {
  const words = stated(row, 'level');
  const level = words === '' ? 'MUNICIPAL' : levelOf(words);
  if (level === null) row.refuse('level', 'LEVEL_UNKNOWN', { words });
  return level ?? 'MUNICIPAL';
}

/** A programme and a major item may name no lead unit: those of their items do the work. With a task of its own it has to. */
function maySayNoLead(row: LedgerRow, { names, bare }: RowPlace): boolean {
  const isNode =
    names.minor === '' && (names.major !== '' || (bare && categoryOf(stated(row, 'category')) === 'INTEGRATED'));
  return isNode && stated(row, 'measure') === '';
}

function checkedLead(row: LedgerRow, lead: string, mayBeBlank: boolean): string {
  if (lead === '') {
    if (!mayBeBlank && !row.refused('lead')) row.refuse('lead', 'VALUE_MISSING');
  } else if (isGroupExpression(lead)) row.refuse('lead', 'LEAD_IS_GROUP', { words: lead });
  else if (isUnclearName(lead)) row.refuse('lead', 'UNIT_NAME_UNCLEAR', { words: lead.slice(0, 60) });
  return lead;
}

/** The row's units; a name that cannot be one is refused in its column. */
function partiesOf(row: LedgerRow): Parties {
  const words = (field: keyof UnitCells): string => row.words(field);
  const cells = { lead: words('lead'), responsible: words('responsible'), supporting: words('supporting') };
  const parties = readParties(cells);
  for (const field of ['responsible', 'supporting'] as const) {
    const unclear = parties[field].map(partyWords).find(isUnclearName);
    if (unclear === undefined) continue;
    const column = cells[field].includes(unclear) ? field : 'lead';
    row.refuse(column, 'UNIT_NAME_UNCLEAR', { words: unclear.slice(0, 60) });
  }
  return parties;
}

/**
 * A further row of a known project: blank project cells inherit, repeated ones must agree, and units named only here
 * join the project's lists. Gives the project with those units, or null when the row contradicts it.
 */
export function joinProject(row: LedgerRow, project: LedgerProject): LedgerProject | null {
  for (const field of SETTLED) {
    const words = stated(row, field);
    if (words !== '' && !agrees(project, field, words)) row.refuse(field, 'PROJECT_DIFFERS', { firstRow: project.row });
  }
  const parties = partiesOf(row);
  const responsible = union(project.responsible, parties.responsible);
  const supporting = union(project.supporting, parties.supporting);
  const system = project.system || row.words('system');
  const leadUnitName = project.leadUnitName || parties.lead;
  if (leadUnitName === '' && stated(row, 'measure') !== '') row.refuse('lead', 'VALUE_MISSING');
  return row.refused()
    ? null
    : { ...project, ...filledIn(row, project), leadUnitName, responsible, supporting, system };
}

/** What the rows so far left open and this one says. */
function filledIn(
  row: LedgerRow,
  { leadingOfficialTitle, groupName, keyPoint }: LedgerProject,
): Partial<LedgerProject> {
  const leader = leadingOfficialTitle === null ? readLeader(row.words('leader')) : null;
  return {
    ...(leader !== null && leaderOf(leader)),
    groupName: groupName ?? (stated(row, 'group') || null),
    keyPoint: keyPoint ?? (stated(row, 'keyPoint') || null),
  };
}

function agrees(project: LedgerProject, field: (typeof SETTLED)[number], words: string): boolean {
  if (field === 'category') return categoryOf(words) === project.category;
  if (field === 'level') return levelOf(words) === project.level;
  if (field === 'leader')
    return project.leadingOfficialTitle === null || isSameLeader(project.leadingOfficialTitle, words);
  const known = { group: project.groupName, lead: project.leadUnitName || null, keyPoint: project.keyPoint }[field];
  return (
    known === null || keyOf(field === 'lead' ? readParties({ ...NO_UNITS, lead: words }).lead : words) === keyOf(known)
  );
}

const NO_UNITS: UnitCells = { lead: '', responsible: '', supporting: '' };

function union(known: readonly PartyExpression[], more: readonly PartyExpression[]): readonly PartyExpression[] {
  const names = new Set(known.map((party) => keyOf(partyWords(party))));
  const fresh = more.filter((party) => !names.has(keyOf(partyWords(party))));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
