import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import { EnteredState } from '../../../parts/entered-state';
import { ToConfirm } from '../../../parts/to-confirm';
import { instantWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { DutyPageData } from '../filing/filing-values';
import { mayConfirmEntries } from './duty-acts';

/** For the unit: what the office entered for it since it last looked, and 核对无误. */
export function EntriesToConfirm({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['record', 'todo', 'words']);
  if (!mayConfirmEntries(useMe(), duty)) return null;
  const waiting = duty.entries.filter(({ confirmedAt }) => confirmedAt == null);
  const acts = [...new Set(waiting.map(({ act }) => t(`words:entryAct.${act}`)))];
  return (
    <ToConfirm
      what={acts.join(t('separator'))}
      confirm={() => client.POST('/api/v1/duties/{id}/confirm-entries', { params: { path: { id: duty.id } } })}
    />
  );
}

/** 代为录入: what the office entered for the unit, by whom, and when the unit found it right. */
export function EntriesSection({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['record', 'todo', 'words']);
  if (duty.entries.length === 0) return null;
  return (
    <Section title={t('onBehalf')} count={duty.entries.length}>
      <ol className="lines">
        {duty.entries.map(({ act, enteredByName, enteredAt, confirmedByName, confirmedAt }) => (
          <li key={`${act}${enteredAt}`}>
            <strong>{t(`words:entryAct.${act}`)}</strong>{' '}
            <span className="quiet">
              {t('behalf.by', { name: enteredByName ?? t('behalf.office'), at: instantWords(enteredAt) })}
            </span>{' '}
            <EnteredState confirmedByName={confirmedByName} confirmedAt={confirmedAt} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
