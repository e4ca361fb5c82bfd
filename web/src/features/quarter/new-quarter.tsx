import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import { type Cycle, type DutyKind, KINDS } from './cycle';

interface Values {
  readonly year: number;
  readonly quarter: number;
  readonly kinds: DutyKind[];
}

interface NewQuarterProps {
  /** The newest quarter: the next one is proposed. */
  readonly after: Cycle | undefined;
  readonly onClose: () => void;
}

function nextOf(after: Cycle | undefined): Partial<Values> {
  if (after === undefined) return {};
  return after.quarter === 4 ? { year: after.year + 1, quarter: 1 } : { year: after.year, quarter: after.quarter + 1 };
}

/** Prepares a quarter: which one, and which of the five where a first quarter begins with fewer. */
export function NewQuarter({ after, onClose }: NewQuarterProps) {
  const { t } = useTranslation(['quarter', 'words']);
  const navigate = useNavigate();
  const send = async (body: Values): Promise<void> => {
    const { data } = await client.POST('/api/v1/cycles', { body });
    if (data === undefined) return;
    void navigate({ to: '/quarter/$cycleId', params: { cycleId: data.id }, search: { part: 'open' } });
  };
  const quarters = (['1', '2', '3', '4'] as const).map((value) => ({
    value: Number(value),
    label: t(`new.quarters.${value}`),
  }));
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t('new.title')}
      submit={t('new.submit')}
      initial={{ ...nextOf(after), kinds: [...KINDS] }}
      send={send}
      fields={[
        { name: 'year', label: t('new.year'), input: 'number', required: t('new.yearNeeded'), max: 2099 },
        { name: 'quarter', label: t('quarter'), input: 'radio', choices: quarters },
        {
          name: 'kinds',
          label: t('new.kinds'),
          help: t('new.kindsHelp'),
          input: 'checks',
          required: t('new.kindsNeeded'),
          choices: KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) })),
        },
      ]}
      onClose={onClose}
    />
  );
}
