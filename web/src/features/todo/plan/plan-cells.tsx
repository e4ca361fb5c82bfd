import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../api/problem';
import { useProblemWords } from '../../../parts/problem-note';
import { DayPicker } from '../../../ui/day-picker';
import { StateTag } from '../../../ui/state-tag';
import type { Duty } from '../matter';
import { periodsOf } from './plan-values';
import { usePeriodWords, usePlannedWords } from './planned-when';
import type { PlanRows } from './use-plan-table';

interface CellProps {
  readonly duty: Duty;
  readonly rows: PlanRows;
}

/** Names a field of a row for those who hear it: the duty, then the field. */
function useFieldName(duty: Duty): (field: 'theme' | 'when' | 'day' | 'leader') => string {
  const { t } = useTranslation(['todo', 'words']);
  return (field) => `${t(`words:kind.${duty.kind}`)} ${duty.projectName} ${t(`todo:plan.${field}`)}`;
}

export function ThemeCell({ duty, rows }: CellProps) {
  const name = useFieldName(duty);
  if (!rows.editable(duty)) return duty.theme ?? null;
  return (
    <Input.TextArea
      aria-label={name('theme')}
      rows={2}
      maxLength={200}
      value={rows.valuesOf(duty).theme ?? ''}
      onChange={({ target }) => rows.type(duty, { theme: target.value })}
    />
  );
}

export function LeaderCell({ duty, rows }: CellProps) {
  const name = useFieldName(duty);
  if (!rows.editable(duty)) return duty.plannedLeader ?? null;
  return (
    <Input
      aria-label={name('leader')}
      maxLength={100}
      value={rows.valuesOf(duty).leader ?? ''}
      onChange={({ target }) => rows.type(duty, { leader: target.value })}
    />
  );
}

/** The ten-day period, or the day where one is known. */
export function WhenCell({ duty, rows }: CellProps) {
  const { t } = useTranslation('todo');
  const name = useFieldName(duty);
  const words = usePeriodWords();
  const planned = usePlannedWords();
  if (!rows.editable(duty)) return planned(duty);
  const { how, when, plannedOn } = rows.valuesOf(duty);
  const first = `${String(duty.year)}-${String(duty.quarter * 3 - 2).padStart(2, '0')}-01`;
  const periods = periodsOf(duty.quarter).map(({ key, month, period }) => ({
    value: key,
    label: words(month, period),
  }));
  return (
    <div className="stack">
      <Select
        aria-label={name('when')}
        className="wide"
        placeholder={t('plan.period')}
        value={how === 'DAY' ? 'DAY' : (when ?? null)}
        options={[...periods, { value: 'DAY', label: t('plan.byDay') }]}
        onChange={(chosen: string) =>
          rows.type(duty, chosen === 'DAY' ? { how: 'DAY' } : { how: 'PERIOD', when: chosen })
        }
      />
      {how === 'DAY' && (
        <DayPicker
          aria-label={name('day')}
          from={first}
          to={duty.actBy}
          value={plannedOn}
          onChange={(day) => day !== undefined && rows.type(duty, { plannedOn: day })}
        />
      )}
    </div>
  );
}

/** Saved, changed, or refused with the reason; what others changed meanwhile stands beside it. */
export function SaveCell({ duty, rows }: CellProps) {
  const { t } = useTranslation(['todo', 'words', 'common']);
  const words = useProblemWords();
  const error = rows.errorOf(duty);
  const conflict = error instanceof ProblemError && error.status === 412;
  if (!rows.isChanged(duty)) {
    return (
      <span className="plan-state">
        <StateTag tone={duty.state === 'UNPLANNED' ? 'plain' : 'good'}>{t(`words:dutyState.${duty.state}`)}</StateTag>
        {duty.planConfirmed && <span className="quiet">{t('todo:plan.confirmed')}</span>}
      </span>
    );
  }
  const save = (version?: number): void => {
    // The reason stands in the row.
    rows.save(duty, version).catch(() => undefined);
  };
  return (
    <div className="stack">
      {error != null && (
        <p role="alert" className="plan-error">
          {conflict ? t('common:error.conflict') : words(error)}
        </p>
      )}
      {conflict && <Theirs duty={duty} />}
      <div className="row">
        <Button
          type="primary"
          disabled={!rows.isComplete(duty)}
          loading={rows.saving === duty.id}
          onClick={() => save(conflict ? duty.version : undefined)}
        >
          {t(conflict ? 'common:error.useMine' : 'todo:plan.saveRow')}
        </Button>
        <Button onClick={() => rows.dropped(duty)}>
          {t(conflict ? 'common:error.useTheirs' : 'common:act.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Theirs({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation('common');
  const planned = usePlannedWords();
  return (
    <p className="quiet">
      {t('error.theirs')}：{[duty.theme, planned(duty), duty.plannedLeader].filter((one) => one != null).join(' · ')}
    </p>
  );
}
