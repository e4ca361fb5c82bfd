import { useTranslation } from 'react-i18next';
import type { Notice } from './use-inbox';

/** What kind of paper a notice is, for whoever reads English: its title and text are Chinese. Null where its title says so itself. */
export function useKindWords(): (notice: Pick<Notice, 'kind'>) => string | null {
  const { t, i18n } = useTranslation('words');
  return ({ kind }) => {
    const key = `noticeKind.${kind}` as 'noticeKind.REMINDER';
    return i18n.language === 'en' && i18n.exists(`words:${key}`) ? t(key) : null;
  };
}
