import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Cycle } from '../cycle';
import { OPENING_STEPS, type OpeningStep } from '../quarter-search';
import { GapsStep } from './gaps-step';
import { PreviewStep } from './preview-step';
import { StartStep } from './start-step';
import type { StepProps } from './step-props';

const STEPS = { preview: PreviewStep, gaps: GapsStep, start: StartStep } as const;

/** 预览 → 缺口 → 启动; the step stands in the address, so that one can go and mend a gap and come back. */
export function OpeningWizard({ cycle, preview }: StepProps) {
  const { t } = useTranslation('quarter');
  const { step = 'preview' } = useSearch({ from: '/inside/quarter/$cycleId' });
  const place = OPENING_STEPS.indexOf(step);
  const Step = STEPS[step];
  return (
    <>
      <ol className="steps" aria-label={t('opening.steps')}>
        {OPENING_STEPS.map((one, number) => (
          <li key={one} className={one === step ? 'step present' : 'step'}>
            <StepLink cycle={cycle} step={one} present={one === step}>
              {`${String(number + 1)} ${t(`opening.step.${one}`)}`}
              {one === 'gaps' && preview.counts.gaps > 0 && <span className="count">{preview.counts.gaps}</span>}
            </StepLink>
          </li>
        ))}
      </ol>
      <Step cycle={cycle} preview={preview} />
      <div className="step-foot">
        {place > 0 && (
          <StepLink cycle={cycle} step={OPENING_STEPS[place - 1] ?? 'preview'} button>
            {t('opening.back')}
          </StepLink>
        )}
        {place < OPENING_STEPS.length - 1 && (
          <StepLink cycle={cycle} step={OPENING_STEPS[place + 1] ?? 'start'} button primary>
            {t(`opening.to.${OPENING_STEPS[place + 1] === 'gaps' ? 'gaps' : 'start'}`)}
          </StepLink>
        )}
      </div>
    </>
  );
}

interface StepLinkProps {
  readonly cycle: Cycle;
  readonly step: OpeningStep;
  readonly children: React.ReactNode;
  readonly present?: boolean;
  readonly button?: boolean;
  readonly primary?: boolean;
}

function StepLink({ cycle, step, children, present = false, button = false, primary = false }: StepLinkProps) {
  const look = button ? `link-button${primary ? ' link-button-primary' : ''}` : 'step-link';
  return (
    <Link
      to="/quarter/$cycleId"
      params={{ cycleId: cycle.id }}
      search={{ part: 'open', step }}
      className={look}
      aria-current={present ? 'step' : undefined}
    >
      {children}
    </Link>
  );
}
