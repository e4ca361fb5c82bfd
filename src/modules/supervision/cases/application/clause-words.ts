import { fill } from '../../../../shared-kernel/fill.js';
import type { Language } from '../../../../shared-kernel/language.js';
import { wordOr, wordsIn } from '../../../../texts/words.js';
import type { SaidDate } from '../../../obligations/index.js';
import { clauseNumbers } from '../domain/clause-numbers.js';
import { CLAUSES, type ClauseCode } from '../domain/grounds.js';
import type { PolicyRules } from '../../policy/domain/policy.js';

/** A step in words; its code where it is newer than the words. */
export function stepName(kind: string, language: Language): string {
  return wordOr(kind, 'step', language);
}

/** A clause as a sentence (查看依据): the numbers are those of the rule set that the step was taken under. */
export function clauseSentence(clause: string, rules: PolicyRules, language: Language): string {
  const sentence = wordOr(clause, 'clause', language);
  if (!isClause(clause)) return sentence;
  const listed = Object.entries(clauseNumbers(clause, rules)).map(([place, numbers]) => [
    place,
    numbers.map(String).join(wordsIn(language, 'phrase.numbersJoint')),
  ]);
  return fill(sentence, Object.fromEntries(listed) as Record<string, string>);
}

function isClause(code: string): code is ClauseCode {
  return (CLAUSES as readonly string[]).includes(code);
}

/** Where a new date comes from, after its clause: the person, the file and its row, and who decided it. */
export function saidSentence(said: SaidDate | null, language: Language): string {
  if (said === null) return '';
  const { personName, fileName, row, decidedByName } = said;
  const facts = { personName, fileName, row };
  if (decidedByName === null) return wordsIn(language, 'phrase.saidBrought', facts);
  return wordsIn(language, 'phrase.saidDecided', { ...facts, decidedByName });
}

/** After the clause of a case that went over to other rules: from which to which, and by whom. */
export function movedSentence(kind: string, why: Readonly<Record<string, unknown>>, language: Language): string {
  if (kind !== 'RULES_MOVED') return '';
  const { fromVersion = '', toVersion = '', proposedBy = '', decidedBy = '' } = why as Record<string, string>;
  return wordsIn(language, 'phrase.rulesMoved', { fromVersion, toVersion, proposedBy, decidedBy });
}

/** The rungs of a rule set as sentences, in the order in which they are reached. */
export function ladderSentences(rules: PolicyRules, language: Language): string[] {
  const clause = (code: ClauseCode): string => clauseSentence(code, rules, language);
  const { slip, firstTier, remindLadder, lapseLadder } = rules;
  const bases = ['PLANNED', 'ACT', 'DUE'] as const;
  return [
    ...bases.filter((one) => rules.reminders.some(({ base }) => base === one)).map((one) => clause(`REMINDER_${one}`)),
    clause('OVERDUE_REMINDER'),
    clause('CASE_OPENED'),
    clause('SLIP_PREPARED'),
    clause('SLIP_SENT') + wordsIn(language, 'phrase.slipHeld', { days: slip.holdDefault }),
    clause('TIER_BY_LADDER') + wordsIn(language, firstTier.automatic ? 'phrase.firstAutomatic' : 'phrase.firstSigned'),
    clause('TIER_BY_COUNT'),
    clause('TIER_BY_OUTCOME'),
    wordsIn(language, 'phrase.remindOnly', { before: remindLadder.before, after: remindLadder.overdueAt }),
    wordsIn(language, 'phrase.lapseOnly', { before: lapseLadder.before }),
    clause('CHAIN_REMINDER'),
  ];
}
