import { supervisionTexts as english } from '../../../../texts/en/supervision.js';
import { supervisionTexts as chinese } from '../../../../texts/zh-CN/supervision.js';
import { clauseNumbers } from '../domain/clause-numbers.js';
import { CLAUSES } from '../domain/grounds.js';
import { POLICY_VERSION_1, type PolicyRules } from '../../policy/domain/policy.js';
import { clauseSentence, ladderSentences, stepName } from './clause-words.js';

const first = POLICY_VERSION_1.rules;
/** Every number another than in the first version, and none twice. */
const other: PolicyRules = {
  ...first,
  reminders: [
    { base: 'PLANNED', days: 31 },
    { base: 'ACT', days: 33 },
    { base: 'ACT', days: 32 },
    { base: 'DUE', days: 34 },
  ],
  officeLadder: { overdueAt: 35 },
  overdueReminderAt: 36,
  remindLadder: { before: 48, overdueAt: 49 },
  lapseLadder: { before: 50 },
  slip: { at: 37, holdDefault: 38 },
  firstTier: { at: 39, slipSentFor: 41, automatic: false },
  secondTier: { count: 42, lateness: 43 },
  approverTerm: 44,
  renoticeAfter: 45,
  handServiceAfter: 46,
  rectificationFailsAt: 47,
};
const LANGUAGES = [
  ['zh-CN', chinese],
  ['en', english],
] as const;
const digits = (text: string): string[] => text.match(/\d+/g) ?? [];

describe.each(LANGUAGES)('the sentences of 查看依据 in %s', (language, texts) => {
  it.each(CLAUSES.map((clause) => [clause] as const))(
    '%s holds no number of its own, and a place for each of its numbers',
    (clause) => {
      const places = Object.keys(clauseNumbers(clause, first)).sort();
      expect(digits(texts.clauses[clause])).toEqual([]);
      expect([...texts.clauses[clause].matchAll(/\{(\w+)\}/g)].map(([, place]) => place!).sort()).toEqual(places);
    },
  );

  it.each(CLAUSES.map((clause) => [clause] as const))(
    '%s states the numbers of the rule set that it is read under',
    (clause) => {
      for (const rules of [first, other]) {
        const sentence = clauseSentence(clause, rules, language);
        expect(sentence).not.toMatch(/[{}]/);
        expect(digits(sentence).map(Number)).toEqual(
          expect.arrayContaining(Object.values(clauseNumbers(clause, rules)).flat()),
        );
        expect(digits(sentence)).toHaveLength(Object.values(clauseNumbers(clause, rules)).flat().length);
      }
    },
  );
});

it.each([
  [
    'zh-CN',
    '逾期8个工作日，且催办提醒发出满4个工作日，提请科室长约谈。',
    '逾期39个工作日，且催办提醒发出满41个工作日，提请科室长约谈。',
  ],
  [
    'en',
    'On working day 8 after the due date, and 4 working days after the follow-up notice, the section chief’s interview is proposed.',
    'On working day 39 after the due date, and 41 working days after the follow-up notice, the section chief’s interview is proposed.',
  ],
] as const)('in %s the first tier reads %s, under other rules %s', (language, now, then) => {
  expect([
    clauseSentence('TIER_BY_LADDER', first, language),
    clauseSentence('TIER_BY_LADDER', other, language),
  ]).toEqual([now, then]);
});

it('several numbers are listed, the farthest first', () => {
  expect(clauseSentence('REMINDER_ACT', first, 'zh-CN')).toContain('前15个、5个工作日');
  expect(clauseSentence('REMINDER_ACT', other, 'en')).toContain('33 and 32 working days');
});

it('a person’s act rests on no clause of the ladder; a code newer than the words stands for itself', () => {
  expect(clauseSentence('ACT', first, 'zh-CN')).toBe('由有权人员办理并登记。');
  expect([stepName('SLIP_SENT', 'en'), stepName('NEWER', 'en')]).toEqual(['Follow-up notice sent', 'NEWER']);
});

it('a rule set is told rung by rung, with its own numbers and whether the first tier needs a signature', () => {
  const told = ladderSentences(first, 'zh-CN');
  expect(told).toHaveLength(13);
  expect(told[6]).toBe(
    '催办提醒生成后的下一个工作日自动发出；暂缓的，于暂缓到期日发出。缓发未定日期的，缓发3个工作日。',
  );
  expect(told[7]).toMatch(/提请科室长约谈。由领导签批后发出。$/);
  const automatic = { ...other, firstTier: { ...other.firstTier, automatic: true } };
  expect(ladderSentences(automatic, 'zh-CN')[7]).toMatch(/逾期39个工作日.*到期自动签发。$/);
  expect(ladderSentences({ ...other, reminders: [{ base: 'ACT', days: 5 }] }, 'en')).toHaveLength(11);
  expect([...told, ...ladderSentences(other, 'en')].filter((sentence) => /[{}]/.test(sentence))).toEqual([]);
});
