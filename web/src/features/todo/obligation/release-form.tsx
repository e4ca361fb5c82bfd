import { useTranslation } from 'react-i18next';
import { Form } from 'antd';
import { client } from '../../../api/client';
import { DayPicker } from '../../../ui/day-picker';
import { ActForm } from '../acts/act-form';
import type { ObligationPageData } from '../duty/duty-acts';

interface ReleaseFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** The office gives overdue history a new current date, from which everything counts. */
export function ReleaseForm({ obligation, onLeave }: ReleaseFormProps) {
  const { t } = useTranslation('todo');
  return (
    <ActForm<{ dueOn?: string }>
      name={`release:${obligation.id}`}
      title={t('release.title')}
      note={t('release.note')}
      submitWord={t('release.title')}
      initial={{}}
      version={obligation.version}
      onLeave={onLeave}
      send={({ dueOn }, version) =>
        client.POST('/api/v1/obligations/{id}/release', {
          params: { path: { id: obligation.id } },
          body: dueOn === undefined ? {} : { dueOn },
          headers: { 'If-Match': String(version) },
        })
      }
    >
      {() => (
        <Form.Item name="dueOn" label={t('release.dueOn')} extra={t('release.dueOnHelp')}>
          <DayPicker />
        </Form.Item>
      )}
    </ActForm>
  );
}
