import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { dateWords } from '../../ui/dates';

/** What a ledger said of a task's being done, in which row of which file, and what the office decided. */
export function DoneSaid({ said }: { readonly said: components['schemas']['DoneSaidAnswer'] }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const { words, personName: person, fileName: file, row, state, decidedByName, decidedOn } = said;
  return (
    <>
      {t('done.from', { words, person, file, row })}
      <span className="ledger-under">
        {t(`words:doneSaidState.${state}`)}
        {decidedOn != null && ` · ${t('done.by', { name: decidedByName ?? '', day: dateWords(decidedOn) })}`}
      </span>
    </>
  );
}
