import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { type Entry, titleOf } from './register';
import { useTellLeft } from './use-tell-left';

interface ConfirmBatchProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * Confirms several, each seen by name: all of them, or none and those that stand in the way are named. What needs its
 * issuer's level said goes on waiting, and is named too.
 */
export function ConfirmBatch({ entries, onClose, onDone }: ConfirmBatchProps) {
  const { t } = useTranslation(['registers', 'quarter']);
  const tellLeft = useTellLeft(entries);
  return (
    <RecordForm<{ readonly words?: string }>
      frame="dialog"
      title={t('quarter:verify.batch', { count: entries.length })}
      done={(sent) => {
        const { data } = sent as { readonly data?: components['schemas']['ConfirmedBatchAnswer'] };
        const left = data?.left ?? [];
        if (left.length > 0) tellLeft(t('queue.batchLeft', { count: left.length }), left);
        const count = entries.length - left.length;
        return count === 0 ? null : t('queue.batchDone', { count });
      }}
      send={(said) =>
        client.POST('/api/v1/register-entries/confirm-batch', {
          body: { entries: entries.map(({ id, version }) => ({ id, version })), ...filled(said) },
        })
      }
      note={
        <ol className="batch-names">
          {entries.map((entry) => (
            <li key={entry.id}>
              {titleOf(entry)} <span className="quiet">{entry.unitName}</span>
            </li>
          ))}
        </ol>
      }
      fields={[{ name: 'words', label: t('verdictWords'), input: 'paragraph', max: 500 }]}
      onClose={onClose}
      onDone={() => {
        onDone();
        onClose();
      }}
    />
  );
}
