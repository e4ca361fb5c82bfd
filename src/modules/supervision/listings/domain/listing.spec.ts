import { PUBLISHED_YEARS } from '../../../calendar/index.js';
import type { Actor, ActorPost, PostRole } from '../../../../shared-kernel/actor.js';
import { buildCalendarDays, WorkingCalendar } from '../../../../shared-kernel/working-calendar.js';
import {
  afterDivision,
  afterListingAct,
  askedFrom,
  endAfterReturn,
  endOf,
  extensionFaults,
  isForCommittee,
  isOverdue,
  lastAskOn,
  LISTING_ACTS,
  LISTING_STATES,
  type ListingAct,
  type ListingState,
  mayBeListed,
  notesOf,
  signerOf,
  whyNotExtend,
} from './listing.js';
import { listingRights, type ListingParties, whyNotCheck } from './rights.js';

const calendar = new WorkingCalendar(1, buildCalendarDays(2026, 2027, PUBLISHED_YEARS));

describe('the days of a listing', () => {
  it('listed on 10-20 ends on 11-19, with one note on 11-04; an extension is asked for by 11-12', () => {
    const endsOn = endOf('2026-10-20', calendar);
    expect(endsOn).toBe('2026-11-19');
    expect(notesOf({ after: '2026-10-20', endsOn }, calendar)).toEqual(['2026-11-04']);
    expect(lastAskOn(endsOn, calendar)).toBe('2026-11-12');
  });

  it('an end that a rest day moved brings no note on the first days: of 10-09, until Monday 11-09, one on 10-26', () => {
    const endsOn = endOf('2026-10-09', calendar);
    expect([endsOn, notesOf({ after: '2026-10-09', endsOn }, calendar)]).toEqual(['2026-11-09', ['2026-10-26']]);
  });

  it.each([
    ['2026-11-14', ['2026-10-30']],
    ['2026-11-13', []],
  ])('listed on 10-20 until %s, a note lies ten days at least after its beginning: %j', (endsOn, notes) => {
    expect(notesOf({ after: '2026-10-20', endsOn }, calendar)).toEqual(notes);
  });

  it('extended to 12-04 it has one note more, on the day that was its end', () => {
    expect(notesOf({ after: '2026-11-04', endsOn: '2026-12-04' }, calendar)).toEqual(['2026-11-19']);
  });

  it('a check that is not met moves 11-19 to 11-30, because 11-29 is a Sunday, and no second time', () => {
    const applied = { endsOn: '2026-11-19', appliedOn: '2026-11-16' };
    expect(endAfterReturn({ ...applied, secondChance: true }, '2026-11-20', calendar)).toBe('2026-11-30');
    const again = { endsOn: '2026-11-30', appliedOn: '2026-11-24', secondChance: false };
    expect(endAfterReturn(again, '2026-11-24', calendar)).toBe('2026-11-30');
  });

  it.each([
    [
      'signed by nobody on 11-25, it has the three days left of 11-16 again',
      '2026-11-19',
      '2026-11-16',
      '2026-11-25',
      '2026-11-30',
    ],
    ['applied for on its last day, it has three working days', '2026-11-19', '2026-11-19', '2026-11-25', '2026-11-30'],
    ['applied for twenty days late, it has three working days', '2026-11-19', '2026-12-09', '2026-12-14', '2026-12-17'],
    [
      'applied for thirteen days early, it has those thirteen days',
      '2026-11-19',
      '2026-11-06',
      '2026-11-12',
      '2026-11-25',
    ],
    ['back on the same day, it keeps its end', '2026-11-19', '2026-10-22', '2026-10-22', '2026-11-19'],
  ])('%s', (_what, endsOn, appliedOn, today, end) => {
    expect(endAfterReturn({ endsOn, appliedOn, secondChance: false }, today, calendar)).toBe(end);
  });

  it('applied for on 11-16 it is checked by 11-23; signed on 11-18 the notice goes out by 11-25', () => {
    expect([calendar.add('2026-11-16', 5), calendar.add('2026-11-18', 5)]).toEqual(['2026-11-23', '2026-11-25']);
  });

  it('of 09-22 the note falls on a holiday and moves to 10-08; it is asked for three working days before', () => {
    const endsOn = endOf('2026-09-22', calendar);
    expect([endsOn, notesOf({ after: '2026-09-22', endsOn }, calendar)]).toEqual(['2026-10-22', ['2026-10-08']]);
    expect(askedFrom('2026-11-04', calendar)).toBe('2026-10-30');
  });
});

