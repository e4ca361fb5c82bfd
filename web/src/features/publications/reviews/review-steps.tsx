import { useTranslation } from 'react-i18next';
import type { Review } from './review';
import '../publications.css';

const STEPS = ['DRAFT', 'CHECKING', 'APPROVING', 'ISSUED'] as const;

/** 起草 → 征求意见 → 呈批 → 已印发: where it stands, and what comes next by whom. */
export function ReviewSteps({ state }: Pick<Review, 'state'>) {
  const { t } = useTranslation(['reviews', 'words']);
  const at = STEPS.findIndex((step) => step === state);
  return (
    <div className="publication-standing">
      {at >= 0 && (
        <ol className="publication-steps" aria-label={t('steps')}>
          {STEPS.map((step, place) => (
            <li
              key={step}
              className={place < at || state === 'ISSUED' ? 'done' : undefined}
              aria-current={place === at ? 'step' : undefined}
            >
              {t(`words:publicationState.${step}`)}
            </li>
          ))}
        </ol>
      )}
      <p>{t(`next.${state}`)}</p>
    </div>
  );
}
