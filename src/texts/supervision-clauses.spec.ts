import { readFileSync } from 'node:fs';
import { CLAUSES } from '../modules/supervision/cases/domain/grounds.js';
import { SUPERVISION_PROBLEMS } from '../modules/supervision/policy/domain/problems.js';
import { supervisionTexts as en } from './en/supervision.js';
import { supervisionTexts as zh } from './zh-CN/supervision.js';

/** What a rule set is refused for, field by field; OUT_OF_RANGE is every room's. */
const RULE_FAULTS = [
  ...readFileSync('src/modules/supervision/policy/domain/validate-policy.ts', 'utf8').matchAll(/code: '([A-Z_]+)'/g),
]
  .map(([, code = '']) => code)
  .filter((code) => code !== 'OUT_OF_RANGE');

describe('supervision’s words', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('%s has one for every clause and every problem, and none to spare', (_language, texts) => {
    // ACT stands for what a person did, which rests on no clause of the ladder.
    expect(Object.keys(texts.clauses).sort()).toEqual([...CLAUSES, 'ACT'].sort());
    const problems = new Set([...Object.keys(SUPERVISION_PROBLEMS), ...RULE_FAULTS]);
    expect(Object.keys(texts.problems).sort()).toEqual([...problems].sort());
  });
});
