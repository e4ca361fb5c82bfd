import type { Actor, ActorPost, PostRole } from '../../../shared-kernel/actor.js';
import {
  afterProblemAct,
  effectFaults,
  naturalKeyOf,
  PROBLEM_ACTS,
  PROBLEM_STATES,
  type ProblemAct,
  type ProblemState,
  saidFaults,
  whoFaults,
} from './problem.js';
import { namedFaults, withoutNumbers } from './naming.js';
import { type ProblemParties, rightsIn, waysOf, whyNotConfirm } from './rights.js';

const post = (unitId: string, role: PostRole): ActorPost => ({
  ...{ postId: `${unitId}-${role}`, role, rank: 5, title: role, unitId, unitPath: `${unitId}/` },
  ...{ servesPostId: null, delegated: false },
});
const actor = (personId: string, ...posts: readonly ActorPost[]): Actor => ({
  ...{ kind: 'PERSON', personId, name: personId, accountId: null, adminRole: null, posts, origin: 'HTTP' },
  requestId: null,
});
const clerk = actor('clerk', post('office', 'OFFICE_CLERK'));
const owner = actor('owner', post('owner', 'LIAISON'));
const had = actor('had', post('had', 'LIAISON'));
const receiver = actor('receiver', post('had', 'UNIT_OFFICE'));
const seconded = actor('seconded', post('office', 'OFFICE_CLERK'), post('owner', 'DEPUTY_LEADER'));
const deputy = (holderId: string, ...own: readonly ActorPost[]): Actor =>
  actor('deputy', ...own, { ...post('office', 'OFFICE_CLERK'), delegated: true, holderId });
const solved: ProblemParties = {
  ...{ state: 'SOLVED', ownerUnitId: 'owner', whoHadItUnitId: null, reportedByUnitId: 'owner' },
  ...{ solvedByPerson: 'owner', solvedForPerson: null, solvableBy: 'PROVINCE' },
};

describe('the states of a problem', () => {
  it('are these, with the acts that lead from one to the next and no other', () => {
    const table = PROBLEM_STATES.flatMap((state) =>
      (Object.keys(PROBLEM_ACTS) as ProblemAct[]).flatMap((act) => {
        const next = afterProblemAct(state, act);
        return next === null ? [] : [`${state} ${act} ${next}`];
      }),
    );
    expect(table).toEqual([
      'OPEN assign SOLVING',
      'OPEN void VOID',
      'SOLVING assign SOLVING',
      'SOLVING solve SOLVED',
      'SOLVING void VOID',
      'SOLVED confirm CONFIRMED',
      'SOLVED dispute DISPUTED',
      'CONFIRMED dispute DISPUTED',
      'DISPUTED assign SOLVING',
    ]);
  });

  it('reach CONFIRMED in no walk but one that was solved and confirmed after its last dispute', () => {
    const acts = Object.keys(PROBLEM_ACTS) as ProblemAct[];
    const walks = (
      state: ProblemState,
      walk: readonly ProblemAct[],
      left: number,
    ): readonly (readonly ProblemAct[])[] => {
      const here = state === 'CONFIRMED' ? [walk] : [];
      if (left === 0) return here;
      return [
        ...here,
        ...acts.flatMap((act) => {
          const next = afterProblemAct(state, act);
          return next === null ? [] : walks(next, [...walk, act], left - 1);
        }),
      ];
    };
    const confirmed = walks('OPEN', [], 8);
    expect(confirmed.length).toBeGreaterThan(5);
    for (const walk of confirmed)
      expect(walk.slice(walk.lastIndexOf('dispute') + 1).filter((act) => act !== 'assign')).toEqual([
        'solve',
        'confirm',
      ]);
  });
});

