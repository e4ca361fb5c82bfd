import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../parts/problem-note';
import { DayPicker } from '../../../ui/day-picker';
import { StateTag } from '../../../ui/state-tag';
import type { Duty } from '../matter';
import { isOvertaken } from '../overtaken';
import { PlanConflict } from './plan-conflict';
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
  const { t } = useTranslation(['todo', 'words']);
  if (rows.isChanged(duty)) return <UnsavedRow duty={duty} rows={rows} />;
  return (
    <span className="plan-state">
      <StateTag tone={duty.state === 'UNPLANNED' ? 'plain' : 'good'}>{t(`words:dutyState.${duty.state}`)}</StateTag>
      {duty.planConfirmed && <span className="quiet">{t('todo:plan.confirmed')}</span>}
      {duty.planDeniedWords != null && <span>{t('todo:plan.denied')}</span>}
    </span>
  );
}

function UnsavedRow({ duty, rows }: CellProps) {
  const { t } = useTranslation(['todo', 'common']);
  const words = useProblemWords();
  const error = rows.errorOf(duty);
  const editable = rows.editable(duty);
  // What was typed in a row that has moved on meanwhile stays in sight.
  const conflict = isOvertaken(error) || !editable;
  const save = (): void => {
    // The reason stands in the row.
    rows.save(duty, conflict ? duty.version : undefined).catch(() => undefined);
  };
  return (
    <div className="stack">
      {conflict && <PlanConflict duty={duty} typed={rows.valuesOf(duty)} editable={editable} />}
      {error != null && !conflict && (
        <p role="alert" className="plan-error">
          {words(error)}
        </p>
      )}
      <div className="row">
        {editable && (
          <Button type="primary" disabled={!rows.isComplete(duty)} loading={rows.saving === duty.id} onClick={save}>
            {t(conflict ? 'todo:plan.saveMine' : 'todo:plan.saveRow')}
          </Button>
        )}
        <Button onClick={() => rows.dropped(duty)}>
          {t(conflict ? 'common:error.useTheirs' : 'common:act.cancel')}
        </Button>
      </div>
    </div>
  );
}
