import { CLAUSES } from '../modules/supervision/cases/domain/grounds.js';
import { SUPERVISION_PROBLEMS } from '../modules/supervision/policy/domain/problems.js';
import { supervisionTexts as en } from './en/supervision.js';
import { supervisionTexts as zh } from './zh-CN/supervision.js';

describe('supervision’s words', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('%s has one for every clause and every problem, and none to spare', (_language, texts) => {
    // ACT stands for what a person did, which rests on no clause of the ladder.
    expect(Object.keys(texts.clauses).sort()).toEqual([...CLAUSES, 'ACT'].sort());
    expect(Object.keys(texts.problems).sort()).toEqual(Object.keys(SUPERVISION_PROBLEMS).sort());
  });
});
