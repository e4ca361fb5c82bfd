import { POLICY_VERSION_1 } from '../../policy/domain/policy.js';
import type { ProjectFacts, Seat, UnitFacts } from '../persistence/people.repository.js';
import { People } from './people.js';
import { groupCopies } from './recipients.js';

const { rules } = POLICY_VERSION_1;
const copying = { ...rules, copyGroupLiaison: true };
const seat = (postId: string, unitId: string, role: Seat['role'], personId: string | null): Seat => ({
  ...{ postId, unitId, role, personId, rank: 9, title: postId, servesPostId: null, headsCity: false },
  ...{ personName: personId, phone: null, unitName: unitId, reachable: true, deputies: [] },
});
const project: ProjectFacts = {
  ...{ projectId: 'P', name: 'P', leadingPostId: null, groupUnitId: 'G', responsiblePostId: null },
};
const of = { ownerUnitId: 'U', ownerPostId: null, projectId: 'P' };
const units: readonly UnitFacts[] = [];
const liaison = (personId: string | null): readonly Seat[] => [seat('L', 'G', 'GROUP_LIAISON', personId)];

describe('a copy of the overdue reminder', () => {
  it('goes to the liaison of the project’s special group where the rules say so, and to nobody by default', () => {
    const people = new People(liaison('王'), units, [project]);
    expect(groupCopies(people, of, rules)).toEqual([]);
    expect(groupCopies(people, of, copying)).toMatchObject([{ seat: { postId: 'L' }, copy: true }]);
  });

  it('goes to nobody where the post is vacant, or no group answers for the matter', () => {
    expect(groupCopies(new People(liaison(null), units, [project]), of, copying)).toEqual([]);
    const without = new People(liaison('王'), units, [{ ...project, groupUnitId: null }]);
    expect(groupCopies(without, of, copying)).toEqual([]);
    expect(groupCopies(without, { ...of, projectId: null }, copying)).toEqual([]);
  });
});
