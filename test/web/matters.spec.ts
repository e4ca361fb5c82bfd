import {
  filesFor,
  formsOf,
  mayAddParagraph,
  mayConfirmEntries,
  mayConfirmEntry,
  maySpeakOfPlan,
  mayWithdraw,
} from '../../web/src/features/todo/duty/duty-acts';
import { groupOf, nextAct, withDuties, type Matter } from '../../web/src/features/todo/matter';
import { isOvertaken } from '../../web/src/features/todo/overtaken';
import { awaitsDate, awaitsWord } from '../../web/src/features/workbench/waits/awaits-word';
import { ownProblem } from '../../web/src/api/problem';
import { duty, obligation, person, UNIT_ACTS } from './people-and-matters';

const matter = (of: Parameters<typeof obligation>[0], its: Parameters<typeof duty>[0] | null = {}): Matter => ({
  obligation: obligation(of),
  duty: its === null ? null : duty(its),
});

describe('what waits for the word of a leader’s secretary', () => {
  it.each<[string, Parameters<typeof duty>[0], boolean]>([
    ['a planned date to come', { kind: 'RESEARCH', plannedOn: '2026-11-25' }, true],
    ['a planned date that has passed', { kind: 'RESEARCH', plannedOn: '2020-01-02' }, true],
    ['one that is confirmed', { kind: 'RESEARCH', plannedOn: '2026-11-25', planConfirmed: true }, false],
    ['one that is denied', { kind: 'RESEARCH', plannedOn: '2026-11-25', planDeniedWords: '另有安排' }, false],
    ['a duty without a date', { kind: 'RESEARCH', plannedOn: null }, false],
    ['what the leader does not go to', { kind: 'PROBLEM', plannedOn: '2026-11-25' }, false],
  ])('%s', (_what, change, waits) => {
    expect(awaitsDate(duty(change))).toBe(waits);
  });

  it.each([
    ['an explanation that nobody spoke about', {}, true],
    ['one that was confirmed', { confirmedAt: '2026-10-09T01:00:00Z' }, false],
    ['one that was denied', { deniedAt: '2026-10-09T01:00:00Z' }, false],
  ])('%s', (_what, said, waits) => {
    expect(awaitsWord(said)).toBe(waits);
  });
});

describe('where a matter stands in the list', () => {
  it.each<[string, Parameters<typeof obligation>[0], string]>([
    ['late', { lateness: 1, light: 'YELLOW' }, 'overdue'],
    ['near', { light: 'BLUE' }, 'soon'],
    ['returned', { state: 'RETURNED', light: 'YELLOW' }, 'soon'],
    ['far', { light: 'GREEN' }, 'later'],
    ['filed, however late', { state: 'SUBMITTED', lateness: 4, light: 'YELLOW' }, 'waiting'],
    ['held by the office as history', { hold: 'HISTORIC', lateness: 90 }, 'waiting'],
    ['met, even late', { state: 'MET', lateness: 3 }, 'done'],
    ['excused', { state: 'EXEMPT' }, 'done'],
  ])('%s', (_, of, group) => {
    expect(groupOf(matter(of))).toBe(group);
  });
});

describe('the next act of a matter', () => {
  it.each<[string, Matter, string]>([
    ['a planned duty is filed', matter({}), 'submit'],
    ['one without a plan and far off is planned', matter({ light: 'GREY' }, { state: 'UNPLANNED' }), 'plan'],
    ['one without a plan that presses is filed', matter({ light: 'BLUE' }, { state: 'UNPLANNED' }), 'submit'],
    ['a returned one is completed', matter({ state: 'RETURNED' }), 'mend'],
    ['a plan is filled in', matter({ kind: 'PLAN' }, null), 'fillPlan'],
    ['a task gets progress', matter({ kind: 'TASK' }, null), 'progress'],
    ['a returned task is completed', matter({ kind: 'DEMAND', state: 'RETURNED' }, null), 'mend'],
    ['a promise is reported on', matter({ kind: 'RECTIFICATION' }, null), 'rectify'],
    ['what is said of the unit is checked', matter({ kind: 'FACT_CHECK' }, null), 'check'],
    ['what is filed is looked at', matter({ state: 'SUBMITTED' }), 'view'],
    ['history is looked at', matter({ hold: 'HISTORIC' }), 'view'],
    ['the office’s own is looked at', matter({ kind: 'VERIFICATION' }, null), 'view'],
  ])('%s', (_, of, act) => {
    expect(nextAct(of, true)).toBe(act);
  });

  it('those who do not file only look', () => {
    expect(nextAct(matter({}), false)).toBe('view');
  });

  it('obligations keep their order and find their duties', () => {
    const found = withDuties([obligation({ id: 'b' }), obligation({ id: 'a' })], [duty({ obligationId: 'a' })]);
    expect(found.map((one) => [one.obligation.id, one.duty?.obligationId ?? null])).toEqual([
      ['b', null],
      ['a', 'a'],
    ]);
  });
});

