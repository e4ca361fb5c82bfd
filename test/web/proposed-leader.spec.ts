import { answersFor, proposedLeader } from '../../web/src/features/projects/proposed-leader';

const first = { postId: 'first', postAbolishedOn: null };
const second = { postId: 'second', postAbolishedOn: null };

describe('a new project', () => {
  it('proposes whoever answers for its lead unit, and another where another unit leads', () => {
    expect(proposedLeader(first, { chosen: undefined, before: undefined })).toBe('first');
    expect(proposedLeader(second, { chosen: 'first', before: 'first' })).toBe('second');
  });

  it('keeps whom somebody chose himself, and whom it proposed where nobody answers for the unit', () => {
    expect(proposedLeader(first, { chosen: 'own', before: undefined })).toBeUndefined();
    expect(proposedLeader(second, { chosen: 'own', before: 'first' })).toBeUndefined();
    expect(proposedLeader(undefined, { chosen: 'first', before: 'first' })).toBeUndefined();
  });

  it('proposes nobody whose post is no more', () => {
    expect(answersFor([first])).toBe(first);
    expect(answersFor([{ postId: 'gone', postAbolishedOn: '2026-07-01' }])).toBeUndefined();
    const nobody: readonly (typeof first)[] = [];
    expect(answersFor(nobody)).toBeUndefined();
  });
});
