import { keyOf } from '../../../shared-kernel/cell-text.js';
import { categoryOf, levelOf } from './classification.js';
import type { LedgerField } from './headings.js';
import type { ProjectCategory, ProjectLevel } from '../../../shared-kernel/project.js';
import type { LedgerProject, PartyExpression } from './ledger.js';
import type { LedgerRow } from './ledger-row.js';
import { isGroupExpression, isUnclearName, splitList } from '../../../shared-kernel/sheet/unit-list.js';
import { partyWords, readParties } from './parties.js';

/** The fields of a project that a later row of the same project must not contradict. */
const SETTLED = ['category', 'level', 'leader', 'group', 'lead', 'keyPoint'] as const satisfies readonly LedgerField[];

/** Reads the project columns of its first row; what is wrong is refused on the row, and then there is no project. */
export function readProject(row: LedgerRow, name: string): LedgerProject | null {
  const project: LedgerProject = {
    row: row.row,
    key: keyOf(name),
    code: row.words('code') || null,
    name,
    category: readCategory(row),
    level: readLevel(row),
    leadingOfficialTitle: row.words('leader') || null,
    groupName: row.words('group') || null,
    leadUnitName: readLead(row),
    responsible: readUnits(row, 'responsible'),
    supporting: readUnits(row, 'supporting'),
    keyPoint: row.words('keyPoint') || null,
    system: row.words('system'),
  };
  return row.refused() ? null : project;
}

/** A ledger without the column, or a blank cell, means the office's ordinary key reform (重点改革). */
function readCategory(row: LedgerRow): ProjectCategory {
  const words = row.words('category');
  const category = words === '' ? 'KEY' : categoryOf(words);
  if (category === null) row.refuse('category', 'CATEGORY_UNKNOWN', { words });
  return category ?? 'KEY';
}

function readLevel(row: LedgerRow): ProjectLevel {
  const words = row.words('level');
  const level = words === '' ? 'MUNICIPAL' : levelOf(words);
  if (level === null) row.refuse('level', 'LEVEL_UNKNOWN', { words });
  return level ?? 'MUNICIPAL';
}

function readLead(row: LedgerRow): string {
  const names = splitList(row.words('lead'));
  const name = names[0] ?? '';
  if (row.words('lead') === '') {
    if (!row.refused()) row.refuse('lead', 'VALUE_MISSING');
  } else if (names.length !== 1) row.refuse('lead', 'LEAD_NOT_ONE_UNIT', { count: names.length });
  else if (isGroupExpression(name)) row.refuse('lead', 'LEAD_IS_GROUP', { words: name });
  else if (isUnclearName(name)) row.refuse('lead', 'UNIT_NAME_UNCLEAR', { words: name });
  return name;
}

function readUnits(row: LedgerRow, field: 'responsible' | 'supporting'): readonly PartyExpression[] {
  const parties = readParties(row.words(field));
  const unclear = parties.map(partyWords).find(isUnclearName);
  if (unclear !== undefined) row.refuse(field, 'UNIT_NAME_UNCLEAR', { words: unclear.slice(0, 60) });
  return parties;
}

/**
 * A further row of a known project: blank project cells inherit, repeated ones must agree, and units named only here
 * join the project's lists. Gives the project with those units, or null when the row contradicts it.
 */
export function joinProject(row: LedgerRow, project: LedgerProject): LedgerProject | null {
  for (const field of SETTLED) {
    const words = row.words(field);
    if (words !== '' && !agrees(project, field, words)) row.refuse(field, 'PROJECT_DIFFERS', { firstRow: project.row });
  }
  const responsible = union(project.responsible, readUnits(row, 'responsible'));
  const supporting = union(project.supporting, readUnits(row, 'supporting'));
  return row.refused() ? null : { ...project, responsible, supporting, system: project.system || row.words('system') };
}

function agrees(project: LedgerProject, field: (typeof SETTLED)[number], words: string): boolean {
  if (field === 'category') return categoryOf(words) === project.category;
  if (field === 'level') return levelOf(words) === project.level;
  const stated = {
    leader: project.leadingOfficialTitle,
    group: project.groupName,
    lead: project.leadUnitName,
    keyPoint: project.keyPoint,
  };
  return words === stated[field] || keyOf(words) === keyOf(stated[field] ?? '');
}

function union(known: readonly PartyExpression[], more: readonly PartyExpression[]): readonly PartyExpression[] {
  const names = new Set(known.map((party) => keyOf(partyWords(party))));
  const fresh = more.filter((party) => !names.has(keyOf(partyWords(party))));
  return fresh.length === 0 ? known : [...known, ...fresh];
}