describe('what a person is offered', () => {
  const chief = person('SECTION_CHIEF', 'commerce', UNIT_ACTS);
  const receiver = person('UNIT_OFFICE', 'commerce', []);
  const other = person('SECTION_CHIEF', 'education', UNIT_ACTS);
  const clerk = person('OFFICE_CLERK', 'office', ['duties.verify', 'duties.return', 'duties.submit', 'duties.plan']);

  it.each([
    ['his own unit', chief, true],
    ['not another unit', other, false],
    ['not where he only receives', receiver, false],
  ])('files for %s', (_, who, files) => {
    expect(filesFor(who, 'commerce')).toBe(files);
  });

  it('the next act first, then all that the state allows', () => {
    expect(formsOf(chief, duty(), obligation())).toEqual([
      'submit',
      'plan',
      'hold',
      'explain',
      'extend',
      'exempt',
      'coordinate',
    ]);
  });

  it('one request and one explanation at a time', () => {
    const asked = { id: 'r', kind: 'EXTENSION', state: 'PENDING' } as ReturnType<typeof duty>['requests'][number];
    const said = { state: 'PENDING' } as ReturnType<typeof obligation>['explanations'][number];
    const forms = formsOf(chief, duty({ requests: [asked] }), obligation({ explanations: [said], requests: [asked] }));
    expect(forms).toEqual(['submit', 'plan', 'hold', 'coordinate']);
  });

  it('a verdict for the office once it is filed; for the unit then only its withdrawal', () => {
    const filed = duty({ state: 'SUBMITTED' });
    const due = obligation({ state: 'SUBMITTED' });
    expect(formsOf(clerk, filed, due)).toEqual(['verify', 'return']);
    expect(formsOf(chief, filed, due)).toEqual([]);
    expect([mayWithdraw(chief, filed), mayWithdraw(other, filed), mayWithdraw(chief, duty())]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('the office enters for the unit; another unit gets nothing', () => {
    expect(formsOf(clerk, duty(), obligation())).toEqual(['submit', 'plan']);
    expect(formsOf(other, duty(), obligation())).toEqual([]);
  });

  it('a missed matter is made up, not planned', () => {
    expect(formsOf(chief, duty({ state: 'MISSED' }), obligation({ lateness: 3 }))).not.toContain('plan');
    expect(formsOf(chief, duty({ state: 'MISSED' }), obligation({ lateness: 3 }))[0]).toBe('submit');
  });

  it('what the office entered is looked through by the unit alone, until it is confirmed', () => {
    const entry = { act: 'PLAN', enteredByName: '王五', enteredAt: '2026-10-09T01:00:00Z' } as const;
    const waiting = duty({ entries: [entry] });
    const confirmed = duty({ entries: [{ ...entry, confirmedAt: '2026-10-10T01:00:00Z' }] });
    expect([chief, receiver, other, clerk].map((who) => mayConfirmEntries(who, waiting))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(mayConfirmEntries(chief, confirmed)).toBe(false);
  });

  it('so is an explanation that the office entered', () => {
    const may = (who: typeof chief, explanation: Parameters<typeof mayConfirmEntry>[2]) =>
      mayConfirmEntry(who, { unitId: 'commerce' }, explanation);
    expect([chief, receiver, other].map((who) => may(who, { onBehalf: true }))).toEqual([true, false, false]);
    expect(may(chief, { onBehalf: false })).toBe(false);
    expect(may(chief, { onBehalf: true, entryConfirmedAt: '2026-10-10T01:00:00Z' })).toBe(false);
  });

  it('a paragraph is for the people of responsible units, until the verdict', () => {
    const parties = [
      { role: 'LEAD', unitId: 'commerce' },
      { role: 'RESPONSIBLE', unitId: 'education' },
      { role: 'SUPPORTING', unitId: 'post' },
    ] as const;
    const supporting = person('LIAISON', 'post', UNIT_ACTS);
    const may = (who: typeof other, state: 'SUBMITTED' | 'PLANNED' | 'VERIFIED') =>
      mayAddParagraph(who, { state }, parties);
    expect([may(other, 'PLANNED'), may(other, 'SUBMITTED'), may(other, 'VERIFIED')]).toEqual([true, true, false]);
    expect([may(chief, 'PLANNED'), may(supporting, 'PLANNED')]).toEqual([false, false]);
  });

  it('of a planned date that did not come about the leading official or his secretary says whether it is so, also after the close', () => {
    const permissions = ['duties.confirm-plan'];
    const leader = person('LEADING_OFFICIAL', 'city', permissions, { postId: 'mayor' });
    const secretary = person('LEADER_SECRETARY', 'city', permissions, { servesPostId: 'mayor' });
    const plannedOn = '2026-11-25';
    expect([leader, secretary].map((who) => maySpeakOfPlan(who, duty({ plannedOn }), 'mayor'))).toEqual([true, true]);
    const may = (its: Parameters<typeof duty>[0]) => maySpeakOfPlan(secretary, duty({ plannedOn, ...its }), 'mayor');
    expect(
      [{ state: 'MISSED' }, { state: 'DEFERRED' }, { planConfirmed: true }].map((its) => may(its as object)),
    ).toEqual([...[true, true, true]]);
    expect([{ state: 'HELD' }, { state: 'SUBMITTED' }, { plannedOn: null }].map((its) => may(its as object))).toEqual([
      ...[false, false, false],
    ]);
    expect(maySpeakOfPlan(secretary, duty({ plannedOn }), 'secretary-general')).toBe(false);
    expect(maySpeakOfPlan(secretary, duty({ plannedOn }), null)).toBe(false);
  });
});

describe('somebody else was quicker', () => {
  it.each<[string, unknown, boolean]>([
    ['another version', ownProblem('STALE_VERSION', 412, ''), true],
    ['a state that allows it no more', ownProblem('DUTY_STATE', 409, ''), true],
    ['a field that is wrong', ownProblem('VALIDATION_FAILED', 400, ''), false],
    ['no connection', ownProblem('NO_CONNECTION', 0, ''), false],
    ['nothing went wrong', null, false],
  ])('%s', (_, error, expected) => {
    expect(isOvertaken(error)).toBe(expected);
  });
});
