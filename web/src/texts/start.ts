import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common } from './zh-CN/common';
import { shell } from './zh-CN/shell';

export type Language = 'zh-CN' | 'en';

const KEY = 'five-ones:language';
/** All of a language comes at once: a screen needs six subjects or more, and asking for each takes longer than having all. */
const languages = { 'zh-CN': () => import('./zh-CN'), en: () => import('./en') };

const fromFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, subject, done) => {
    languages[language as Language]().then(
      ({ texts }) => {
        done(null, { ...texts[subject] });
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), false);
      },
    );
  },
};

/** The language that the reader chose on this machine; until he does, that of his browser. */
export function presentLanguage(): Language {
  const chosen = localStorage.getItem(KEY);
  if (chosen === 'en' || chosen === 'zh-CN') return chosen;
  return /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en';
}

/** Keeps the choice and shows it; texts not yet here are fetched. */
export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** The texts of the first screen come with the program, the others when a screen asks for them. */
export async function startTexts(): Promise<void> {
  const language = presentLanguage();
  document.documentElement.lang = language;
  await i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['zh-CN', 'en'],
      ns: ['common', 'shell'],
      defaultNS: 'common',
      partialBundledLanguages: true,
      resources: { 'zh-CN': { common, shell } },
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
