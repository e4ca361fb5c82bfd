import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/button-link';
import { StateTag } from '../../ui/state-tag';
import type { Step, StepKey } from './use-steps';

interface GuideStepProps {
  readonly step: Step;
  readonly number: number;
}

/** One step: what it is for, how it stands now, and the way to where it is done. */
export function GuideStep({ step: { key, done, count }, number }: GuideStepProps) {
  const { t } = useTranslation(['guide', 'common']);
  return (
    <li className="section guide-step">
      <span className="guide-number" aria-hidden="true">
        {number}
      </span>
      <div className="guide-text">
        <div className="row">
          <h2>{t(`step.${key}.title`)}</h2>
          {done === null ? (
            <span className="quiet">{t('common:state.loading')}</span>
          ) : (
            <StateTag tone={done ? 'good' : 'warn'}>{t(done ? 'done' : 'open')}</StateTag>
          )}
        </div>
        <p className="quiet">{t(`step.${key}.help`)}</p>
        {done !== null && <p>{t(`step.${key}.${done ? 'now' : 'todo'}`, { count })}</p>}
      </div>
      <Way step={key} />
    </li>
  );
}

/** Where the step is done. */
function Way({ step }: { readonly step: StepKey }) {
  const { t } = useTranslation('guide');
  const label = t(`step.${step}.go`);
  switch (step) {
    case 'import':
      return <ButtonLink to="/ledger/imports">{label}</ButtonLink>;
    case 'units':
      return <ButtonLink to="/settings/organisation">{label}</ButtonLink>;
    case 'posts':
      return (
        <ButtonLink to="/settings/organisation" search={{ vacant: true }}>
          {label}
        </ButtonLink>
      );
    case 'chains':
      return (
        <ButtonLink to="/projects" search={{ gaps: true }}>
          {label}
        </ButtonLink>
      );
    case 'calendar':
      return <ButtonLink to="/settings/calendar">{label}</ButtonLink>;
    case 'rules':
      return <ButtonLink to="/settings/rules">{label}</ButtonLink>;
    case 'quarter':
      return <ButtonLink to="/quarter">{label}</ButtonLink>;
  }
}
