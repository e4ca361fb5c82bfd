import { fill } from '../../../../platform/errors/problem.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { supervisionTexts as english } from '../../../../texts/en/supervision.js';
import { supervisionTexts as chinese } from '../../../../texts/zh-CN/supervision.js';
import type { SaidDate } from '../../../obligations/index.js';
import { clauseNumbers } from '../domain/clause-numbers.js';
import { CLAUSES, type ClauseCode } from '../domain/grounds.js';
import type { PolicyRules } from '../../policy/domain/policy.js';

const WORDS = { 'zh-CN': chinese, en: english } as const;

/** A step in words; its code where it is newer than the words. */
export function stepName(kind: string, language: Language): string {
  const names: Readonly<Record<string, string>> = WORDS[language].steps;
  return names[kind] ?? kind;
}

/** A clause as a sentence (查看依据): the numbers are those of the rule set that the step was taken under. */
export function clauseSentence(clause: string, rules: PolicyRules, language: Language): string {
  const { clauses, numbersJoint } = WORDS[language];
  const sentences: Readonly<Record<string, string>> = clauses;
  const sentence = sentences[clause] ?? clause;
  if (!isClause(clause)) return sentence;
  const listed = Object.entries(clauseNumbers(clause, rules)).map(([place, numbers]) => [
    place,
    numbers.map(String).join(numbersJoint),
  ]);
  return fill(sentence, Object.fromEntries(listed) as Record<string, string>);
}

function isClause(code: string): code is ClauseCode {
  return (CLAUSES as readonly string[]).includes(code);
}

/** Where a new date comes from, after its clause: the person, the file and its row, and who decided it. */
export function saidSentence(said: SaidDate | null, language: Language): string {
  if (said === null) return '';
  const { brought, decided } = WORDS[language].said;
  const { personName, fileName, decidedByName } = said;
  const facts = { personName, fileName, row: String(said.row), decidedByName: decidedByName ?? '' };
  return fill(decidedByName === null ? brought : decided, facts);
}
