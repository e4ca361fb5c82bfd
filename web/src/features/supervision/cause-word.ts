import { useTranslation } from 'react-i18next';

/** Why an interview was proposed, in words. */
export function useCauseWord(): (cause: string) => string {
  const { t, i18n } = useTranslation('supervision');
  return (cause) => (i18n.exists(`supervision:cause.${cause}`) ? t(`cause.${cause as 'LADDER'}`) : cause);
}
