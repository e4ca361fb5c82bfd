import type { TextsByLanguage } from '../platform/http/problem.filter.js';
import { accessTexts as accessEn } from '../texts/en/access.js';
import { obligationsTexts as obligationsEn } from '../texts/en/obligations.js';
import { organisationTexts as organisationEn } from '../texts/en/organisation.js';
import { platformTexts as platformEn } from '../texts/en/platform.js';
import { projectsTexts as projectsEn } from '../texts/en/projects.js';
import { accessTexts as accessZh } from '../texts/zh-CN/access.js';
import { obligationsTexts as obligationsZh } from '../texts/zh-CN/obligations.js';
import { organisationTexts as organisationZh } from '../texts/zh-CN/organisation.js';
import { platformTexts as platformZh } from '../texts/zh-CN/platform.js';
import { projectsTexts as projectsZh } from '../texts/zh-CN/projects.js';

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
  'zh-CN': gather(platformZh, [accessZh, organisationZh, obligationsZh, projectsZh]),
  en: gather(platformEn, [accessEn, organisationEn, obligationsEn, projectsEn]),
};
