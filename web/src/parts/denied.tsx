import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema';
import { dateWords } from '../ui/dates';
import type { Fact } from '../ui/facts';

export type Denial = components['schemas']['DenialAnswer'];

/** What was asked, who did not agree to it, when and why. */
export function Denied({ denied: { title, byName, on, words } }: { readonly denied: Denial }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{title}</p>
      <p>{t('denied.by', { on: dateWords(on), by: byName ?? '' })}</p>
      {words != null && <p>{t('denied.why', { words })}</p>}
    </>
  );
}

/** The same as a fact of the page of its subject; nothing where nothing was denied. */
export function useDeniedFact(denied: Denial | null | undefined): Fact | false {
  const { t } = useTranslation();
  return denied != null && { name: t('denied.title'), value: <Denied denied={denied} />, wide: true };
}
