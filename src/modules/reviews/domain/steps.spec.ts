import { questionsOf, withoutSentences } from './questioned.js';
import { asOfYear, audienceOf, checkYearBegun } from './review.js';
import { type BeforeStep, checkStep, namedLeaders, type ReviewStep, stepsMissing } from './steps.js';
import { checkingFaults, signingFaults, writingFaults } from './text.js';

const before = (more: Partial<BeforeStep> = {}): BeforeStep => ({
  ...{ kind: 'ANNUAL_REVIEW', state: 'CHECKING', openChecks: 0, done: [] },
  ...more,
});

describe('what a review is looked through for', () => {
  it.each<[ReviewStep, Partial<BeforeStep>, string]>([
    ['SECRECY', { state: 'DRAFT' }, 'REVIEW_STATE'],
    ['SECRECY', { openChecks: 1 }, 'REVIEW_STEP_EARLY'],
    ['SECRECY', { done: ['SECRECY'] }, 'REVIEW_STEP_DONE'],
    ['PUBLICITY', {}, 'REVIEW_STEP_EARLY'],
    ['LEADERS', { done: ['SECRECY'] }, 'REVIEW_STEP_EARLY'],
    ['PUBLICITY', { kind: 'ANNUAL_REPORT', done: ['SECRECY'] }, 'REVIEW_STATE'],
  ])('refuses %s of %j with %s', (step, more, code) => {
    expect(() => checkStep(before(more), step)).toThrow(code);
  });

  it('comes in its order, and of what stays inside without the public', () => {
    expect(() => checkStep(before(), 'SECRECY')).not.toThrow();
    expect(() => checkStep(before({ done: ['SECRECY', 'PUBLICITY'] }), 'LEADERS')).not.toThrow();
    expect(() => checkStep(before({ kind: 'ANNUAL_REPORT', done: ['SECRECY'] }), 'LEADERS')).not.toThrow();
    expect(stepsMissing('ANNUAL_REVIEW', ['SECRECY'])).toEqual(['PUBLICITY', 'LEADERS']);
    expect(stepsMissing('ANNUAL_REPORT', ['SECRECY', 'LEADERS'])).toEqual([]);
  });
});

describe('the leaders whom a text names', () => {
  const list = [
    { postId: '1', title: '市委书记', name: '甲某' },
    { postId: '2', title: '市长', name: '乙某' },
    { postId: '3', title: '副市长', name: '丙某' },
  ];
  const places = (text: string) =>
    namedLeaders(text, list).map(({ postId, place, outOfOrder }) => [postId, place, outOfOrder]);

  it('are read by name or title, the first of the two, and held against the list', () => {
    expect(places('市委书记甲某、乙某出席。')).toEqual([
      ['1', 1, false],
      ['2', 2, false],
    ]);
    expect(places('乙某、甲某出席。')).toEqual([
      ['1', 2, true],
      ['2', 1, false],
    ]);
  });

  it('are not read in a title of which theirs is a part', () => {
    expect(places('副市长丙某出席。')).toEqual([['3', 1, false]]);
    expect(places('无人。')).toEqual([]);
  });
});

describe('whom the facts of a review are asked of', () => {
  const answersFor = new Map([
    ['f1', 'u1'],
    ['f2', 'u2'],
    ['f3', 'u1'],
  ]);

  it('is the unit that answers for each, about each sentence once', () => {
    const sentences = [
      { words: '甲。', factIds: ['f1', 'f3', 'claim'] },
      { words: '乙。', factIds: ['f2', 'f1'] },
      { words: '丙。', factIds: [] },
    ];
    expect(questionsOf(sentences, answersFor)).toEqual([
      {
        unitId: 'u1',
        items: [
          { words: '甲。', sourceId: 'f1' },
          { words: '乙。', sourceId: 'f1' },
        ],
      },
      { unitId: 'u2', items: [{ words: '乙。', sourceId: 'f2' }] },
    ]);
  });

  it('leaves the other sentences with their marks where one is taken out', () => {
    const block = {
      ...{ heading: '', body: '第1句。第2句。第3句。' },
      marks: [1, 5, 9].map((from) => ({ from, to: from + 1, as: 'NAME' as const })),
    };
    const left = withoutSentences(block, [{ from: 4, to: 8 }]);
    expect(left.body).toBe('第1句。第3句。');
    expect(left.marks.map(({ from, to }) => left.body.slice(from, to))).toEqual(['1', '3']);
  });
});

describe('the text of a review', () => {
  const chip = { from: 2, to: 8, token: 'f:a', why: null, grey: false };
  const read = { body: '共{{f:a}}件、9次。', marks: [], chips: [chip], faults: [], unsourced: [{ from: 10, to: 11 }] };

  it('is refused at marks beside it or upon a chip', () => {
    const marks = [
      { from: 4, to: 5, as: 'NAME' as const },
      { from: 9, to: 99, as: 'DATE' as const },
      { from: 10, to: 11, as: 'NAME' as const },
    ];
    expect(writingFaults([{ ...read, marks }]).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/blocks/0/marks/0 MARK_MISPLACED',
      '/blocks/0/marks/1 MARK_MISPLACED',
    ]);
  });

  it('does not go to its units with a chip that has no words, nor in public with an unproven claim', () => {
    expect(checkingFaults([read], true)).toEqual([]);
    const refused = [{ ...read, chips: [{ ...chip, why: 'MISSING' }] }];
    expect(checkingFaults(refused, false).map(({ code }) => code)).toEqual(['MISSING']);
    const grey = [{ ...read, chips: [{ ...chip, grey: true }] }];
    expect(checkingFaults(grey, false)).toEqual([]);
    expect(checkingFaults(grey, true).map(({ code }) => code)).toEqual(['CLAIM_UNPROVEN']);
  });

  it('does not go to its signer with digits that nothing stands behind', () => {
    expect(signingFaults([read])).toEqual([
      {
        pointer: '/blocks/0/body',
        code: 'NUMBERS_UNSOURCED',
        params: { from: 10, to: 11, words: read.body.slice(10, 11) },
      },
    ]);
  });
});

describe('the year of a review', () => {
  it('is told as of its last day, or of today while it runs, and not before it has begun', () => {
    expect([asOfYear(2025, '2025-12-15'), asOfYear(2025, '2026-02-01')]).toEqual(['2025-12-15', '2025-12-31']);
    expect(() => checkYearBegun(2026, '2025-12-31')).toThrow('REVIEW_YEAR_AHEAD');
    expect(() => checkYearBegun(2026, '2026-01-01')).not.toThrow();
    expect([audienceOf('ANNUAL_REVIEW'), audienceOf('ANNUAL_REPORT')]).toEqual(['REVIEW', 'REPORT']);
  });
});
