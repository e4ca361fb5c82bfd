import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { type Entry, titleOf } from './register';

interface ConfirmBatchProps {
  readonly entries: readonly Entry[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Confirms several, each seen by name: all of them, or none and those that stand in the way are named. */
export function ConfirmBatch({ entries, onClose, onDone }: ConfirmBatchProps) {
  const { t } = useTranslation(['registers', 'quarter']);
  return (
    <RecordForm<{ readonly words?: string }>
      frame="dialog"
      title={t('quarter:verify.batch', { count: entries.length })}
      done={t('queue.batchDone', { count: entries.length })}
      send={(said) =>
        client.POST('/api/v1/register-entries/confirm-batch', {
          body: { entries: entries.map(({ id, version }) => ({ id, version })), ...filled(said) },
        })
      }
      note={
        <ol>
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
