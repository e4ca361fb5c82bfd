import type { Actor, ActorPost, PostRole } from '../../../../shared-kernel/actor.js';
import type { EntryState } from './life.js';
import type { Register } from './register.js';
import {
  actFault,
  confirmEntryFault,
  type EntryFacts,
  filingOf,
  offeredActs,
  vouchingOf,
  type Writer,
} from './rights.js';

const post = (role: PostRole, unitId: string, postId = `${unitId}-${role}`, delegated = false): ActorPost => ({
  ...{ postId, role, rank: 10, title: role, unitId, unitPath: `${unitId}/`, servesPostId: null, delegated },
});
const person = (personId: string, ...posts: ActorPost[]): Actor => ({
  ...{ kind: 'PERSON', personId, name: personId, accountId: personId, adminRole: null },
  ...{ posts, origin: 'HTTP', requestId: null },
});
const UNITS = { filers: 'UNITS' } as Register;
const OFFICE = { filers: 'OFFICE' } as Register;

const liaison = person('liaison', post('LIAISON', 'bureau'));
const unitOffice = person('unit-office', post('UNIT_OFFICE', 'bureau'));
const stranger = person('stranger', post('LIAISON', 'county'));
const clerk = person('clerk', post('OFFICE_CLERK', 'office'));
const clerk2 = person('clerk2', post('OFFICE_CLERK', 'office', 'office-second-clerk'));
const chief = person('chief', post('OFFICE_SECTION_CHIEF', 'office'));
const deputy = person('deputy', post('OFFICE_DEPUTY_DIRECTOR', 'office'));
const group = person('group', post('GROUP_LIAISON', 'group'));

const by = (actor: Actor, forPersonId: string | null = null): Writer => ({
  personId: actor.personId,
  postId: actor.posts[0]?.postId ?? null,
  forPersonId,
});
const entry = (state: EntryState, writer: Writer, changed: Partial<EntryFacts> = {}): EntryFacts => ({
  ...{ state, publicity: 'INTERNAL', correcting: false, unitId: 'bureau', ofOffice: false, offSystem: false },
  ...{
    onBehalf: false,
    entryConfirmed: false,
    writers: [writer],
    correctors: [],
    awaitedUnitId: null,
    confirmingUnitId: null,
    callers: [],
    ...changed,
  },
});

describe('who reports', () => {
  const asked = { unitId: 'bureau', offSystem: false, groupUnitId: 'group' };
  it.each([
    ['its own liaison', UNITS, liaison, 'bureau-LIAISON own'],
    ['its deputy', UNITS, person('d', post('DEPUTY_LEADER', 'bureau')), 'bureau-DEPUTY_LEADER own'],
    ['its principal', UNITS, person('p', post('PRINCIPAL_LEADER', 'bureau')), 'bureau-PRINCIPAL_LEADER own'],
    ['the unit’s office, which only receives', UNITS, unitOffice, 'nobody'],
    ['another unit', UNITS, stranger, 'nobody'],
    ['the office, for the unit', UNITS, clerk, 'office-OFFICE_CLERK for it'],
    ['the liaison of the project’s group', UNITS, group, 'group-GROUP_LIAISON for it'],
    ['the liaison of another group', UNITS, person('g', post('GROUP_LIAISON', 'other')), 'nobody'],
    ['a unit, to a register of the office', OFFICE, liaison, 'nobody'],
    ['the office, to a register of its own', OFFICE, clerk, 'office-OFFICE_CLERK own'],
  ])('%s', (_who, register, actor, expected) => {
    const filing = filingOf(register, actor, asked);
    expect(filing === null ? 'nobody' : `${filing.post.postId} ${filing.onBehalf ? 'for it' : 'own'}`).toBe(expected);
  });

  it('what a leader wrote alone goes out as a fact: of nothing else it is said that it was given', () => {
    const director = person('director', post('OFFICE_DIRECTOR', 'office'));
    const confirmed = entry('CONFIRMED', by(clerk));
    expect(actFault(UNITS, director, confirmed, 'release', 'FACT')).toBe('FACT_OF_INSTRUCTIONS');
    expect(actFault({ ...UNITS, readers: 'NAMED' }, director, confirmed, 'release', 'FACT')).toBeNull();
    const paper = { ...confirmed, offSystem: true };
    const out = (publicity: 'PUBLIC' | 'FACT' | 'COUNTED') => actFault(UNITS, director, paper, 'release', publicity);
    expect([out('PUBLIC'), out('FACT'), out('COUNTED')]).toEqual([
      ...['OFF_SYSTEM_STAYS_INSIDE', 'OFF_SYSTEM_STAYS_INSIDE', null],
    ]);
  });

  it('what is kept on paper is registered by the office alone', () => {
    const offSystem = { unitId: null, offSystem: true, groupUnitId: null };
    expect([filingOf(UNITS, liaison, offSystem), filingOf(UNITS, clerk, offSystem)?.onBehalf]).toEqual([null, false]);
  });
});

