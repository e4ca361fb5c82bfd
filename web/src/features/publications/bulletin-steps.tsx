import { useTranslation } from 'react-i18next';
import type { Bulletin } from './bulletin';
import './publications.css';

const STEPS = ['DRAFT', 'CHECKING', 'APPROVING', 'ISSUED'] as const;

interface StepsProps extends Pick<Bulletin, 'state'> {
  /** It waits for its issue alone. */
  readonly signed: boolean;
  /** What its author does, where that is not to write of what lags. */
  readonly drafting?: string;
}

/** 起草 → 征求意见 → 呈批 → 已印发: where it stands, and what comes next by whom. */
export function BulletinSteps({ state, signed, drafting }: StepsProps) {
  const { t } = useTranslation(['publications', 'words']);
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
      <p>
        {state === 'DRAFT' && drafting !== undefined
          ? drafting
          : t(state === 'APPROVING' && signed ? 'next.signed' : `next.${state}`)}
      </p>
    </div>
  );
}
