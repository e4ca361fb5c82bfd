import { type Audience, isCountedFor, offeredTo, type Source } from './offered.js';

describe('what a draft is offered', () => {
  const cases: readonly (readonly [Audience, Source, string])[] = [
    ['REVIEW', { of: 'COUNT', value: 183 }, 'NUMBER'],
    ['REVIEW', { of: 'COUNT', value: 1 }, 'NAME'],
    ['REPORT', { of: 'COUNT', value: 0 }, 'ZERO'],
    ['REVIEW', { of: 'COUNT', value: null }, 'COUNT_INTERNAL'],
    ['REVIEW', { of: 'NAME', release: 'PUBLIC' }, 'RECORD'],
    ['REVIEW', { of: 'NAME', release: 'COUNTED' }, 'NOT_PUBLIC'],
    ['REVIEW', { of: 'FACT', release: 'INTERNAL' }, 'NOT_PUBLIC'],
    ['REPORT', { of: 'FACT', release: 'INTERNAL' }, 'RECORD'],
    ['REPORT', { of: 'FACT', release: null }, 'MISSING'],
    ['REVIEW', { of: 'CLAIM', release: 'PUBLIC', proven: true }, 'RECORD'],
    ['REVIEW', { of: 'CLAIM', release: 'PUBLIC', proven: false }, 'CLAIM_UNPROVEN'],
    ['REPORT', { of: 'CLAIM', release: 'INTERNAL', proven: false }, 'GREY'],
  ];

  it.each(cases)('in a %s of %j is %s', (audience, source, expected) => {
    const offered = offeredTo(audience, source);
    expect(offered.write === 'NOTHING' ? offered.why : offered.write).toBe(expected);
  });
});

describe('a count', () => {
  it.each([
    ['REVIEW', 'INTERNAL', false],
    ['REVIEW', 'COUNTED', true],
    ['REVIEW', 'PUBLIC', true],
    ['REPORT', 'INTERNAL', true],
  ] as const)('of a %s takes what is %s: %s', (audience, release, taken) => {
    expect(isCountedFor(audience, release)).toBe(taken);
  });
});
