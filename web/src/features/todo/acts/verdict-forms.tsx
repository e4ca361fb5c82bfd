import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { DutyPageData } from '../filing/filing-values';

interface DutyFormProps {
  readonly duty: DutyPageData;
  readonly onLeave: () => void;
}

/** 审核通过: a hard problem that made only stage progress counts with the office's explicit word. */
export function VerifyForm({ duty: { id, version, activity }, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  const staged = activity?.record['progress'] === 'STAGE_PROGRESS';
  return (
    <RecordForm<{ words?: string; accept?: boolean }>
      frame="section"
      title={t('common:act.verify')}
      note={t('verify.note')}
      draft={`verify:${id}`}
      version={version}
      onClose={onLeave}
      send={({ words, accept = false }, headers) => {
        const body = { ...(staged && { acceptStageProgress: accept }), ...filled({ words }) };
        return client.POST('/api/v1/duties/{id}/verify', { params: { path: { id } }, body, headers });
      }}
      fields={[
        { name: 'accept', label: t('verify.stage'), help: t('verify.stageHelp'), input: 'tick', when: () => staged },
        { name: 'words', label: t('verify.words'), input: 'paragraph', max: 500 },
      ]}
    />
  );
}

/** 退回补正, with what is missing; three working days of grace follow. */
export function ReturnForm({ duty: { id, version }, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <RecordForm<{ reason?: string }>
      frame="section"
      title={t('common:act.return')}
      note={t('return.note')}
      draft={`return:${id}`}
      version={version}
      onClose={onLeave}
      send={({ reason = '' }, headers) => {
        const body = { reason: reason.trim() };
        return client.POST('/api/v1/duties/{id}/return', { params: { path: { id } }, body, headers });
      }}
      fields={[{ name: 'reason', label: t('return.reason'), input: 'paragraph', required: true, max: 500 }]}
    />
  );
}
