import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { ObligationPageData } from '../duty/duty-acts';

interface ReleaseFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** The office gives overdue history a new current date, from which everything counts. */
export function ReleaseForm({ obligation: { id, version }, onLeave }: ReleaseFormProps) {
  const { t } = useTranslation('todo');
  return (
    <RecordForm<{ dueOn?: string }>
      frame="section"
      title={t('release.title')}
      note={t('release.note')}
      draft={`release:${id}`}
      version={version}
      onClose={onLeave}
      send={(values, headers) => {
        const body = filled(values);
        return client.POST('/api/v1/obligations/{id}/release', { params: { path: { id } }, body, headers });
      }}
      fields={[{ name: 'dueOn', label: t('release.dueOn'), help: t('release.dueOnHelp'), input: 'day' }]}
    />
  );
}
