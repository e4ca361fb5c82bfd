import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import type { components } from '../api/schema';
import { FormField } from './form/form-field';
import { RecordForm } from './form/record-form';
import { PaperLine } from './paper-line';

type Approval = components['schemas']['ApprovalAnswer'];

type Act = 'confirm' | 'giveBack';

interface PaperActsProps {
  readonly approval: Approval;
}

/** 复核无误 lets the decision take effect; 退回登记 lets it fall away, with what does not agree. */
export function PaperActs({ approval }: PaperActsProps) {
  const { t } = useTranslation('workbench');
  const [act, setAct] = useState<Act | null>(null);
  const button = (one: Act) => (
    <Button
      type={one === 'confirm' ? 'primary' : 'default'}
      onClick={() => setAct(one)}
      aria-label={`${t(`papers.${one}`)} ${approval.title}`}
    >
      {t(`papers.${one}`)}
    </Button>
  );
  return (
    <>
      {button('confirm')}
      {button('giveBack')}
      {act !== null && <PaperDialog approval={approval} act={act} onClose={() => setAct(null)} />}
    </>
  );
}

interface PaperDialogProps extends PaperActsProps {
  readonly act: Act;
  readonly onClose: () => void;
}

function PaperDialog({ approval, act, onClose }: PaperDialogProps) {
  const { t } = useTranslation(['workbench', 'words']);
  const { registration } = approval;
  const params = { path: { id: approval.id } };
  return (
    <RecordForm<{ readonly words?: string }>
      title={`${t(`papers.${act}`)} · ${approval.title}`}
      submit={t(`papers.${act}`)}
      done={t('decided', { verdict: t(`papers.${act}`) })}
      draft={`paper:${approval.id}:${act}`}
      version={approval.version}
      send={({ words = '' }, headers) =>
        act === 'confirm'
          ? client.POST('/api/v1/approvals/{id}/confirm-paper', { params, headers })
          : client.POST('/api/v1/approvals/{id}/return-paper', { params, headers, body: { words } })
      }
      onClose={onClose}
    >
      {registration != null && (
        <p>
          <strong>{t('papers.registeredAs', { verdict: t(`words:verdict.${registration.verdict}`) })}</strong>{' '}
          <PaperLine paper={registration} />
        </p>
      )}
      <p className="quiet">{t(`papers.${act}Follows`)}</p>
      {act === 'giveBack' && (
        <FormField name="words" label={t('papers.why')} input="paragraph" required={t('papers.needed')} max={300} />
      )}
    </RecordForm>
  );
}
