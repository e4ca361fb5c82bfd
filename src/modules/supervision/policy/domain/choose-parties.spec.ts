import { type Choice, chainFrom, firstApart, fittingOfficials, lowestThatSuffices } from './choose-parties.js';

const seat = (role: Choice['role'], rank: number, personId: string | null = role): Choice => ({ role, rank, personId });
const chief = seat('OFFICE_SECTION_CHIEF', 20);
const deputy = seat('OFFICE_DEPUTY_DIRECTOR', 30);
const executive = seat('EXECUTIVE_DEPUTY_DIRECTOR', 40);
const director = seat('OFFICE_DIRECTOR', 50);
const vice = seat('LEADING_OFFICIAL', 45);
const who = (rank: number, personId: string | null = 'unit'): Choice => seat('SECTION_CHIEF', rank, personId);

describe('who talks', () => {
  it.each([
    ['the usual one', who(10), [chief, deputy], chief],
    ['the usual one, also while his post is vacant', who(10), [{ ...chief, personId: null }, deputy], 'first'],
    ['the usual one, who ranks as high and no higher', who(20), [chief, deputy], chief],
    ['the lowest that suffices where he ranks lower', who(25), [chief, deputy, executive], deputy],
    ['a held post before a vacant one', who(25), [chief, { ...deputy, personId: null }, executive], executive],
    ['somebody else than the interviewee', who(25, deputy.personId), [chief, deputy, executive], executive],
    ['nobody where none suffices', who(60), [chief, deputy, executive], null],
  ] as const)('%s', (_, interviewee, ladder, expected) => {
    expect(lowestThatSuffices(ladder, interviewee)).toBe(expected === 'first' ? ladder[0] : expected);
  });
});

describe('who signs', () => {
  const chain = [deputy, executive, director];
  it.each([
    ['the tier’s own', [], deputy],
    ['the next above whoever talks or asked', [deputy.personId, executive.personId], director],
    ['nobody of the office where all are concerned', [deputy.personId, executive.personId, director.personId], null],
  ])('%s', (_, concerned, expected) => {
    expect(firstApart(chain, concerned)).toBe(expected);
  });

  it('a post that is vacant can be filled', () => {
    expect(firstApart([{ ...deputy, personId: null }], ['x'])).toMatchObject({ role: 'OFFICE_DEPUTY_DIRECTOR' });
  });

  it('the chain begins at a role, and has nobody else', () => {
    expect(chainFrom('EXECUTIVE_DEPUTY_DIRECTOR')).toEqual(['EXECUTIVE_DEPUTY_DIRECTOR', 'OFFICE_DIRECTOR']);
    expect(chainFrom('LIAISON')).toEqual([]);
  });
});

describe('which officials may be named', () => {
  it.each([
    ['a held post of sufficient rank', who(45), [], [vice]],
    ['none that ranks lower', who(46), [], []],
    ['not whoever signs or asked', who(30), [vice.personId], []],
    ['not the interviewee himself', who(30, vice.personId), [], []],
  ])('%s', (_, interviewee, concerned, expected) => {
    const officials = [vice, director, { ...vice, personId: null }];
    expect(fittingOfficials(officials, interviewee, concerned)).toEqual(expected);
  });
});
