import { choice, day, dayAhead, line, optional } from './field-types.js';
import { emptyRow } from './empty-row.js';
import type { EntryState } from './life.js';
import { type AnyRow, defineRegister } from './register.js';
import {
  duesOf,
  filingFaults,
  keepingStage,
  mayExtend,
  nextStages,
  stageFaults,
  stageOf,
  takesHead,
  withStage,
} from './stages.js';

/** Begun, then looked at or given up, then done by the word of a second person. */
const register = defineRegister({
  ...{ kind: 'TRIAL', path: 'trials', menu: 'PILOTS', filers: 'UNITS', level: 'none' },
  proof: { itself: true, issuer: 'issuer', issuedOn: 'happenedOn' },
  naturalKey: [['title']],
  order: ['title'],
  fields: {
    issuer: optional(line(60)),
    lookedOn: optional(day),
    doneOn: optional(day),
    number: optional(line(60)),
    dueOn: optional(dayAhead),
    firstDueOn: optional(dayAhead),
    kindOf: optional(choice(['A'])),
  },
  stages: [
    { stage: 'BEGUN', from: ['GIVEN_UP'], on: 'happenedOn' },
    { stage: 'LOOKED', from: ['BEGUN'], on: 'lookedOn' },
    { stage: 'DONE', from: ['LOOKED'], on: 'doneOn', needs: ['number'], approval: 'CASE_PROMOTION' },
    { stage: 'GIVEN_UP', from: ['BEGUN', 'LOOKED'], on: 'lookedOn', needs: ['issuer'] },
  ],
  dues: [{ kind: 'PILOT', stage: 'MIDTERM', on: 'dueOn', daysBefore: 60, while: ['BEGUN'] }],
  term: { to: 'dueOn', first: 'firstDueOn', number: 'number', while: ['BEGUN', 'LOOKED'], approval: 'PILOT_EXTENSION' },
});
const row = (changed: Partial<AnyRow>): AnyRow => ({ ...emptyRow(register), happenedOn: '2026-01-10', ...changed });
const faults = (changed: Partial<AnyRow>): string =>
  stageFaults(register, row(changed))
    .map(({ pointer, code }) => `${pointer} ${code}`)
    .join(', ');

describe('the stage of a row', () => {
  it.each<[string, Partial<AnyRow>, string]>([
    ['of which nothing is said is the first', {}, 'BEGUN'],
    ['is the furthest of which everything is there', { lookedOn: '2026-02-01' }, 'LOOKED'],
    ['is not one of which something is missing', { doneOn: '2026-03-01' }, 'BEGUN'],
    ['is the one that it says', { stage: 'BEGUN', lookedOn: '2026-02-01' }, 'BEGUN'],
  ])('%s', (_what, changed, expected) => {
    expect([stageOf(register, row(changed)), withStage(register, row(changed))['stage']]).toEqual([expected, expected]);
  });

  it('a register without stages has none, nor has what is kept on paper', () => {
    expect(stageOf({ stages: [] }, row({}))).toBeNull();
    expect(withStage(register, row({ offSystem: true }))['stage']).toBeNull();
  });

  it.each<[string, Partial<AnyRow>, string]>([
    ['the first asks nothing beside the row', { stage: 'BEGUN' }, ''],
    ['a later one asks its day', { stage: 'LOOKED' }, '/lookedOn STAGE_FIELD_MISSING'],
    ['and what it needs', { stage: 'DONE', doneOn: '2026-03-01' }, '/number STAGE_FIELD_MISSING'],
    ['whole', { stage: 'DONE', doneOn: '2026-03-01', number: '3号' }, ''],
    ['no stage lies before the beginning', { lookedOn: '2026-01-09' }, '/lookedOn STAGE_TOO_EARLY'],
    ['it may fall on the same day', { lookedOn: '2026-01-10' }, ''],
  ])('%s', (_what, changed, expected) => {
    expect(faults({ issuer: null, ...changed })).toContain(expected);
    if (expected === '') expect(faults(changed)).toBe('');
  });

  it('is kept by a correction that says nothing of it, and changed by one that does', () => {
    const held = { stage: 'LOOKED' };
    expect(keepingStage(register, row({}), held)['stage']).toBe('LOOKED');
    expect(keepingStage(register, row({ stage: 'BEGUN' }), held)['stage']).toBe('BEGUN');
  });

  it.each([
    ['BEGUN', false, []],
    ['LOOKED', false, ['STAGE_SKIPPED']],
    ['LOOKED', true, []],
  ])('a unit reports what begins: %s, by the office %s', (stage, byOffice, expected) => {
    expect(filingFaults(register, row({ stage }), byOffice).map(({ code }) => code)).toEqual(expected);
  });
});

describe('what follows a stage', () => {
  it.each<[string | null, readonly string[], boolean]>([
    [null, ['LOOKED', 'GIVEN_UP'], true],
    ['BEGUN', ['LOOKED', 'GIVEN_UP'], true],
    ['LOOKED', ['DONE', 'GIVEN_UP'], true],
    ['DONE', [], false],
    ['GIVEN_UP', ['BEGUN'], false],
  ])('after %s come %j; its term may be prolonged: %s', (stage, next, extended) => {
    expect(nextStages(register, stage).map((one) => one.stage)).toEqual(next);
    expect(mayExtend(register, stage)).toBe(extended);
  });

  it('a head of the office confirms what stands in a stage with an approval', () => {
    expect([takesHead(register, 'DONE'), takesHead(register, 'LOOKED'), takesHead(register, null)]).toEqual([
      ...[true, false, false],
    ]);
  });

  it.each<[string, Partial<AnyRow>, EntryState, string | null]>([
    ['so many days before the day named', { dueOn: '2026-12-05' }, 'CONFIRMED', '2026-10-06'],
    ['nothing where no day is named', {}, 'CONFIRMED', null],
    ['nothing before it is confirmed', { dueOn: '2026-12-05' }, 'REPORTED', null],
    ['nothing of what was withdrawn', { dueOn: '2026-12-05' }, 'WITHDRAWN', null],
    ['nothing in a further stage', { dueOn: '2026-12-05', lookedOn: '2026-02-01' }, 'CONFIRMED', null],
  ])('is owed %s', (_what, changed, state, expected) => {
    expect(duesOf(register, row(changed), state).map(({ on }) => on)).toEqual([expected]);
  });
});
