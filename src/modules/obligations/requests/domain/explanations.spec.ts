import {
  acceptExplanation,
  assertNewDate,
  EXPLANATION_TERM_WORKING_DAYS,
  type ExplanationFacts,
  REASON_CODES,
  refuseExplanation,
} from './explanations.js';

const diary: ExplanationFacts = {
  reason: 'LEADER_SCHEDULE',
  forDate: '2026-10-13',
  newDate: '2026-11-10',
  state: 'PENDING',
  confirmedBySecretary: true,
  deniedBySecretary: false,
};

describe('explanations', () => {
  it.each(REASON_CODES.map((reason) => [reason, reason === 'UNIT_EFFORT' ? null : '2026-11-10'] as const))(
    'accepted with %s the current date becomes %s',
    (reason, newDate) => {
      expect(acceptExplanation({ ...diary, reason }, '2026-10-13').newDate).toBe(newDate);
    },
  );

  it('heard as the unit’s own effort it is acknowledged, which excuses nothing', () => {
    const heard = { ...diary, reason: 'UNIT_EFFORT', confirmedBySecretary: false } as const;
    expect(acceptExplanation(heard, '2026-10-13')).toEqual({ newDate: null, hearing: 'ACKNOWLEDGED' });
  });

  it('accepted without a new date, the date stays', () => {
    expect(acceptExplanation({ ...diary, newDate: null }, '2026-10-13')).toEqual({
      newDate: null,
      hearing: 'ACCEPTED',
    });
  });

  it('accepted once the present date is as late, that date stays', () => {
    expect(acceptExplanation(diary, '2026-11-10').newDate).toBeNull();
    expect(acceptExplanation(diary, '2026-11-09').newDate).toBe('2026-11-10');
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
    expect(() => acceptExplanation({ ...diary, confirmedBySecretary: false }, '2026-10-13')).toThrow(
      'EXPLANATION_NOT_CONFIRMED',
    );
  });

  it('the leader’s diary that his secretary denied is not accepted, and may be refused', () => {
    const denied = { ...diary, confirmedBySecretary: false, deniedBySecretary: true };
    expect(() => acceptExplanation(denied, '2026-10-13')).toThrow('EXPLANATION_DENIED');
    expect(refuseExplanation(denied)).toEqual({ newDate: null, hearing: 'REFUSED' });
  });

  it('refused, the date stays', () => {
    expect(refuseExplanation(diary)).toEqual({ newDate: null, hearing: 'REFUSED' });
  });

  it.each(['ACCEPTED', 'REFUSED'] as const)('is decided once: %s', (state) => {
    expect(() => acceptExplanation({ ...diary, state }, '2026-10-13')).toThrow('EXPLANATION_DECIDED');
    expect(() => refuseExplanation({ ...diary, state })).toThrow('EXPLANATION_DECIDED');
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
