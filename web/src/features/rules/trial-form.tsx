import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import type { Field } from '../../parts/form/field';
import type { UnitChoice } from '../../parts/unit-picker';
import { useToday } from '../../parts/use-today';
import type { Rules } from './policy';
import { TRIAL_KINDS } from './trial-words';

interface Values {
  readonly from: string;
  readonly to: string;
  readonly unit?: UnitChoice;
  readonly projectId?: string;
  readonly kind?: (typeof TRIAL_KINDS)[number];
  readonly movesRunning?: boolean;
}

interface TrialFormProps {
  /** Rules to be tried beside those in force; without them those in force alone are. */
  readonly rules?: Rules;
  /** Their first day, which the trial begins with. */
  readonly from?: string;
  readonly onStarted: (trialId: string) => void;
  readonly onClose: () => void;
}

/** 规则试算: over which days and what. Of rules that are to be put in force it is everything, from their day on. */
export function TrialForm({ rules, from, onStarted, onClose }: TrialFormProps) {
  const { t } = useTranslation(['rules', 'words']);
  const today = useToday();
  const whole = rules !== undefined && from !== undefined;
  const scope: readonly Field<Values>[] = [
    { name: 'unit', label: t('trial.unit'), input: 'unit', help: t('trial.scopeHelp') },
    { name: 'projectId', label: t('trial.project'), input: 'project' },
    {
      ...{ name: 'kind', label: t('trial.kind'), input: 'select' },
      choices: TRIAL_KINDS.map((kind) => ({ value: kind, label: t(`words:obligationKind.${kind}`) })),
    },
  ];
  return (
    <RecordForm<Values>
      frame="section"
      title={t('trial.title')}
      submit={t('trial.run')}
      done={() => null}
      note={t('trial.note')}
      initial={{ from: from ?? today }}
      onClose={onClose}
      onDone={() => undefined}
      send={async ({ from: first, to, unit, projectId, kind, movesRunning = false }) => {
        const asked = { from: first, to, movesRunning, ...(rules !== undefined && { rules: { ...rules } }) };
        const narrowed = {
          ...(unit !== undefined && { unitId: unit.id }),
          ...(projectId !== undefined && { projectId }),
          ...(kind !== undefined && { kind }),
        };
        const { data } = await client.POST('/api/v1/supervision/trials', { body: { ...asked, ...narrowed } });
        if (data !== undefined) onStarted(data.id);
      }}
      fields={[
        ...(whole
          ? []
          : [{ name: 'from', label: t('trial.from'), input: 'day', required: true, from: today } as const]),
        {
          name: 'to',
          label: t('trial.to'),
          input: 'day',
          required: true,
          from: from ?? today,
          help: t('trial.toHelp'),
        },
        ...(whole ? [] : scope),
        ...(rules === undefined || whole
          ? []
          : [{ name: 'movesRunning', label: t('trial.movesRunning'), input: 'tick' } as const]),
      ]}
    />
  );
}
