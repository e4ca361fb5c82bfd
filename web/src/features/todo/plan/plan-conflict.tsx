import { useTranslation } from 'react-i18next';
import { dateWords } from '../../../ui/dates';
import type { Duty } from '../matter';
import { whenOf, type PlanValues } from './plan-values';
import { usePeriodWords, usePlannedWords } from './planned-when';

interface PlanConflictProps {
  readonly duty: Duty;
  /** What was typed in the row. */
  readonly typed: PlanValues;
  /** Whether it may still be saved as it was typed. */
  readonly editable: boolean;
}

/** Somebody else was quicker in this row: the plan that stands now, and the one that was typed. */
export function PlanConflict({ duty, typed, editable }: PlanConflictProps) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const planned = usePlannedWords();
  const period = usePeriodWords();
  const when = whenOf(typed);
  const typedWhen = typeof when === 'string' ? dateWords(when) : when && period(when.month, when.period);
  return (
    <div role="alert" className="plan-conflict">
      <p className="plan-error">{t(editable ? 'common:error.conflict' : 'todo:conflict.notPlannable')}</p>
      <Version
        title={t('common:error.theirs')}
        parts={[duty.theme, planned(duty), duty.plannedLeader, t(`words:dutyState.${duty.state}`)]}
      />
      <Version title={t('common:error.yours')} parts={[typed.theme, typedWhen, typed.leader]} />
    </div>
  );
}

interface VersionProps {
  readonly title: string;
  readonly parts: readonly (string | null | undefined)[];
}

function Version({ title, parts }: VersionProps) {
  return (
    <div className="plan-version">
      <strong>{title}</strong>
      <ul>{parts.map((part, place) => (part == null || part === '' ? null : <li key={place}>{part}</li>))}</ul>
    </div>
  );
}
