import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { filled } from '../../../parts/form/field';
import { RecordForm } from '../../../parts/form/record-form';
import type { Duty } from './use-queue';

interface Values {
  readonly consent?: boolean;
  readonly words?: string;
}

interface ConsentDialogProps {
  readonly duty: Duty;
  readonly onEnd: (judged: boolean) => void;
}

/** 取得阶段性进展: a problem solved in part counts for the quarter only when the office says so expressly. */
export function ConsentDialog({ duty: { id, projectName, version }, onEnd }: ConsentDialogProps) {
  const { t } = useTranslation(['quarter', 'common']);
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t('verify.stageTitle')}
      submit={t('common:act.verify')}
      version={version}
      send={({ words }, headers) => {
        const body = { acceptStageProgress: true, ...filled({ words }) };
        return client.POST('/api/v1/duties/{id}/verify', { params: { path: { id } }, body, headers });
      }}
      note={t('verify.stageHelp', { project: projectName })}
      fields={[
        { name: 'consent', label: t('verify.consent'), input: 'tick', required: t('verify.consentNeeded') },
        { name: 'words', label: t('decide.words'), input: 'paragraph', max: 500 },
      ]}
      onDone={() => onEnd(true)}
      onClose={() => onEnd(false)}
    />
  );
}
