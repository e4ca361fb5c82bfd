import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head';
import './guide.css';
import { GuideChapters } from './guide-chapters';
import { GuideStep } from './guide-step';
import { useSteps } from './use-steps';

/** 启用指引: from nothing to an opened quarter; each step shows by live counts whether it is done. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const steps = useSteps();
  const open = steps.filter(({ done }) => done === false).length;
  const known = steps.every(({ done }) => done !== null);
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      {known && <p role="status">{open === 0 ? t('allDone') : t('left', { count: open })}</p>}
      <ol className="guide">
        {steps.map((step, index) => (
          <GuideStep key={step.key} step={step} number={index + 1} />
        ))}
      </ol>
      <GuideChapters />
    </>
  );
}
