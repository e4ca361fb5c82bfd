import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { TextField } from '../filing/fields';
import type { DutyPageData } from '../filing/filing-values';
import { ActForm } from './act-form';

interface DutyFormProps {
  readonly duty: DutyPageData;
  readonly onLeave: () => void;
}

/** 审核通过: a hard problem that made only stage progress counts with the office's explicit word. */
export function VerifyForm({ duty, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  const staged = duty.activity?.record['progress'] === 'STAGE_PROGRESS';
  return (
    <ActForm<{ words?: string; accept?: boolean }>
      name={`verify:${duty.id}`}
      title={t('common:act.verify')}
      note={t('todo:verify.note')}
      submitWord={t('common:act.verify')}
      initial={{}}
      version={duty.version}
      onLeave={onLeave}
      send={({ words, accept = false }, version) =>
        client.POST('/api/v1/duties/{id}/verify', {
          params: { path: { id: duty.id } },
          body: {
            ...(staged && { acceptStageProgress: accept }),
            ...(words !== undefined && words.trim() !== '' && { words: words.trim() }),
          },
          headers: { 'If-Match': String(version) },
        })
      }
    >
      {() => (
        <>
          {staged && (
            <Form.Item name="accept" valuePropName="checked" extra={t('todo:verify.stageHelp')}>
              <Checkbox>{t('todo:verify.stage')}</Checkbox>
            </Form.Item>
          )}
          <Form.Item name="words" label={t('todo:verify.words')}>
            <Input.TextArea rows={2} maxLength={500} showCount />
          </Form.Item>
        </>
      )}
    </ActForm>
  );
}

/** 退回补正, with what is missing; three working days of grace follow. */
export function ReturnForm({ duty, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <ActForm<{ reason?: string }>
      name={`return:${duty.id}`}
      title={t('common:act.return')}
      note={t('todo:return.note')}
      submitWord={t('common:act.return')}
      initial={{}}
      version={duty.version}
      onLeave={onLeave}
      send={({ reason = '' }, version) =>
        client.POST('/api/v1/duties/{id}/return', {
          params: { path: { id: duty.id } },
          body: { reason: reason.trim() },
          headers: { 'If-Match': String(version) },
        })
      }
    >
      {() => <TextField name={['reason']} label={t('todo:return.reason')} max={500} />}
    </ActForm>
  );
}
