import type { TextsByLanguage } from '../platform/http/problem.filter.js';
import { accessTexts as accessEn } from '../texts/en/access.js';
import { obligationsTexts as obligationsEn } from '../texts/en/obligations.js';
import { platformTexts as platformEn } from '../texts/en/platform.js';
import { accessTexts as accessZh } from '../texts/zh-CN/access.js';
import { obligationsTexts as obligationsZh } from '../texts/zh-CN/obligations.js';
import { platformTexts as platformZh } from '../texts/zh-CN/platform.js';

interface ModuleTexts {
  readonly problems: Readonly<Record<string, string>>;
}

function gather(
  platform: typeof platformZh | typeof platformEn,
  modules: readonly ModuleTexts[],
): TextsByLanguage['en'] {
  return {
    problems: Object.assign({}, platform.problems, ...modules.map((texts) => texts.problems)) as Record<string, string>,
    fields: platform.fields,
  };
}

/** Every problem text, per language. */
export const PROBLEM_TEXTS_BY_LANGUAGE: TextsByLanguage = {
  'zh-CN': gather(platformZh, [accessZh, obligationsZh]),
  en: gather(platformEn, [accessEn, obligationsEn]),
};
