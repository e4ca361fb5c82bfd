import type { DomainError } from '../../../shared-kernel/domain-error.js';
import { type Assignment, changesOf, type DivisionFacts, type DivisionPlace } from './division.js';

const place = (unitId: string, postId: string, fields: string | null = null): [string, DivisionPlace] => [
  unitId,
  { unitId, postId, fields },
];
const FACTS: DivisionFacts = {
  today: '2026-08-03',
  units: new Map([
    ['city', 'REGION'],
    ['education', 'DEPARTMENT'],
    ['water', 'DEPARTMENT'],
    ['county', 'COUNTY'],
  ]),
  posts: new Set(['mayor', 'deputy']),
  held: new Map([place('education', 'mayor', '教育'), place('water', 'deputy')]),
};
const assign = (postId: string | null, unitIds: string[], fields: string | null = null): Assignment => ({
  ...{ postId, unitIds, fields },
});
const draft = (assignments: Assignment[], orderedOn = '2026-08-01') => ({
  document: '市府办〔2026〕1号',
  orderedOn,
  assignments,
});

describe('a new division of work', () => {
  it.each<[string, Assignment[], string[]]>([
    ['another official answers for a unit', [assign('deputy', ['education'])], ['education mayor→deputy']],
    ['a unit that had nobody gets one', [assign('deputy', ['county'])], ['county →deputy']],
    ['nobody answers for a unit any more', [assign(null, ['water'])], ['water deputy→']],
    ['what is only said again is left out', [assign('mayor', ['education', 'county'])], ['county →mayor']],
    ['the fields of a unit are said anew', [assign('mayor', ['education'], '教育、体育')], ['education mayor→mayor']],
    [
      'the same fields change nothing',
      [assign('mayor', ['education'], '教育'), assign(null, ['water'])],
      ['water deputy→'],
    ],
  ])('%s', (_what, assignments, said) => {
    const changes = changesOf(draft(assignments), FACTS);
    expect(changes.map(({ unitId, fromPostId, postId }) => `${unitId} ${fromPostId ?? ''}→${postId ?? ''}`)).toEqual(
      said,
    );
  });

  it.each<[string, Assignment[], string, string[]]>([
    [
      'that names a unit twice',
      [assign('mayor', ['water']), assign('deputy', ['county', 'water'])],
      'DIVISION_UNIT_TWICE',
      ['/assignments/1/unitIds/1'],
    ],
    [
      'of a unit that is closed or unknown',
      [assign('mayor', ['gone'])],
      'DIVISION_UNIT_UNFIT',
      ['/assignments/0/unitIds/0'],
    ],
    ['of the city itself', [assign('mayor', ['city'])], 'DIVISION_UNIT_UNFIT', ['/assignments/0/unitIds/0']],
    ['for a post that leads nothing', [assign('chief', ['water'])], 'DIVISION_POST_UNFIT', ['/assignments/0/postId']],
    [
      'that is the one in force',
      [assign('mayor', ['education']), assign(null, ['county'])],
      'DIVISION_SAYS_NOTHING_NEW',
      [],
    ],
  ])('is refused %s', (_what, assignments, code, pointers) => {
    expect(refused(() => changesOf(draft(assignments), FACTS))).toEqual([code, pointers]);
  });

  it('is not of a day to come', () => {
    const tomorrow = draft([assign('deputy', ['education'])], '2026-08-04');
    expect(refused(() => changesOf(tomorrow, FACTS))).toEqual(['DIVISION_ORDER_IN_FUTURE', ['/orderedOn']]);
  });
});

function refused(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    const { code, errors } = error as DomainError;
    return [code, errors.map(({ pointer }) => pointer)];
  }
}
