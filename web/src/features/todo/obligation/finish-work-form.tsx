import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { ObligationPageData } from '../duty/duty-acts';

interface FinishWorkFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** The office finishes its own work with a note that says what came of it. */
export function FinishWorkForm({ obligation: { id, version }, onLeave }: FinishWorkFormProps) {
  const { t } = useTranslation('todo');
  return (
    <RecordForm<{ note?: string }>
      frame="section"
      title={t('finishWork.title')}
      note={t('finishWork.help')}
      draft={`finish:${id}`}
      version={version}
      onClose={onLeave}
      send={({ note = '' }, headers) => {
        const body = { note: note.trim() };
        return client.POST('/api/v1/obligations/{id}/finish', { params: { path: { id } }, body, headers });
      }}
      fields={[
        {
          name: 'note',
          label: t('finishWork.note'),
          input: 'paragraph',
          rows: 3,
          required: t('finishWork.needed'),
          max: 500,
        },
      ]}
    />
  );
}
