import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ActForm } from '../acts/act-form';
import type { ObligationPageData } from '../duty/duty-acts';

interface FinishWorkFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** The office finishes its own work with a note that says what came of it. */
export function FinishWorkForm({ obligation, onLeave }: FinishWorkFormProps) {
  const { t } = useTranslation('todo');
  return (
    <ActForm<{ note?: string }>
      name={`finish:${obligation.id}`}
      title={t('finishWork.title')}
      note={t('finishWork.help')}
      submitWord={t('finishWork.title')}
      initial={{}}
      version={obligation.version}
      onLeave={onLeave}
      send={({ note = '' }, version) =>
        client.POST('/api/v1/obligations/{id}/finish', {
          params: { path: { id: obligation.id } },
          body: { note: note.trim() },
          headers: { 'If-Match': String(version) },
        })
      }
    >
      {() => (
        <Form.Item
          name="note"
          label={t('finishWork.note')}
          rules={[{ required: true, whitespace: true, message: t('finishWork.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </ActForm>
  );
}
