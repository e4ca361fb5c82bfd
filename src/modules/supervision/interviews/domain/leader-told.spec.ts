import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { assertLeadersHeard, isToldFirst } from './leader-told.js';

const leader = { personId: 'leader', rank: 40 };
const secretary = { personId: 'secretary', rank: 10 };
const chief = { personId: 'chief', rank: 20 };
const vacant = { personId: null, rank: 40 };

it.each([
  { who: 'at the first tier nobody', tier: 1, his: leader, served: secretary, interviewee: chief, told: false },
  { who: 'at the second he', tier: 2, his: leader, served: secretary, interviewee: chief, told: true },
  { who: 'at the third he', tier: 3, his: leader, served: null, interviewee: chief, told: true },
  { who: 'nobody where nobody leads', tier: 2, his: null, served: null, interviewee: chief, told: false },
  { who: 'of a vacant post his secretary', tier: 2, his: vacant, served: secretary, interviewee: chief, told: true },
  { who: 'of a vacant post alone nobody', tier: 2, his: vacant, served: null, interviewee: chief, told: false },
  { who: 'of a talk with himself nobody', tier: 3, his: leader, served: secretary, interviewee: leader, told: false },
] as const)('who is told first: $who', ({ tier, his, served, interviewee, told }) => {
  expect(isToldFirst(tier, his, served, interviewee)).toBe(told);
});

const one = { leaderPostId: 'L', signFrom: '2026-10-15', notedOn: null };
const other = { leaderPostId: 'M', signFrom: '2026-10-16', notedOn: null };

it.each([
  ['nobody was told', [], '2026-10-14', null],
  ['it is the day itself and nobody marked it', [one], '2026-10-14', '10月15日'],
  ['the next working day has come', [one], '2026-10-15', null],
  ['he marked it that day', [{ ...one, notedOn: '2026-10-14' }], '2026-10-14', null],
  ['the paper was signed before he marked it', [{ ...one, notedOn: '2026-10-14' }], '2026-10-13', '10月15日'],
  ['one of two has not marked it', [{ ...one, notedOn: '2026-10-14' }, other], '2026-10-15', '10月16日'],
] as const)('the signature where %s', (_, told, signedOn, from) => {
  const outcome = (() => {
    try {
      assertLeadersHeard(told, signedOn);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [error.code, error.params['from']];
    }
  })();
  expect(outcome).toEqual(from === null ? null : ['LEADER_NOT_HEARD', from]);
});
