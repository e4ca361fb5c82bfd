import { readFileSync } from 'node:fs';
import { CLAUSES } from '../modules/supervision/cases/domain/grounds.js';
import { SUPERVISION_PROBLEMS } from '../modules/supervision/policy/domain/problems.js';
import { supervisionTexts as en } from './en/supervision.js';
import { supervisionTexts as zh } from './zh-CN/supervision.js';

/** What a rule set may be refused for stands beside the problems. */
const RULE_FAULTS = [
  ...readFileSync('src/modules/supervision/policy/domain/validate-policy.ts', 'utf8').matchAll(
    /'([A-Z]+(?:_[A-Z]+)+)'/g,
  ),
].map(([, code = '']) => code);

describe('supervision’s words', () => {
  it.each([
    ['zh-CN', zh],
    ['en', en],
  ])('%s has one for every clause and every problem, and none to spare', (_language, texts) => {
    // ACT stands for what a person did, which rests on no clause of the ladder.
    expect(Object.keys(texts.clauses).sort()).toEqual([...CLAUSES, 'ACT'].sort());
    expect(
      Object.keys(texts.problems)
        .filter((code) => !RULE_FAULTS.includes(code))
        .sort(),
    ).toEqual(
      Object.keys(SUPERVISION_PROBLEMS)
        .filter((code) => !RULE_FAULTS.includes(code))
        .sort(),
    );
    expect(RULE_FAULTS.filter((code) => /^[A-Z_]+$/.test(code) && !(code in texts.problems))).toEqual([]);
  });
});
