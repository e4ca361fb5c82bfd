import type { Language } from '../../../shared-kernel/language.js';
import { countsTexts as en } from '../../../texts/en/counts.js';
import { countsTexts as zhCN } from '../../../texts/zh-CN/counts.js';
import type { CountId } from '../domain/count.js';

const TEXTS = { 'zh-CN': zhCN.counted, en: en.counted } as const;

/** A number in words: what it is called, how it is counted (口径), and in what. */
export interface CountWords {
  readonly name: string;
  readonly definition: string;
  readonly unitOfMeasure: string;
}

/** The words of a number in the reader's language. */
export function countWords(language: Language, id: CountId): CountWords {
  return TEXTS[language][id];
}
