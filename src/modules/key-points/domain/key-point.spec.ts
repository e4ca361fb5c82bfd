import {
  type Basis,
  type Declaration,
  declarationFaults,
  isDirectors,
  mayDeclare,
  stands,
  type Outcome,
  tallyOf,
  promisedItems,
} from './key-point.js';

const NOTHING: Basis = { number: null, answeredBy: null, answeredPost: null, answeredOn: null, reason: null };
const told = { answeredBy: '王某', answeredPost: '省委改革办督察处处长', answeredOn: '2026-07-01' };

describe('what a declaration rests on', () => {
  it.each<[string, Declaration, Partial<Basis>, readonly string[]]>([
    ['done needs a document', 'DONE', {}, ['/number FIELD_MISSING']],
    ['done with its document', 'DONE', { number: '晋改发〔2026〕3号' }, []],
    ['not applicable needs a reply', 'NOT_APPLICABLE', { reason: '不涉及' }, ['/number FIELD_MISSING']],
    ['not applicable by the reply', 'NOT_APPLICABLE', { number: '晋改函〔2026〕8号' }, []],
    ['not applicable by telephone: name, post and day', 'NOT_APPLICABLE', told, []],
    [
      'a telephone call without post and day',
      'NOT_APPLICABLE',
      { answeredBy: '王某' },
      ['/answeredPost FIELD_MISSING', '/answeredOn FIELD_MISSING'],
    ],
    [
      'nobody answered tomorrow',
      'NOT_APPLICABLE',
      { ...told, answeredOn: '2026-07-03' },
      ['/answeredOn DATE_IN_FUTURE'],
    ],
    ['withdrawn needs a reason', 'WITHDRAWN', { number: '1' }, ['/reason FIELD_MISSING']],
    ['taken back needs a reason', 'OPEN', {}, ['/reason FIELD_MISSING']],
  ])('%s', (_name, declared, basis, faults) => {
    const found = declarationFaults(declared, { ...NOTHING, ...basis }, '2026-07-02');
    expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(faults);
  });
});

it.each<[Outcome | null, Declaration, boolean]>([
  [null, 'DONE', true],
  [null, 'NOT_APPLICABLE', true],
  [null, 'WITHDRAWN', true],
  [null, 'OPEN', false],
  ['DONE', 'OPEN', true],
  ['DONE', 'NOT_APPLICABLE', false],
  ['NOT_APPLICABLE', 'OPEN', true],
  ['WITHDRAWN', 'OPEN', false],
  ['WITHDRAWN', 'DONE', false],
])('from %s, %s may be declared: %s', (present, declared, may) => expect(mayDeclare(present, declared)).toBe(may));

it.each<[Outcome | null, Declaration, boolean]>([
  [null, 'DONE', false],
  ['DONE', 'OPEN', false],
  [null, 'NOT_APPLICABLE', true],
  ['NOT_APPLICABLE', 'OPEN', true],
  [null, 'WITHDRAWN', true],
])('from %s, %s is the director’s: %s', (present, declared, his) => expect(isDirectors(present, declared)).toBe(his));

describe('a plan’s tally', () => {
  it('keeps what does not apply out of the denominator: 113 points, 1 not applicable, 112 of 112 done', () => {
    expect(tallyOf({ DONE: 112, NOT_APPLICABLE: 1 })).toEqual({
      ...{ total: 112, covered: 112, done: 112, uncovered: 0, notApplicable: 1 },
    });
  });

  it('counts what is done as covered', () => {
    expect(tallyOf({ UNCOVERED: 2, COVERED: 17, DONE: 27, NOT_APPLICABLE: 1 })).toMatchObject({
      ...{ total: 46, covered: 44, done: 27, uncovered: 2 },
    });
  });
});

describe('the number in the name of the work system', () => {
  it.each([
    ['1+499', 499],
    ['“1＋499”工作体系', 499],
    ['1 + 52 改革体系', 52],
    ['五个一', null],
    [null, null],
  ])('%s', (name, items) => {
    expect(promisedItems(name)).toBe(items);
  });
});

describe('a list of points', () => {
  it.each([
    ['before its first point', '2026-02-10', null, '2026-12-31', false],
    ['within ten days of its first point', '2026-02-10', '2026-07-01', '2026-07-11', false],
    ['after that', '2026-02-10', '2026-07-01', '2026-07-12', true],
    ['begun in the year before, its document not issued', null, '2025-12-20', '2026-04-10', false],
    ['at the latest ten days after the end of March', null, '2025-12-20', '2026-04-11', true],
    ['with a day of issue that was written later', '2026-09-01', '2025-12-20', '2026-09-02', true],
    ['from its document on where that is earlier', '2026-02-10', '2026-02-01', '2026-02-21', true],
  ])('stands or not %s', (_when, issuedOn, first, today, is) => {
    expect(stands({ year: 2026, issuedOn, standsFrom: null }, first, today)).toBe(is);
  });

  it('that stood stands whatever year and day of issue its plan is given afterwards', () => {
    const plan = { year: 2027, issuedOn: '2027-03-01', standsFrom: '2026-02-21' };
    expect(stands(plan, '2026-02-01', '2026-02-22')).toBe(true);
  });
});