describe('who confirms', () => {
  const ofUnit = { ...solved, whoHadItUnitId: 'had' };
  const own = { ...solved, whoHadItUnitId: 'owner' };
  it.each([
    ['of people: the office that rang', clerk, solved, 'CALL', null],
    ['of people: never online', clerk, solved, 'ONLINE', 'PROBLEM_WAY_UNFIT'],
    ['of people: never the owner', owner, solved, 'CALL', 'PROBLEM_NOT_YOURS'],
    ['of people: nobody of the office who belongs to the owner as well', seconded, solved, 'CALL', 'PROBLEM_NOT_YOURS'],
    [
      'of people: never who filed the solution for the owner',
      clerk,
      { ...solved, solvedByPerson: 'clerk' },
      'CALL',
      'PROBLEM_OWN_SOLUTION',
    ],
    [
      'of people: never in whose name a deputy filed it',
      clerk,
      { ...solved, solvedByPerson: 'deputy', solvedForPerson: 'clerk' },
      'CALL',
      'PROBLEM_OWN_SOLUTION',
    ],
    ['of people: a deputy for somebody of the office', deputy('clerk'), solved, 'CALL', null],
    [
      'of people: never a deputy for who filed the solution',
      deputy('clerk'),
      { ...solved, solvedByPerson: 'clerk' },
      'CALL',
      'PROBLEM_OWN_SOLUTION',
    ],
    [
      'of people: by a post of his own, whoever he is a deputy for',
      deputy('clerk', { ...post('office', 'OFFICE_CLERK'), postId: 'another' }),
      { ...solved, solvedByPerson: 'clerk' },
      'CALL',
      null,
    ],
    ['of a unit: its own filer, here', had, ofUnit, 'ONLINE', null],
    ['of a unit: not the office for it', clerk, ofUnit, 'CALL', 'PROBLEM_NOT_YOURS'],
    ['of a unit: not whoever only receives for it', receiver, ofUnit, 'ONLINE', 'PROBLEM_NOT_YOURS'],
    ['of a unit: not the owner', owner, ofUnit, 'ONLINE', 'PROBLEM_NOT_YOURS'],
    ['of the owner itself: the office after a visit', clerk, own, 'VISIT', null],
    ['of the owner itself: the office from papers', clerk, own, 'PAPER', null],
    ['of the owner itself: no call is enough', clerk, own, 'CALL', 'PROBLEM_WAY_UNFIT'],
    ['of the owner itself: not the owner', owner, own, 'ONLINE', 'PROBLEM_NOT_YOURS'],
  ] as const)('%s', (_case, who, parties, how, refusal) => {
    expect(whyNotConfirm(who, parties, how)).toBe(refusal);
    expect(refusal !== null || waysOf(parties).includes(how)).toBe(true);
  });
});

describe('what somebody may do', () => {
  const may = (who: Actor, parties: Partial<ProblemParties>): string =>
    Object.entries(rightsIn(who, { ...solved, solvedByPerson: 'other', ...parties }))
      .filter(([, allowed]) => allowed)
      .map(([act]) => act)
      .sort()
      .join(' ');
  it.each([
    ['the office', { state: 'OPEN', ownerUnitId: null }, 'rewrite assign assess void raise', clerk],
    ['the office', { state: 'SOLVING' }, 'rewrite assign assess redate solve void press raise', clerk],
    ['the office', { state: 'SOLVED' }, 'confirm dispute', clerk],
    ['the office', { state: 'CONFIRMED' }, 'dispute', clerk],
    ['the office', { state: 'DISPUTED' }, 'rewrite assign assess raise', clerk],
    ['the office', { state: 'VOID' }, '', clerk],
    ['the office', { state: 'SOLVING', solvableBy: 'CITY' }, 'rewrite assign assess redate solve void press', clerk],
    ['the owner', { state: 'SOLVING' }, 'assess redate solve', owner],
    ['the owner', { state: 'SOLVED' }, '', owner],
    ['the owner', { state: 'CONFIRMED' }, '', owner],
    ['whoever reported it', { state: 'OPEN', ownerUnitId: null, reportedByUnitId: 'had' }, 'rewrite', had],
    ['whoever reported it', { state: 'SOLVING', reportedByUnitId: 'had' }, '', had],
    ['the unit that had it', { state: 'SOLVED', whoHadItUnitId: 'had' }, 'confirm dispute', had],
    ['the unit that had it', { state: 'CONFIRMED', whoHadItUnitId: 'had' }, 'dispute', had],
  ] as const)('%s of %j: %s', (_name, parties, acts, who) => {
    expect(may(who, parties)).toBe(acts.split(' ').sort().join(' '));
  });
});

