import { completed, POLICY_VERSION_1 } from './policy.js';

/** The numbers of the domain page ("The default ladder"), written out by hand: changing a rule needs a new version, not an edit. */
const { rules, version } = POLICY_VERSION_1;

describe('version 1 of the rules', () => {
  it('is the default ladder', () => {
    expect(version).toBe(1);
    expect(rules).toMatchObject({
      fireAt: '09:00',
      officeHours: [
        { from: '08:30', to: '12:00' },
        { from: '14:30', to: '18:00' },
      ],
      reminders: [
        { base: 'PLANNED', days: 5 },
        { base: 'ACT', days: 15 },
        { base: 'ACT', days: 5 },
        { base: 'DUE', days: 5 },
      ],
      remindLadder: { before: 2, overdueAt: 1 },
      lapseLadder: { before: 1 },
      overdueReminderAt: 1,
      copyGroupLiaison: false,
      slip: { at: 3, holdDefault: 3 },
      firstTier: { at: 8, slipSentFor: 4, automatic: false },
      secondTier: { count: 3, lateness: 10 },
      approverTerm: 3,
      rejectionHold: 10,
      historicRelease: 10,
      renoticeAfter: 2,
      handServiceAfter: 2,
      rectificationFailsAt: 3,
      defaultTalkTime: '10:00',
      hearing: { county: 12, zone: 12, group: 6 },
    });
  });

  it('a version from before the rules named it reminds of silence one working day before, copies no group and hears a county once a year, as was done then; another says its own', () => {
    const later = ['lapseLadder', 'copyGroupLiaison', 'hearing'];
    const early = Object.fromEntries(Object.entries(rules).filter(([name]) => !later.includes(name))) as typeof rules;
    expect(completed(early)).toEqual(rules);
    const said = { lapseLadder: { before: 3 }, copyGroupLiaison: true, hearing: { county: 6, zone: 9, group: 3 } };
    expect(completed({ ...early, ...said })).toMatchObject(said);
  });

  it.each([
    [1, 'SECTION_CHIEF', 'OFFICE_SECTION_CHIEF', 'OFFICE_DEPUTY_DIRECTOR'],
    [2, 'DEPUTY_LEADER', 'OFFICE_DEPUTY_DIRECTOR', 'EXECUTIVE_DEPUTY_DIRECTOR'],
    [3, 'PRINCIPAL_LEADER', null, 'OFFICE_DIRECTOR'],
  ] as const)('tier %s: %s is talked to by %s on the signature of %s', (tier, interviewee, interviewer, approver) => {
    expect(rules.tiers[tier]).toMatchObject({ interviewee, interviewer, approver });
  });

  it.each([
    ['full days of notice', 'noticeDays', [2, 3, 5]],
    ['talk within', 'talkWithin', [7, 10, 15]],
    ['talk by default on', 'defaultTalkDay', [5, 5, 8]],
    ['record checked within', 'recordCheck', [3, 3, 3]],
    ['rectification within', 'rectification', [10, 15, 20]],
    ['check within', 'check', [5, 5, 5]],
    ['second chance within', 'secondChance', [5, 8, 10]],
  ] as const)('%s', (_name, term, days) => {
    expect([rules.tiers[1][term], rules.tiers[2][term], rules.tiers[3][term]]).toEqual(days);
  });
});
