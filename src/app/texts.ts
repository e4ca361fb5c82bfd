import type { TextsByLanguage } from '../platform/http/problem.filter.js';
import * as en from '../texts/en/index.js';
import { gathered } from '../texts/words.js';
import * as zh from '../texts/zh-CN/index.js';

/** Every problem text, per language. */
export const PROBLEM_TEXTS_BY_LANGUAGE: TextsByLanguage = {
  'zh-CN': { problems: gathered(zh, 'problems'), fields: gathered(zh, 'fields') },
  en: { problems: gathered(en, 'problems'), fields: gathered(en, 'fields') },
};
