import { isHeard, SEARCH_KINDS, SUBJECT_TYPES, SUBJECTS } from './subjects.js';

describe('the rows of the subjects', () => {
  it('name each noun of an act once: it tells whose act it is', () => {
    const nouns = SUBJECT_TYPES.flatMap((type) => Object.keys(SUBJECTS[type].acts));
    expect(nouns).toEqual([...new Set(nouns)]);
  });

  it('give a page by a path into the web app with the id in its place, but for what has one page for all', () => {
    const pages = SUBJECT_TYPES.flatMap((type) => SUBJECTS[type].page ?? []);
    expect(pages.filter((page) => !/^\/[a-z/-]+(\/\{id\})?$/.test(page))).toEqual([]);
    expect(pages.filter((page) => !page.includes('{id}'))).toEqual([
      '/settings/channels',
      '/settings/document-templates',
      '/projects/key-points',
      '/meetings/plan',
      '/supervision',
    ]);
  });

  it('find projects, matters of the five, tasks, entries of registers, problems and units, each with a place to lead to; never what is only proposed', () => {
    expect(SEARCH_KINDS).toEqual([
      'PROJECT',
      'DUTY',
      'TASK',
      'REGISTER_ENTRY',
      'PROBLEM',
      'KEY_POINT',
      'INDICATOR',
      'UNIT',
    ]);
    const placeless = SEARCH_KINDS.filter((kind) => SUBJECTS[kind].page === null && !('hitPage' in SUBJECTS[kind]));
    expect(placeless).toEqual([]);
  });

  it.each([
    ['duty.submitted', true],
    ['interview.proposed', true],
    ['ledger-import.read', true],
    ['session.opened', false],
    ['demo.advanced', false],
  ] as const)('open pages hear of %s: %s', (action, heard) => {
    expect(isHeard(action)).toBe(heard);
  });
});
