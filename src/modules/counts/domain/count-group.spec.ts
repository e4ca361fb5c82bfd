import { COUNT_IDS } from './count.js';
import { groupOf, inGroups } from './count-group.js';

describe('the headings of the numbers of the year', () => {
  it('take every number, each once', () => {
    expect(COUNT_IDS.filter((id) => groupOf(id) === undefined)).toEqual([]);
    const ordered = inGroups(COUNT_IDS.map((id) => ({ id }))).map(({ id }) => id);
    expect([...ordered].sort()).toEqual([...COUNT_IDS].sort());
  });

  it('stand from the meetings to the supervision, whatever order the numbers came in', () => {
    const shuffled = (
      ['slips', 'outputs.total', 'groups.special', 'committee.meetings', 'cases.promoted'] as const
    ).map((id) => ({ id }));
    expect(inGroups(shuffled).map(({ id }) => id)).toEqual([
      'committee.meetings',
      'outputs.total',
      'cases.promoted',
      'groups.special',
      'slips',
    ]);
  });
});
