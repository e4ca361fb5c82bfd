import { SCOPES_OF } from '../../src/modules/access/domain/delegated-scope.js';
import { DUE_RULES, OBLIGATION_KINDS } from '../../src/modules/obligations/clock/domain/obligation-kinds.js';
import type { SubjectType } from '../../src/shared-kernel/subjects.js';

/** What one must be allowed to read to open the page of a thing that is due. */
const READ_BY: Readonly<Partial<Record<SubjectType, string>>> = {
  DUTY: 'duties.read',
  TASK: 'tasks.read',
  PLAN: 'plans.read',
  PROBLEM: 'problems.read',
  EXPECTED_READING: 'indicators.read',
  REGISTER_ENTRY: 'registers.read',
  LISTING: 'listings.read',
  FACT_CHECK: 'fact-checks.read',
};

describe('whoever files in the name of a post', () => {
  const pages = OBLIGATION_KINDS.flatMap((kind) => DUE_RULES[kind].subject ?? []);

  it.each([...new Set(pages)])('opens the page behind what is due of it: %s', (subject) => {
    expect(SCOPES_OF[READ_BY[subject] ?? subject]).toContain('FILING');
  });

  it.each(['listings.read', 'obligations.read', 'scheduling-notes.read'])(
    'and whoever has its supervision read alike what stands in both lists: %s',
    (permission) => {
      expect(SCOPES_OF[permission]).toEqual(['FILING', 'SUPERVISION']);
    },
  );
});
