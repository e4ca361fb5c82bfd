import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { useDraft } from '../../../parts/use-draft';
import { DueDate } from '../../../ui/due-date';
import { Section } from '../../../ui/section';
import { FiledRecord } from '../../../parts/filed-record';
import { ExplainForm } from '../acts/explain-form';
import { HoldForm } from '../acts/hold-form';
import { PlanForm } from '../acts/plan-form';
import { CoordinateForm, ExemptForm, ExtendForm } from '../acts/request-forms';
import { ReturnForm, VerifyForm } from '../acts/verdict-forms';
import type { DutyForm } from '../duty-search';
import { FilingScreen } from '../filing/filing-screen';
import type { DutyPageData, FilingValues } from '../filing/filing-values';
import { formsOf, type ObligationPageData } from './duty-acts';

interface DutyFormViewProps {
  readonly form: DutyForm;
  readonly duty: DutyPageData;
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/**
 * The form that the address names. What may not be done now leads back to the matter, unless somebody has begun to
 * type: his words stay in sight and are compared with what others did meanwhile.
 */
export function DutyFormView(props: DutyFormViewProps) {
  const { form, duty, obligation } = props;
  const allowed = formsOf(useMe(), duty, obligation).includes(form);
  const { restored } = useDraft<FilingValues>(`duty:${duty.id}`);
  const [begun] = useState(allowed || (form === 'submit' && restored !== null));
  if (!begun) return <Navigate to="/duties/$dutyId" params={{ dutyId: duty.id }} search={{}} replace />;
  return (
    <div className="duty-form">
      {form === 'submit' ? <Filing duty={duty} /> : <Act {...props} />}
      {(form === 'verify' || form === 'return') && duty.activity != null && <Record duty={duty} />}
    </div>
  );
}

function Filing({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <Section
      title={t('todo:filing')}
      actions={
        <span className="quiet">
          {t('common:date.due')}{' '}
          <DueDate dueOn={duty.dueOn} originalDueOn={duty.originalDueOn} lateness={duty.lateness} />
        </span>
      }
    >
      <FilingScreen duty={duty} />
    </Section>
  );
}

function Record({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation('todo');
  if (duty.activity == null) return null;
  return (
    <Section title={t('record')}>
      <FiledRecord activity={duty.activity} before={duty.template ?? null} />
    </Section>
  );
}

function Act({ form, duty, obligation, onLeave }: DutyFormViewProps) {
  switch (form) {
    case 'plan':
      return <PlanForm duty={duty} onLeave={onLeave} />;
    case 'hold':
      return <HoldForm duty={duty} onLeave={onLeave} />;
    case 'explain':
      return <ExplainForm obligation={obligation} onLeave={onLeave} />;
    case 'extend':
      return <ExtendForm obligation={obligation} onLeave={onLeave} />;
    case 'exempt':
      return <ExemptForm duty={duty} onLeave={onLeave} />;
    case 'coordinate':
      return <CoordinateForm obligation={obligation} onLeave={onLeave} />;
    case 'verify':
      return <VerifyForm duty={duty} onLeave={onLeave} />;
    case 'return':
      return <ReturnForm duty={duty} onLeave={onLeave} />;
    case 'submit':
      return null;
  }
}
