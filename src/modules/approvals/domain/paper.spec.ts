import type { Actor, ActorPost, PostRole } from '../../../shared-kernel/actor.js';
import type { Approval, Registration } from './approval.js';
import { guardDisowning, guardRegistration, guardSecondPerson, isRegistrar, signerOf } from './paper.js';

const thrown = (work: () => void): string => {
  try {
    work();
    return 'passes';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const post = (role: PostRole, more: Partial<ActorPost> = {}): ActorPost => ({
  ...{ postId: `post-${role}`, role, rank: 10, title: role, unitId: 'office', unitPath: '' },
  ...{ servesPostId: null, delegated: false },
  ...more,
});

const actor = (personId: string, ...posts: ActorPost[]): Actor => ({
  ...{ kind: 'PERSON', personId, name: personId, accountId: `account-${personId}`, adminRole: null },
  ...{ posts, origin: 'HTTP', requestId: null },
});

const paper = { by: '副主任', on: '2026-10-23', words: '同意' };
const registration: Registration = {
  ...paper,
  ...{ verdict: 'APPROVED', input: {}, decisionWords: '同意', personId: 'signer', postId: 'post-signer' },
  ...{ registeredByPerson: 'registrar', registeredByName: '登记人', registeredOn: '2026-10-26' },
};
const approval = (more: Partial<Approval> = {}): Approval => ({
  ...{ approvalId: 'a', kind: 'INTERVIEW', step: 1, subjectType: 'INTERVIEW', subjectId: 's', unitId: null },
  ...{ projectId: null, officeOnly: true, title: '约谈', facts: {}, approverPostId: 'leader', approverRole: null },
  ...{ approverUnitId: null, ownerPostId: null, proposedByPerson: 'proposer', proposedByPost: null },
  ...{ proposedAt: '2026-10-20T00:00:00Z', state: 'PENDING', decidedByPerson: null, decidedByPost: null },
  ...{ onBehalfOfPost: null, decidedAt: null, offline: null, registration: null, disowned: null, words: null },
  version: 1,
  ...more,
});

describe('who registers what a superior signed on paper', () => {
  const register = (who: Actor, about: Partial<Approval> = {}, on = paper.on, barred: string[] = []): string =>
    thrown(() => {
      guardRegistration(approval(about), who, { ...paper, on }, { today: '2026-10-26', barred });
    });

  it.each<[string, Actor, string]>([
    ['a clerk of the office does not', actor('x', post('OFFICE_CLERK')), 'APPROVAL_PAPER_NOT_YOURS'],
    ['a section chief of the office does', actor('x', post('OFFICE_SECTION_CHIEF')), 'passes'],
    ['a deputy director does', actor('x', post('OFFICE_DEPUTY_DIRECTOR')), 'passes'],
    ['the executive deputy does', actor('x', post('EXECUTIVE_DEPUTY_DIRECTOR')), 'passes'],
    ['the director does', actor('x', post('OFFICE_DIRECTOR')), 'passes'],
    ['the leader’s own secretary does', actor('x', post('LEADER_SECRETARY', { servesPostId: 'leader' })), 'passes'],
    [
      'another leader’s secretary does not',
      actor('x', post('LEADER_SECRETARY', { servesPostId: 'other' })),
      'APPROVAL_PAPER_NOT_YOURS',
    ],
    ['a section chief of a unit does not', actor('x', post('SECTION_CHIEF')), 'APPROVAL_PAPER_NOT_YOURS'],
    [
      'a deputy for filing alone does not',
      actor('x', post('OFFICE_SECTION_CHIEF', { delegated: true, delegatedFor: 'FILING' })),
      'APPROVAL_PAPER_NOT_YOURS',
    ],
    [
      'the deputy of somebody else does',
      actor('x', post('OFFICE_SECTION_CHIEF', { delegated: true, holderId: 'chief' })),
      'passes',
    ],
    [
      'the deputy of the proposer does not, as such',
      actor('x', post('OFFICE_SECTION_CHIEF', { delegated: true, holderId: 'proposer' })),
      'APPROVAL_OWN_PROPOSAL',
    ],
    [
      'the deputy of the proposer does by a post of his own',
      actor(
        'x',
        post('OFFICE_DEPUTY_DIRECTOR'),
        post('OFFICE_SECTION_CHIEF', { delegated: true, holderId: 'proposer' }),
      ),
      'passes',
    ],
  ])('%s', (_, who, outcome) => {
    expect(register(who)).toBe(outcome);
  });

  const chief = actor('chief', post('OFFICE_SECTION_CHIEF'));

  it.each<[string, string, string]>([
    ['never the proposer', register(chief, { proposedByPerson: 'chief' }), 'APPROVAL_OWN_PROPOSAL'],
    [
      'never the proposer’s account',
      register(chief, { proposedByPerson: null, facts: { proposedByAccount: 'account-chief' } }),
      'APPROVAL_OWN_PROPOSAL',
    ],
    ['never one whom it concerns', register(chief, { facts: { concerned: ['chief'] } }), 'APPROVAL_ABOUT_ONESELF'],
    ['never the interviewer', register(chief, {}, paper.on, ['chief']), 'APPROVAL_PAPER_OF_INTERVIEWER'],
    ['what the system proposed, whoever else may', register(chief, { proposedByPerson: null }), 'passes'],
    ['not before it was signed', register(chief, {}, '2026-10-27'), 'APPROVAL_PAPER_FROM_FUTURE'],
    ['not while another registration waits', register(chief, { registration }), 'APPROVAL_PAPER_WAITS'],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });
});

describe('who confirms a registration', () => {
  const confirm = (who: Actor, about: Partial<Approval> = {}, barred: string[] = []): string =>
    thrown(() => {
      guardSecondPerson(approval({ registration, ...about }), who, barred);
    });
  const clerk = actor('clerk', post('OFFICE_CLERK'));

  it.each<[string, string, string]>([
    ['anybody else of the office', confirm(clerk), 'passes'],
    ['nobody outside it', confirm(actor('x', post('SECTION_CHIEF'))), 'APPROVAL_PAPER_NOT_YOURS'],
    ['not who registered it', confirm(actor('registrar', post('OFFICE_CLERK'))), 'APPROVAL_PAPER_SECOND_PERSON'],
    ['not the signer', confirm(actor('signer', post('OFFICE_DIRECTOR'))), 'APPROVAL_PAPER_SECOND_PERSON'],
    ['not the proposer', confirm(actor('proposer', post('OFFICE_CLERK'))), 'APPROVAL_OWN_PROPOSAL'],
    ['not one whom it concerns', confirm(clerk, { facts: { concerned: ['clerk'] } }), 'APPROVAL_ABOUT_ONESELF'],
    ['not the interviewer', confirm(clerk, {}, ['clerk']), 'APPROVAL_PAPER_OF_INTERVIEWER'],
    ['nothing that nobody registered', confirm(clerk, { registration: null }), 'APPROVAL_PAPER_NOT_WAITING'],
    ['nothing that is decided', confirm(clerk, { state: 'APPROVED' }), 'APPROVAL_DECIDED'],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });
});

describe('who may say that the signature is not his', () => {
  const kept = { ...paper, registeredByPerson: 'registrar', registeredByName: '登记人' };
  const effective = { state: 'APPROVED', offline: kept, decidedByPerson: 'signer' } as const;
  const disown = (who: string, about: Partial<Approval>, last: string | null, today = '2026-10-29'): string =>
    thrown(() => {
      guardDisowning(approval(about), actor(who), last, today);
    });

  it.each<[string, string, string]>([
    ['the signer, on the last day', disown('signer', effective, '2026-10-29'), 'passes'],
    ['not on the day after', disown('signer', effective, '2026-10-28'), 'APPROVAL_DISOWN_TOO_LATE'],
    ['the signer, while the registration waits, without a term', disown('signer', { registration }, null), 'passes'],
    ['nobody else', disown('other', effective, '2026-10-29'), 'APPROVAL_NOT_YOUR_SIGNATURE'],
    [
      'once',
      disown('signer', { ...effective, disowned: { words: '非我所签', on: '2026-10-28' } }, '2026-10-29'),
      'APPROVAL_DISOWNED',
    ],
    [
      'not what he decided here himself',
      disown('signer', { ...effective, offline: null }, '2026-10-29'),
      'APPROVAL_NO_PAPER',
    ],
  ])('%s', (_, outcome, expected) => {
    expect(outcome).toBe(expected);
  });

  it('the signer of what waits is the registration’s, of what took effect the decision’s', () => {
    expect(signerOf(approval({ registration }))).toBe('signer');
    expect(signerOf(approval({ ...effective, decidedByPerson: 'late' }))).toBe('late');
    expect(signerOf(approval())).toBeNull();
  });

  it('nobody registers without a post in the office', () => {
    expect(isRegistrar(actor('x'))).toBe(false);
  });
});
