import type { Language } from '../../../shared-kernel/language.js';
import { type CountingRules, type RulesSet, rulesOf } from '../../registers/index.js';
import { countsTexts as en } from '../../../texts/en/counts.js';
import { countsTexts as zhCN } from '../../../texts/zh-CN/counts.js';
import type { CountId } from '../domain/count.js';
import { groupOf } from '../domain/count-group.js';

const TEXTS = { 'zh-CN': zhCN, en } as const;

/** A number in words: what it is called, and in what it is counted. */
export interface CountWords {
  readonly name: string;
  readonly unitOfMeasure: string;
  /** The heading under which it stands. */
  readonly group: string;
}

/** The words of a number in the reader's language. */
export function countWords(language: Language, id: CountId): CountWords {
  const { counted, groups } = TEXTS[language];
  const { name, unitOfMeasure } = counted[id];
  const group = groupOf(id);
  return { name, unitOfMeasure, group: group === undefined ? '' : groups[group] };
}

/** How a number is counted (口径) by the rules of a year, in the reader's language: which rule was used is said with it. */
export function definitionOf(
  language: Language,
  id: CountId,
  { frontBy, frontLimit, adoptions }: CountingRules,
): string {
  const { counted, byRules } = TEXTS[language];
  const each: Partial<Record<CountId, string>> = byRules.each;
  if (adoptions === 'EACH' && each[id] !== undefined) return each[id];
  const { definition } = counted[id];
  return OF_FRONT.includes(id)
    ? definition + byRules.front[frontBy].replace('{limit}', String(frontLimit))
    : definition;
}

/** 口径有变: whether the year before was counted otherwise, so that both numbers are not of the same kind. */
export function isCountedAnew(id: CountId, set: readonly RulesSet[], year: number): boolean {
  return definitionOf('zh-CN', id, rulesOf(set, year)) !== definitionOf('zh-CN', id, rulesOf(set, year - 1));
}

/** Numbers that hang on what stands in front (前列). */
const OF_FRONT: readonly CountId[] = [
  ...(['claims.national', 'claims.regional', 'claims.provincial', 'claims.all', 'claims.unproven'] as const),
];
