import type { TextsByLanguage } from '../platform/http/problem.filter.js';
import { accessTexts as accessEn } from '../texts/en/access.js';
import { calendarTexts as calendarEn } from '../texts/en/calendar.js';
import { demoTexts as demoEn } from '../texts/en/demo.js';
import { cyclesTexts as cyclesEn } from '../texts/en/cycles.js';
import { obligationsTexts as obligationsEn } from '../texts/en/obligations.js';
import { organisationTexts as organisationEn } from '../texts/en/organisation.js';
import { platformTexts as platformEn } from '../texts/en/platform.js';
import { projectsTexts as projectsEn } from '../texts/en/projects.js';
import { supervisionTexts as supervisionEn } from '../texts/en/supervision.js';
import { accessTexts as accessZh } from '../texts/zh-CN/access.js';
import { calendarTexts as calendarZh } from '../texts/zh-CN/calendar.js';
import { demoTexts as demoZh } from '../texts/zh-CN/demo.js';
import { cyclesTexts as cyclesZh } from '../texts/zh-CN/cycles.js';
import { obligationsTexts as obligationsZh } from '../texts/zh-CN/obligations.js';
import { organisationTexts as organisationZh } from '../texts/zh-CN/organisation.js';
import { platformTexts as platformZh } from '../texts/zh-CN/platform.js';
import { projectsTexts as projectsZh } from '../texts/zh-CN/projects.js';
import { supervisionTexts as supervisionZh } from '../texts/zh-CN/supervision.js';

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
  'zh-CN': gather(platformZh, [
    accessZh,
    calendarZh,
    organisationZh,
    obligationsZh,
    projectsZh,
    cyclesZh,
    demoZh,
    supervisionZh,
  ]),
  en: gather(platformEn, [
    accessEn,
    calendarEn,
    organisationEn,
    obligationsEn,
    projectsEn,
    cyclesEn,
    demoEn,
    supervisionEn,
  ]),
};