describe('what is written', () => {
  it.each([
    ['反映人138 1234 5678，漏水', ['/title PROBLEM_PERSON_NAMED']],
    ['反映人１３８１２３４５６７８', ['/title PROBLEM_PERSON_NAMED']],
    ['电话0359-2012345', ['/title PROBLEM_PERSON_NAMED']],
    ['身份证14270119900101123X', ['/title PROBLEM_PERSON_NAMED']],
    ['欧阳翠家里漏水', ['/title PROBLEM_PERSON_NAMED']],
    ['身份证 370502 1990 0101 1234', ['/title PROBLEM_PERSON_NAMED']],
    ['身份证370502-19900101-123x', ['/title PROBLEM_PERSON_NAMED']],
    ['370502 · 1990-01-01 · 1234', ['/title PROBLEM_PERSON_NAMED']],
    ['3 7 0 5 0 2 1 9 9 0 0 1 0 1 1 2 3 4', ['/title PROBLEM_PERSON_NAMED']],
    ['1390 0001 111', ['/title PROBLEM_PERSON_NAMED']],
    ['139.0000.1111', ['/title PROBLEM_PERSON_NAMED']],
    ['139\u200B00001111', ['/title PROBLEM_PERSON_NAMED']],
    ['+8613900001111', ['/title PROBLEM_PERSON_NAMED']],
    ['（0546）831 2345', ['/title PROBLEM_PERSON_NAMED']],
    ['欧阳 翠家里漏水', ['/title PROBLEM_PERSON_NAMED']],
    ['2026-10-09 至 2026-12-31 共 11 次', []],
    ['10 2026-10-09 2026-10-12', []],
    ['统一社会信用代码 91370500MA3C12345X', []],
    ['2026-2028年三年行动，投资3006.77亿元，涉及1234567户', []],
    ['晋政办发〔2026〕138号', []],
  ])('is read by others and names nobody: %s', (title, faults) => {
    const named = namedFaults({ title, cause: null }, { name: '欧阳翠', telephone: '1' });
    expect(named.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
  });

  it.each([
    ['致电13900001111，2026-10-09已办结', '致电（略），2026-10-09已办结'],
    ['身份证370502 19900101 1234核对', '身份证（略）核对'],
    ['2026年１０月起执行', '2026年１０月起执行'],
  ])('comes along with a record without the numbers of persons: %s', (text, kept) => {
    expect(withoutNumbers(text, '（略）')).toBe(kept);
  });

  it.each([
    [{ whoHadItUnitId: 'u' }, []],
    [{ whoHadItWords: '71户群众' }, []],
    [{ person: { name: '李四', telephone: '13800000000' } }, []],
    [{ person: { name: '李四', telephone: '13800000000' }, whoHadItWords: '种粮大户' }, []],
    [{}, ['/whoHadItWords PROBLEM_WHO_MISSING']],
    [{ whoHadItUnitId: 'u', whoHadItWords: '群众' }, ['/whoHadItUnitId PROBLEM_WHO_TWICE']],
    [{ whoHadItWords: '李四 138 0000 0000' }, ['/whoHadItWords PROBLEM_PERSON_NAMED']],
    [{ whoHadItWords: '李四１３８００００００００' }, ['/whoHadItWords PROBLEM_PERSON_NAMED']],
    [
      { whoHadItWords: '种粮大户李四', person: { name: '李四', telephone: '1' } },
      ['/whoHadItWords PROBLEM_PERSON_NAMED'],
    ],
  ])('who had it: %j', (who, faults) => {
    const whole = { whoHadItUnitId: null, whoHadItWords: null, person: null, ...who };
    expect(whoFaults(whole).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
  });

  it.each([
    ['63', true],
    ['0.10', true],
    ['3006.77', true],
    ['约63', false],
    ['3,006', false],
    ['1.23456', false],
    ['-1', false],
  ])('an effect of %s is a plain number: %s', (value, fits) => {
    expect(effectFaults([{ value, unitOfMeasure: '户', words: null }])).toHaveLength(fits ? 0 : 1);
  });

  it('is solved with one effect at least', () => {
    expect(effectFaults([])).toEqual([{ pointer: '/effects', code: 'PROBLEM_EFFECT_MISSING' }]);
  });

  it.each([
    ['2026-07-22', []],
    ['2026-07-20', []],
    ['2026-07-23', ['PROBLEM_DAY_IN_FUTURE']],
    ['2026-07-19', ['PROBLEM_DAY_TOO_EARLY']],
  ])('is confirmed of %s between the solution and today: %j', (on, codes) => {
    expect(saidFaults(on, { stateOn: '2026-07-20' }, '2026-07-22').map(({ code }) => code)).toEqual(codes);
  });

  it('is the same problem under the same title of the same people, however it is typed', () => {
    const words = { whoHadItUnitId: null, whoHadItWords: '71户群众' };
    expect(naturalKeyOf('入学 难', words)).toBe(naturalKeyOf('入学难', words));
    expect(naturalKeyOf('入学难', words)).not.toBe(naturalKeyOf('入学难', { ...words, whoHadItWords: '企业' }));
  });
});
