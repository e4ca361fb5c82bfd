import { DomainError } from '../../../../shared-kernel/domain-error.js';
import { assertLeadersHeard, isToldFirst } from './leader-told.js';

const leader = { personId: 'leader', rank: 40 };
const secretary = { personId: 'secretary', rank: 10 };
const chief = { personId: 'chief', rank: 20 };

it.each([
  ['at the first tier nobody is', 1, leader, secretary, chief, false],
  ['at the second he is', 2, leader, secretary, chief, true],
  ['at the third he is', 3, leader, null, chief, true],
  ['nobody is where nobody leads', 2, null, null, chief, false],
  ['of a vacant post his secretary is', 2, { personId: null, rank: 40 }, secretary, chief, true],
  ['of a vacant post without a secretary nobody would read it', 2, { personId: null, rank: 40 }, null, chief, false],
  ['nobody is of a talk with himself', 3, leader, secretary, leader, false],
] as const)('who is told first: %s', (_, tier, his, served, interviewee, told) => {
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
