import { useTranslation } from 'react-i18next';

/** Why an interview was proposed, in words. */
export function useCauseWord(): (cause: string) => string {
  const { t, i18n } = useTranslation(['supervision', 'words']);
  return (cause) => (i18n.exists(`words:trigger.${cause}`) ? t(`words:trigger.${cause as 'LADDER'}`) : cause);
}
