import { UNIT_KINDS, USUAL_POSTS } from './unit.js';
import { hasRole } from './unit-roles.js';

const OF_A_UNIT = ['LIAISON', 'SECTION_CHIEF', 'UNIT_OFFICE', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];
const OF_A_GROUP = ['GROUP_LIAISON', 'GROUP_HEAD'];
const OF_THE_OFFICE = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];
const rankOf = (kind: (typeof UNIT_KINDS)[number], role: string): number =>
  USUAL_POSTS[kind].find((post) => post.role === role)?.rank ?? 0;

describe('the posts of a new unit', () => {
  it.each([
    ['REGION', []],
    ['COMMITTEE', []],
    ['REFORM_OFFICE', OF_THE_OFFICE],
    ['SPECIAL_GROUP', OF_A_GROUP],
    ['CAMPAIGN_GROUP', OF_A_GROUP],
    ['DEPARTMENT', OF_A_UNIT],
    ['COUNTY', OF_A_UNIT],
    ['DEVELOPMENT_ZONE', OF_A_UNIT],
    ['VERTICAL', OF_A_UNIT],
  ] as const)('of a %s are %j', (kind, roles) => {
    expect(USUAL_POSTS[kind].map((post) => post.role)).toEqual(roles);
  });

  it.each(UNIT_KINDS)('of a %s have roles that its kind may have', (kind) => {
    for (const { role } of USUAL_POSTS[kind]) expect(hasRole(kind, role)).toBe(true);
  });

  it('in a county, the first to be talked to is the director of its own reform office', () => {
    expect(USUAL_POSTS.COUNTY.find((post) => post.role === 'SECTION_CHIEF')?.title).toBe('县委改革办主任');
  });

  it.each(['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE'] as const)(
    'of a %s are never above those of the office who talk to them',
    (kind) => {
      const office = (role: string) => rankOf('REFORM_OFFICE', role);
      expect(rankOf(kind, 'SECTION_CHIEF')).toBeLessThanOrEqual(office('OFFICE_SECTION_CHIEF'));
      expect(rankOf(kind, 'DEPUTY_LEADER')).toBeLessThanOrEqual(office('OFFICE_DEPUTY_DIRECTOR'));
      expect(office('EXECUTIVE_DEPUTY_DIRECTOR')).toBeGreaterThan(office('OFFICE_DEPUTY_DIRECTOR'));
    },
  );
});

describe('the roles of a unit’s posts', () => {
  it.each(['DEPARTMENT', 'COUNTY', 'DEVELOPMENT_ZONE', 'VERTICAL', 'SPECIAL_GROUP', 'REGION', 'COMMITTEE'] as const)(
    'no %s has one that sees the whole city as the office does',
    (kind) => {
      for (const role of OF_THE_OFFICE) expect(hasRole(kind, role as 'OFFICE_CLERK')).toBe(false);
    },
  );

  it('leaders and their secretaries belong to the city’s own units', () => {
    const kinds = UNIT_KINDS.filter((kind) => hasRole(kind, 'LEADING_OFFICIAL') && hasRole(kind, 'LEADER_SECRETARY'));
    expect(kinds).toEqual(['REGION', 'COMMITTEE']);
  });
});