describe('the states of a listing', () => {
  const WAYS: Readonly<Record<ListingAct, Partial<Record<ListingState, ListingState>>>> = {
    approve: { PROPOSED: 'LISTED' },
    reject: { PROPOSED: 'REJECTED' },
    apply: { LISTED: 'APPLIED' },
    delist: { APPLIED: 'DELISTED' },
    sendBack: { APPLIED: 'LISTED' },
    withdraw: { PROPOSED: 'VOID', LISTED: 'VOID', APPLIED: 'VOID' },
  };
  const cells = (Object.keys(LISTING_ACTS) as ListingAct[]).flatMap((act) =>
    LISTING_STATES.map((state) => [act, state, WAYS[act][state] ?? null] as const),
  );
  it.each(cells)('%s in %s leads to %s', (act, state, to) => expect(afterListingAct(state, act)).toBe(to));

  it.each([
    ['LISTED', '2026-10-22', '2026-10-22', false],
    ['LISTED', '2026-10-22', '2026-10-23', true],
    ['APPLIED', '2026-10-22', '2026-10-23', false],
    ['DELISTED', '2026-10-22', '2026-10-23', false],
  ] as const)('%s until %s is overdue on %s: %s', (state, endsOn, today, overdue) =>
    expect(isOverdue({ state, endsOn }, today)).toBe(overdue),
  );

  it('an end that passed and a third tier that failed are put to the committee; what a person proposed is not yet', () => {
    const of = (state: ListingState, caseId: string | null, endsOn: string | null = null) =>
      isForCommittee({ state, caseId, endsOn }, '2026-10-23');
    expect([of('PROPOSED', 'case'), of('PROPOSED', null), of('LISTED', null, '2026-10-22')]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('an extension', () => {
  const listed = { state: 'LISTED', endsOn: '2026-11-19', extended: false, askedEndsOn: null } as const;
  it.each([
    ['on the last day', {}, '2026-11-12', null],
    ['a day later', {}, '2026-11-13', 'LISTING_EXTENSION_LATE'],
    ['a second time', { extended: true }, '2026-11-02', 'LISTING_EXTENDED'],
    ['while one waits', { askedEndsOn: '2026-12-01' }, '2026-11-02', 'LISTING_WAITS'],
    ['once applied for', { state: 'APPLIED' as const }, '2026-11-02', 'LISTING_STATE'],
  ])('asked for %s: %s', (_what, over, today, why) => {
    expect(whyNotExtend({ ...listed, ...over }, today, calendar)).toBe(why);
  });

  it.each([
    ['2026-11-19', ['LISTING_END_NOT_LATER']],
    ['2026-11-20', []],
    ['2026-12-04', []],
    ['2026-12-05', ['LISTING_END_TOO_LATE']],
  ])('to %s: %j', (end, codes) => {
    expect(extensionFaults(end, '2026-11-19').map(({ code }) => code)).toEqual(codes);
  });
});

describe('who signs', () => {
  const unit = (kind: string, headedByCityLeader = false) => ({ kind, headedByCityLeader });
  it.each<[string, ReturnType<typeof unit>, PostRole[], PostRole | null]>([
    ['a department', unit('DEPARTMENT'), ['OFFICE_SECTION_CHIEF'], 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['a third tier that failed', unit('DEPARTMENT'), [], 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['his own proposal', unit('DEPARTMENT'), ['EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DIRECTOR'],
    ['the director’s proposal', unit('DEPARTMENT'), ['OFFICE_DIRECTOR'], 'EXECUTIVE_DEPUTY_DIRECTOR'],
    ['a county', unit('COUNTY'), ['OFFICE_SECTION_CHIEF'], 'OFFICE_DIRECTOR'],
    ['a zone', unit('DEVELOPMENT_ZONE'), ['EXECUTIVE_DEPUTY_DIRECTOR'], 'OFFICE_DIRECTOR'],
    ['headed by a city leader', unit('DEPARTMENT', true), ['OFFICE_DEPUTY_DIRECTOR'], 'OFFICE_DIRECTOR'],
    ['a county that the director proposed', unit('COUNTY'), ['OFFICE_DIRECTOR'], null],
  ])('%s', (_what, of, proposer, signer) => expect(signerOf(of, proposer)).toBe(signer));

  it.each([
    ['DEPARTMENT', true],
    ['COUNTY', true],
    ['DEVELOPMENT_ZONE', true],
    ['COMMITTEE', true],
    ['VERTICAL', false],
    ['REFORM_OFFICE', false],
    ['SPECIAL_GROUP', false],
    ['CAMPAIGN_GROUP', false],
  ])('%s may be listed: %s', (kind, may) => expect(mayBeListed({ kind })).toBe(may));
});

describe('what may be done about a listing', () => {
  const actor = (role: PostRole, unitId: string, personId = 'somebody'): Actor => ({
    ...{ kind: 'PERSON', personId, name: '', accountId: null, adminRole: null, origin: 'HTTP', requestId: null },
    posts: [{ role, unitId, delegated: false } as ActorPost],
  });
  const parties = (over: Partial<ListingParties> = {}): ListingParties => ({
    ...{
      state: 'LISTED',
      unitId: 'unit',
      proposedByPerson: 'proposer',
      proposedForPerson: 'chief',
      appliedByPerson: 'applicant',
      appliedForPerson: 'leader',
      entryWaits: false,
      checkMet: null,
      extended: false,
      askedEndsOn: null,
    },
    ...over,
  });
  const given = (who: Actor, of: ListingParties): string =>
    Object.entries(listingRights(who, of))
      .flatMap(([right, may]) => (may ? [right] : []))
      .join(' ');

  it.each<[string, Actor, Partial<ListingParties>, string]>([
    ['its liaison', actor('LIAISON', 'unit'), {}, 'note extend apply'],
    ['its liaison, extended', actor('LIAISON', 'unit'), { extended: true }, 'note apply'],
    ['its liaison, while one is asked for', actor('LIAISON', 'unit'), { askedEndsOn: '2026-12-01' }, 'note apply'],
    ['its liaison, applied', actor('LIAISON', 'unit'), { state: 'APPLIED' }, ''],
    ['a section chief, listed', actor('OFFICE_SECTION_CHIEF', 'office'), {}, 'note extend apply withdraw publish'],
    [
      'a section chief who proposed it',
      actor('OFFICE_SECTION_CHIEF', 'office', 'proposer'),
      {},
      'note extend apply withdraw',
    ],
    [
      'its liaison, of whom an entry is to be confirmed',
      actor('LIAISON', 'unit'),
      { state: 'APPLIED', entryWaits: true },
      'confirmEntry',
    ],
    ['a clerk, of an entry', actor('OFFICE_CLERK', 'office'), { state: 'DELISTED', entryWaits: true }, ''],
    ['its office', actor('UNIT_OFFICE', 'unit'), {}, ''],
    ['another unit', actor('LIAISON', 'other'), {}, ''],
    ['a clerk', actor('OFFICE_CLERK', 'office'), { state: 'APPLIED' }, 'check'],
    ['a section chief', actor('OFFICE_SECTION_CHIEF', 'office'), { state: 'PROPOSED' }, 'withdraw'],
    [
      'a section chief, applied',
      actor('OFFICE_SECTION_CHIEF', 'office'),
      { state: 'APPLIED' },
      'check withdraw publish',
    ],
    ['once it is off the list', actor('OFFICE_DIRECTOR', 'office'), { state: 'DELISTED' }, ''],
    ['while the signature is awaited', actor('OFFICE_CLERK', 'office'), { state: 'APPLIED', checkMet: true }, ''],
  ])('%s: %s', (_who, who, over, rights) => expect(given(who, parties(over))).toBe(rights));

  it('it is checked by nobody of the unit, nor by who proposed it or entered its application', () => {
    const applied = parties({ state: 'APPLIED' });
    expect(whyNotCheck(actor('OFFICE_CLERK', 'office'), applied)).toBeNull();
    expect(whyNotCheck(actor('OFFICE_CLERK', 'office', 'proposer'), applied)).toBe('LISTING_NOT_YOURS');
    expect(whyNotCheck(actor('OFFICE_CLERK', 'office', 'applicant'), applied)).toBe('LISTING_NOT_YOURS');
    expect(whyNotCheck(actor('OFFICE_CLERK', 'unit'), applied)).toBe('LISTING_NOT_YOURS');
    expect(whyNotCheck(actor('SECTION_CHIEF', 'other'), applied)).toBe('LISTING_NOT_YOURS');
  });
});

describe('a listing whose unit is divided', () => {
  const open = { done: false, goes: false };
  it.each([
    [
      'goes where all that is open of it goes',
      [
        { done: false, goes: true },
        { done: true, goes: false },
      ],
      'GOES',
    ],
    ['stays where only part of what is open goes', [{ done: false, goes: true }, open], 'STAYS_IN_PART'],
    ['is not touched by what is done with and goes', [{ done: true, goes: true }, open], 'UNTOUCHED'],
    [
      'of which nothing is open, goes as a whole or not at all',
      [
        { done: true, goes: true },
        { done: true, goes: false },
      ],
      'UNTOUCHED',
    ],
    ['of which nothing is open, goes with all of it', [{ done: true, goes: true }], 'GOES'],
  ] as const)('%s', (_what, items, outcome) => {
    expect(afterDivision(items)).toBe(outcome);
  });
});
