import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import type { Duty } from './use-queue';

interface ReturnDialogProps {
  readonly duty: Duty;
  readonly onEnd: (judged: boolean) => void;
}

/** 退回补正: what is missing, in words the unit can act on. */
export function ReturnDialog({ duty: { id, kind, projectName, version }, onEnd }: ReturnDialogProps) {
  const { t } = useTranslation(['quarter', 'common', 'words']);
  return (
    <RecordForm<{ readonly reason: string }>
      frame="dialog"
      title={`${t('common:act.return')} ${projectName} ${t(`words:kind.${kind}`)}`}
      submit={t('common:act.return')}
      draft={`return:${id}`}
      version={version}
      send={(body, headers) => client.POST('/api/v1/duties/{id}/return', { params: { path: { id } }, body, headers })}
      fields={[
        {
          name: 'reason',
          label: t('verify.missing'),
          help: t('verify.missingHelp'),
          required: t('verify.missingNeeded'),
          control: <Missing />,
        },
      ]}
      onDone={() => onEnd(true)}
      onClose={() => onEnd(false)}
    />
  );
}

/** Sent by keyboard as well. */
function Missing(props: object) {
  const form = Form.useFormInstance();
  return (
    <Input.TextArea
      {...props}
      autoFocus
      rows={2}
      maxLength={500}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    />
  );
}
