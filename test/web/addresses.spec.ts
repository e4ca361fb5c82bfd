import { readAuditSearch } from '../../web/src/features/audit/audit-search';
import { readCalendarSearch } from '../../web/src/features/calendar/calendar-search';
import { readImportSearch } from '../../web/src/parts/imports/import';
import { readLedgerSearch } from '../../web/src/features/ledger/ledger-search';
import { readMatrixSearch } from '../../web/src/features/matrix/matrix-search';
import { readOrganisationSearch } from '../../web/src/features/organisation/organisation-search';
import { readOverviewSearch } from '../../web/src/features/overview/overview-search';
import { PROJECTS, readProjectsSearch } from '../../web/src/features/projects/projects-search';
import { readQuarterSearch } from '../../web/src/features/quarter/quarter-search';
import { readRulesSearch } from '../../web/src/features/rules/rules-search';
import { readSearchSearch } from '../../web/src/features/search/search-search';
import { readSupervisionSearch, SUPERVISION } from '../../web/src/features/supervision/supervision-search';
import { readDutySearch } from '../../web/src/features/todo/duty-search';
import { readTodoSearch } from '../../web/src/features/todo/todo-search';
import { queryOf } from '../../web/src/parts/list/search-schema';
import { pathOfDue, pathOfHit, pathOfSubject } from '../../web/src/parts/subject-path';

const ID = '0190f5fe-7c00-7a00-8000-000000000001';

type Address = Readonly<Record<string, unknown>>;
type Read = (address: Address) => object;

describe('the address of a page keeps its filters', () => {
  it.each<[string, Read, Address]>([
    ['my matters', readTodoSearch, { kind: 'DUTY', light: 'RED', state: 'RETURNED' }],
    ['a duty', readDutySearch, { act: 'explain' }],
    ['the ledger', readLedgerSearch, { unit: ID, state: 'ASSIGNED', year: 2026, words: '名录', sort: 'unit' }],
    ['an import', readImportSearch, { verdict: 'REFUSE', job: ID }],
    [
      'projects',
      readProjectsSearch,
      { category: 'KEY', level: 'MUNICIPAL', unit: ID, leader: ID, ended: false, gaps: true },
    ],
    ['the five', readMatrixSearch, { cycle: ID, leader: ID, unit: ID, kind: 'PROBLEM' }],
    ['the quarter', readQuarterSearch, { part: 'open', step: 'gaps', duty: ID }],
    ['supervision', readSupervisionSearch, { view: 'calls', unit: ID, project: ID, state: 'PAUSED', stage: 'TIER_2' }],
    ['the overview', readOverviewSearch, { view: 'sheet', leader: ID }],
    [
      'organisation',
      readOrganisationSearch,
      { view: 'delegations', unit: ID, kind: 'COUNTY', name: '商务', vacant: true, ended: true },
    ],
    [
      'the record',
      readAuditSearch,
      { action: 'duty.filed', person: ID, from: '2026-10-09', to: '2026-10-10', check: ID },
    ],
    ['the calendar', readCalendarSearch, { year: 2027, load: true }],
    ['the rules', readRulesSearch, { version: 2 }],
    ['search', readSearchSearch, { words: '商务' }],
  ])('%s', (_, read, address) => {
    expect(read(address)).toEqual(address);
  });

  it.each<[string, Read, Address]>([
    ['my matters', readTodoSearch, { kind: 'VERIFICATION', light: 'PINK', state: 1 }],
    ['a duty', readDutySearch, { act: 'erase' }],
    ['the ledger', readLedgerSearch, { unit: 'x', year: 1926, words: '', sort: 'random' }],
    ['projects', readProjectsSearch, { unit: 'x', leader: 5, ended: 'perhaps', gaps: 'many' }],
    ['the five', readMatrixSearch, { cycle: `${ID}'`, kind: 'SIXTH' }],
    ['the quarter', readQuarterSearch, { part: 'x', step: 'x', duty: 4 }],
    ['supervision', readSupervisionSearch, { view: 'x', unit: '1', state: 'x', stage: 'TIER_9' }],
    ['organisation', readOrganisationSearch, { view: 'x', kind: 'x', name: '  ', vacant: 'no' }],
    ['the record', readAuditSearch, { action: 'a b', from: 'yesterday' }],
    ['the calendar', readCalendarSearch, { year: 'soon', load: 'later' }],
    ['the rules', readRulesSearch, { version: -1 }],
    ['search', readSearchSearch, { words: '   ' }],
  ])('and drops what makes no sense: %s', (_, read, address) => {
    expect(read(address)).toEqual({});
  });

  it('words that are figures arrive as numbers and stay words', () => {
    expect(readLedgerSearch({ words: 2026 })).toEqual({ words: '2026' });
    expect(readProjectsSearch({ words: 2026 })).toEqual({ words: '2026' });
    expect(readSearchSearch({ words: 2026 })).toEqual({ words: '2026' });
  });
});

describe('what the API is asked for', () => {
  it('has its own names, and nothing of what the page keeps for itself', () => {
    expect(queryOf(PROJECTS, { category: 'KEY', leader: ID, ended: false, gaps: true })).toEqual({
      category: 'KEY',
      leaderPostId: ID,
      ended: false,
    });
    expect(queryOf(SUPERVISION, { view: 'calls', unit: ID, state: 'PAUSED' })).toEqual({ unitId: ID });
  });
});

describe('the page of a thing', () => {
  it.each([
    ['DUTY', `/duties/${ID}`],
    ['PLAN', `/plans/${ID}`],
    ['CASE', `/supervision/cases/${ID}`],
    ['SURGE', '/supervision'],
    ['SOMETHING_NEW', null],
  ])('%s: %s', (type, path) => {
    expect(pathOfSubject(type, ID)).toBe(path);
  });

  it.each([
    ['DUTY', '/duties/thing'],
    ['DEMAND', '/tasks/thing'],
    ['PLAN', '/plans/thing'],
    ['VERIFICATION', '/obligations/due'],
    ['OFFICE_WORK', '/obligations/due'],
  ] as const)('of what is due, %s: %s', (kind, path) => {
    expect(pathOfDue({ kind, id: 'due', subjectId: 'thing' })).toBe(path);
  });

  it('of what was found: its own, but a unit’s tasks for a unit', () => {
    expect([pathOfHit('PROJECT', ID), pathOfHit('UNIT', ID)]).toEqual([`/projects/${ID}`, `/ledger?unit=${ID}`]);
  });
});
