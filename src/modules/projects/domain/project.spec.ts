import { CHAIN_GAPS, type ChainFacts, gapsOf } from './project.js';

const whole: ChainFacts = {
  leadingPost: true,
  leadingWords: false,
  leadingHeld: true,
  group: true,
  leadUnit: true,
  leadUnitClosed: false,
  sectionChiefHeld: true,
  liaisonHeld: true,
  deputyHeld: true,
  responsible: 2,
  words: 0,
  keyPointUnresolved: false,
};

describe('the gaps of a chain', () => {
  it('a whole chain has none', () => expect(gapsOf(whole)).toEqual([]));

  it.each<[string, Partial<ChainFacts>]>([
    ['NO_LEADING_OFFICIAL', { leadingPost: false, leadingHeld: false }],
    ['LEADING_OFFICIAL_UNRESOLVED', { leadingPost: false, leadingHeld: false, leadingWords: true }],
    ['LEADING_OFFICIAL_VACANT', { leadingHeld: false }],
    ['NO_GROUP', { group: false }],
    ['NO_LEAD_UNIT', { leadUnit: false, sectionChiefHeld: false, liaisonHeld: false, deputyHeld: false }],
    ['LEAD_UNIT_CLOSED', { leadUnitClosed: true }],
    ['SECTION_CHIEF_VACANT', { sectionChiefHeld: false }],
    ['LIAISON_VACANT', { liaisonHeld: false }],
    ['DEPUTY_LEADER_VACANT', { deputyHeld: false }],
    ['NO_RESPONSIBLE_UNIT', { responsible: 0 }],
    ['WORDS_UNRESOLVED', { words: 1 }],
    ['KEY_POINT_UNRESOLVED', { keyPointUnresolved: true }],
  ])('%s', (gap, facts) => {
    expect(CHAIN_GAPS).toContain(gap);
    expect(gapsOf({ ...whole, ...facts })).toEqual([gap]);
  });
});
