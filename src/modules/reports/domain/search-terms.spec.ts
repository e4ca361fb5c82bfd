import { dutyTerms, searchTerms } from './search-terms.js';

describe('what a reader looks for', () => {
  it.each([
    ['电商', ['电商'], ['电商']],
    ['县', ['县'], ['县']],
    ['乡村e镇', ['乡村e镇'], ['乡村', '村e', 'e镇']],
    ['  ２０２６-００１ E镇 ', ['2026-001', 'e镇'], ['20', '02', '26', '6-', '-0', '00', '01', 'e镇']],
    ['𠮷林𠮷', ['𠮷林𠮷'], ['𠮷林', '林𠮷']],
    ['商务 商务', ['商务'], ['商务']],
    ['   ', [], []],
  ])('%s is read as %j', (words, terms, grams) => {
    expect(searchTerms(words)).toEqual({ terms, grams });
  });

  it('takes the first eight terms of a long list', () => {
    expect(searchTerms('a b c d e f g h i j').terms).toHaveLength(8);
  });

  it.each([
    ['商务 督察', ['INSPECTION'], ['商务']],
    ['督察', ['INSPECTION'], []],
    ['商务', ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'], ['商务']],
    ['改革 调研', ['RESEARCH'], []],
    ['会 商务', ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'], ['会', '商务']],
  ])('%s asks for matters of the kinds %j', (words, kinds, project) => {
    const asked = dutyTerms(searchTerms(words));
    expect([asked.kinds, asked.project.terms]).toEqual([kinds, project]);
  });
});
