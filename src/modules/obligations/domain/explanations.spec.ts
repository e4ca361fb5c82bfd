import {
  acceptExplanation,
  assertNewDate,
  EXPLANATION_TERM_WORKING_DAYS,
  type ExplanationFacts,
  explanationPauses,
  REASON_CODES,
  refuseExplanation,
} from './explanations.js';

const diary: ExplanationFacts = {
  reason: 'LEADER_SCHEDULE',
  forDate: '2026-10-13',
  newDate: '2026-11-10',
  state: 'PENDING',
  confirmedBySecretary: true,
};

describe('explanations', () => {
  it('the first explanation of a date with a new date pauses', () => {
    expect(explanationPauses('2026-10-13', '2026-11-10', [])).toBe(true);
    expect(explanationPauses('2026-10-13', null, [])).toBe(false);
  });

  it('a second explanation of the same date does not pause, one of the next date does', () => {
    expect(explanationPauses('2026-10-13', '2026-11-20', [{ ...diary, state: 'REFUSED' }])).toBe(false);
    expect(explanationPauses('2026-11-10', '2026-11-20', [diary])).toBe(true);
  });

  it.each(REASON_CODES.map((reason) => [reason, reason === 'UNIT_EFFORT' ? null : '2026-11-10'] as const))(
    'accepted with %s the current date becomes %s',
    (reason, newDate) => {
      expect(acceptExplanation({ ...diary, reason }, true).newDate).toBe(newDate);
    },
  );

  it('heard as the unit’s own effort, grace follows if the clock stood; a new date begins afresh without it', () => {
    const accept = (reason: ExplanationFacts['reason'], paused: boolean) =>
      acceptExplanation({ ...diary, reason, confirmedBySecretary: false }, paused);
    expect(accept('UNIT_EFFORT', true)).toEqual({ newDate: null, grace: true });
    expect(accept('UNIT_EFFORT', false)).toEqual({ newDate: null, grace: false });
    expect(accept('OTHER_UNIT', true)).toEqual({ newDate: '2026-11-10', grace: false });
  });

  it('accepted without a new date, the date stays', () => {
    expect(acceptExplanation({ ...diary, newDate: null }, false)).toEqual({ newDate: null, grace: false });
  });

  it('the office has three working days for it', () => {
    expect(EXPLANATION_TERM_WORKING_DAYS).toBe(3);
  });

  it('before the due date, a new date lies after it', () => {
    const explain = (newDate: string) => () => assertNewDate(newDate, '2026-10-13', '2026-10-09');
    expect(explain('2026-10-12')).toThrow('EXPLANATION_DATE_NOT_LATER');
    expect(explain('2026-10-13')).toThrow('EXPLANATION_DATE_NOT_LATER');
    expect(explain('2026-10-14')).not.toThrow();
    expect(() => assertNewDate(null, '2026-10-13', '2026-10-09')).not.toThrow();
  });

  it('the leader’s diary needs his secretary’s word', () => {
    expect(() => acceptExplanation({ ...diary, confirmedBySecretary: false }, true)).toThrow(
      'EXPLANATION_NOT_CONFIRMED',
    );
  });

  it('refused, the clock goes on after grace, and without grace when it never stood', () => {
    expect(refuseExplanation(diary, true)).toEqual({ newDate: null, grace: true });
    expect(refuseExplanation(diary, false)).toEqual({ newDate: null, grace: false });
  });

  it.each(['ACCEPTED', 'REFUSED'] as const)('is decided once: %s', (state) => {
    expect(() => acceptExplanation({ ...diary, state }, true)).toThrow('EXPLANATION_DECIDED');
    expect(() => refuseExplanation({ ...diary, state }, true)).toThrow('EXPLANATION_DECIDED');
  });

  it.each([
    ['2026-10-13', false],
    ['2026-10-15', false],
    ['2026-10-16', true],
  ])('a new date of %s on 15 October is allowed: %s', (newDate, allowed) => {
    const attempt = () => {
      assertNewDate(newDate, '2026-10-13', '2026-10-15');
    };
    if (allowed) expect(attempt).not.toThrow();
    else expect(attempt).toThrow('EXPLANATION_DATE_NOT_LATER');
  });
});