describe('whose word on a number comes in', () => {
  const awaited = (writer: Writer, changed: Partial<EntryFacts> = {}) =>
    entry('REPORTED', writer, { awaitedUnitId: 'statistics', ...changed });
  const keeper = person('keeper', post('LIAISON', 'statistics'));
  const keeperOffice = person('keeper-office', post('UNIT_OFFICE', 'statistics'));

  it.each<[string, Actor, EntryFacts, string]>([
    ['the unit’s own people', keeper, awaited(by(liaison)), 'ONLINE'],
    ['the unit’s office, which only receives', keeperOffice, awaited(by(liaison)), 'ENTRY_NOT_YOURS'],
    ['whoever reported it', liaison, awaited(by(liaison)), 'ENTRY_NOT_YOURS'],
    ['the office, which rang', clerk, awaited(by(liaison)), 'CALL'],
    ['whoever of the office wrote it', clerk, awaited(by(clerk)), 'OWN_ENTRY'],
    ['his colleague', chief, awaited(by(clerk)), 'CALL'],
    ['a person of the unit who wrote it in another post', keeper, awaited({ ...by(keeper), postId: 'x' }), 'OWN_ENTRY'],
    [
      'the unit’s own people, once more',
      keeper,
      entry('REPORTED', by(liaison), { confirmingUnitId: 'statistics' }),
      'NOTHING_TO_CONFIRM',
    ],
    ['the office, where nobody is waited for', clerk, entry('REPORTED', by(liaison)), 'NOTHING_TO_CONFIRM'],
    [
      'of a correction, whoever wrote that',
      clerk,
      awaited(by(liaison), { state: 'CONFIRMED', correcting: true, correctors: [by(clerk)] }),
      'OWN_ENTRY',
    ],
  ])('by %s', (_who, actor, facts, expected) => {
    expect(vouchingOf(actor, facts)).toBe(expected);
  });

  it.each<[string, Actor, EntryFacts, string | null]>([
    ['while the word is waited for', clerk, awaited(by(liaison)), 'UNIT_WORD_MISSING'],
    ['once it is there', clerk, entry('REPORTED', by(liaison)), null],
    ['not by whoever wrote it down', clerk, entry('REPORTED', by(liaison), { callers: [by(clerk)] }), 'OWN_ENTRY'],
    ['by his colleague', chief, entry('REPORTED', by(liaison), { callers: [by(clerk)] }), null],
  ])('the office confirms %s', (_when, actor, facts, expected) => {
    expect(actFault(UNITS, actor, facts, 'confirm')).toBe(expected);
  });

  it('the office may return it all the while', () => {
    expect(actFault(UNITS, clerk, awaited(by(liaison)), 'return')).toBeNull();
  });
});

