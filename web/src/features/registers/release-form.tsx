import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { type Entry, titleOf, type Words } from './register';
import { useTellLeft } from './use-tell-left';

type Publicity = Exclude<Entry['publicity'], 'FACT'>;

interface ReleaseFormProps {
  readonly entries: readonly Entry[];
  readonly words: Words;
  readonly onClose: () => void;
}

/** 确定公开范围 of several, each seen by name; what may not go is left out and named. */
export function ReleaseForm({ entries, words, onClose }: ReleaseFormProps) {
  const { t } = useTranslation('registers');
  const tellLeft = useTellLeft(entries);
  return (
    <RecordForm<{ readonly publicity: Publicity }>
      frame="dialog"
      title={t('release.several')}
      done={(sent) => {
        const { data } = sent as { readonly data?: components['schemas']['ReleasedBatchAnswer'] };
        const left = data?.left ?? [];
        if (left.length === 0) return t('release.done', { count: data?.released.length ?? 0 });
        tellLeft(t('release.left', { count: left.length }), left);
        return null;
      }}
      send={({ publicity }) =>
        client.POST('/api/v1/register-entries/release-batch', {
          body: { entries: entries.map(({ id, version }) => ({ id, version })), publicity },
        })
      }
      note={
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>{titleOf(entry)}</li>
          ))}
        </ul>
      }
      fields={[
        {
          ...{ name: 'publicity', label: t('publicity'), input: 'radio', required: true },
          choices: words.publicities.filter(({ value }) => value !== 'FACT'),
        },
      ]}
      onClose={onClose}
    />
  );
}
