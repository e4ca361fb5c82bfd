import { type Actor, type ActorPost, filesInNameOf, inNameOf, type PostRole, SUPERVISOR_ROLES } from './actor.js';

const post = (role: PostRole, unitId: string, holderId: string | null = null): ActorPost =>
  ({ postId: role, role, unitId, delegated: holderId !== null, holderId }) as ActorPost;
const actor = (...posts: ActorPost[]): Actor => ({
  ...{ kind: 'PERSON', personId: 'he', name: '', accountId: null, adminRole: null, origin: 'HTTP', requestId: null },
  posts,
});

describe('in whose name somebody acts', () => {
  it.each<[string, Actor, string | null]>([
    ['his own', actor(post('LIAISON', 'unit')), null],
    ['the unit’s liaison, whose deputy he is', actor(post('LIAISON', 'unit', 'liaison')), 'liaison'],
    ['the office, whose clerk he stands in for', actor(post('OFFICE_CLERK', 'office', 'clerk')), 'clerk'],
    ['the group’s liaison, whose deputy he is', actor(post('GROUP_LIAISON', 'group', 'liaison')), 'liaison'],
    [
      'the group’s head, before whom the office goes',
      actor(post('GROUP_HEAD', 'group', 'head'), post('OFFICE_CLERK', 'office')),
      null,
    ],
    ['nobody’s that he stands in for elsewhere', actor(post('LIAISON', 'other', 'liaison')), null],
  ])('files for a unit in the name of %s', (_whose, who, expected) => {
    expect(filesInNameOf(who, 'unit')).toBe(expected);
  });

  it('is whoever holds the post that the act takes, though he has a lower one himself', () => {
    const clerk = actor(post('OFFICE_CLERK', 'office'), post('OFFICE_SECTION_CHIEF', 'office', 'chief'));
    expect(inNameOf(clerk, SUPERVISOR_ROLES)).toBe('chief');
    expect(inNameOf(clerk, ['OFFICE_CLERK'])).toBeNull();
  });
});