describe('who may do what with an entry', () => {
  const both = person('liaison', post('LIAISON', 'bureau'), post('OFFICE_CLERK', 'office'));
  const deputyOfClerk = person('other', post('OFFICE_CLERK', 'office', 'office-OFFICE_CLERK', true));
  const principal = person('boss', post('OFFICE_SECTION_CHIEF', 'office'));

  it.each<[string, Parameters<typeof actFault>[3], Actor, EntryFacts, string | null]>([
    ['the office confirms what a unit reported', 'confirm', clerk, entry('REPORTED', by(liaison)), null],
    ['whoever reported never confirms', 'confirm', clerk, entry('REPORTED', by(clerk)), 'OWN_ENTRY'],
    ['a colleague does', 'confirm', clerk2, entry('REPORTED', by(clerk)), null],
    ['nor by a second post of his', 'confirm', both, entry('REPORTED', by(liaison)), 'OWN_ENTRY'],
    ['nor another by the post that wrote it', 'confirm', deputyOfClerk, entry('REPORTED', by(clerk)), 'OWN_ENTRY'],
    ['nor he for whom a deputy wrote it', 'confirm', principal, entry('REPORTED', by(clerk, 'boss')), 'OWN_ENTRY'],
    [
      'nor whoever wrote an earlier report',
      'confirm',
      clerk,
      entry('REPORTED', by(clerk2), { writers: [by(clerk), by(clerk2)] }),
      'OWN_ENTRY',
    ],
    ['a unit confirms nothing', 'confirm', liaison, entry('REPORTED', by(clerk)), 'ENTRY_NOT_YOURS'],
    [
      'of the office’s own a deputy director',
      'confirm',
      chief,
      entry('REPORTED', by(clerk), { ofOffice: true }),
      'ENTRY_NEEDS_DEPUTY_DIRECTOR',
    ],
    ['who then may', 'confirm', deputy, entry('REPORTED', by(clerk), { ofOffice: true }), null],
    [
      'a correction by another than its writer',
      'confirm',
      clerk,
      entry('CONFIRMED', by(clerk), { correcting: true, correctors: [by(chief)] }),
      null,
    ],
    [
      'and not by him',
      'confirm',
      chief,
      entry('CONFIRMED', by(clerk), { correcting: true, correctors: [by(chief)] }),
      'OWN_ENTRY',
    ],
    ['returning likewise', 'return', clerk, entry('REPORTED', by(clerk)), 'OWN_ENTRY'],
    ['the filer takes it back before', 'withdraw', liaison, entry('REPORTED', by(liaison)), null],
    [
      'a colleague of his unit too',
      'withdraw',
      person('s', post('SECTION_CHIEF', 'bureau')),
      entry('RETURNED', by(liaison)),
      null,
    ],
    ['not once it is confirmed', 'withdraw', liaison, entry('CONFIRMED', by(liaison)), 'ENTRY_NOT_YOURS'],
    ['then the section chief', 'withdraw', chief, entry('CONFIRMED', by(liaison)), null],
    ['never a clerk', 'withdraw', clerk, entry('CONFIRMED', by(liaison)), 'ENTRY_NOT_YOURS'],
    [
      'a clerk takes back what the office entered',
      'withdraw',
      clerk,
      entry('REPORTED', by(clerk), { onBehalf: true }),
      null,
    ],
    ['not what a unit reported', 'withdraw', clerk, entry('REPORTED', by(liaison)), 'ENTRY_NOT_YOURS'],
    ['a group’s liaison writes anew what he reported', 'rewrite', group, entry('RETURNED', by(group)), null],
    ['not what others did', 'rewrite', group, entry('RETURNED', by(liaison)), 'ENTRY_NOT_YOURS'],
    ['the office corrects', 'correct', clerk, entry('CONFIRMED', by(liaison)), null],
    ['a unit does not', 'correct', liaison, entry('CONFIRMED', by(liaison)), 'ENTRY_NOT_YOURS'],
    ['the section chief releases', 'release', chief, entry('CONFIRMED', by(liaison)), null],
    ['a clerk does not', 'release', clerk, entry('CONFIRMED', by(liaison)), 'ENTRY_NOT_YOURS'],
    ['nor whoever wrote it', 'release', chief, entry('CONFIRMED', by(chief)), 'OWN_ENTRY'],
    [
      'whoever has no business with it is told so before its state',
      'rewrite',
      stranger,
      entry('CONFIRMED', by(liaison)),
      'ENTRY_NOT_YOURS',
    ],
    ['the state is told before the person', 'release', chief, entry('REPORTED', by(chief)), 'NOT_CONFIRMED'],
  ])('%s', (_sentence, act, actor, facts, expected) => {
    expect(actFault(UNITS, actor, facts, act, 'PUBLIC')).toBe(expected);
  });

  it('he who wrote it may still take it back inside', () => {
    expect(
      actFault(UNITS, chief, entry('CONFIRMED', by(chief), { publicity: 'PUBLIC' }), 'release', 'INTERNAL'),
    ).toBeNull();
  });

  it.each([
    ['its own people, once', liaison, {}, null],
    ['not twice', liaison, { entryConfirmed: true }, 'NOTHING_TO_CONFIRM'],
    ['not what they reported themselves', liaison, { onBehalf: false }, 'NOTHING_TO_CONFIRM'],
    ['nobody else', stranger, {}, 'ENTRY_NOT_YOURS'],
  ] as const)('what was entered for a unit is confirmed by %s', (_who, actor, changed, expected) => {
    expect(confirmEntryFault(actor, entry('REPORTED', by(clerk), { onBehalf: true, ...changed }))).toBe(expected);
  });

  it('offers to each what he may do now', () => {
    const reported = entry('REPORTED', by(liaison));
    expect(offeredActs(UNITS, liaison, reported)).toEqual(['edit', 'withdraw']);
    expect(offeredActs(UNITS, chief, reported)).toEqual(['confirm', 'return', 'withdraw']);
    expect(offeredActs(UNITS, chief, entry('CONFIRMED', by(liaison)))).toEqual(['withdraw', 'correct', 'release']);
    expect(offeredActs(UNITS, stranger, reported)).toEqual([]);
  });
});
