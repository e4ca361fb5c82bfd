import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import type { Plan } from './key-point';

interface NextPlanFormProps {
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Begins the next year's plan from what is unfinished, which is shown before. */
export function NextPlanForm({ plan: { id, year, name }, onClose }: NextPlanFormProps) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const navigate = useNavigate();
  const query = api.useQuery('get', '/api/v1/higher-plans/{id}/unfinished', { params: { path: { id } } });
  const points = query.data;
  if (points === undefined) return null;
  const begin = async ({ name: typed = '' }: { readonly name?: string }): Promise<void> => {
    const body = { name: typed };
    const made = (await client.POST('/api/v1/higher-plans/{id}/next', { params: { path: { id } }, body })).data;
    if (made !== undefined) void navigate({ to: '/projects/key-points', search: { year: year + 1, plan: made.id } });
  };
  return (
    <RecordForm<{ readonly name?: string }>
      title={t('plan.next')}
      initial={{ name: name.replaceAll(String(year), String(year + 1)) }}
      note={t('plan.nextNote', { count: points.length, year: year + 1 })}
      send={begin}
      fields={[{ name: 'name', label: t('plan.name'), required: true, max: 200 }]}
      onClose={onClose}
    >
      <ul className="unfinished">
        {points.map((point) => (
          <li key={point.id}>
            {point.code} {point.text} <span className="quiet">{t(`words:keyPointState.${point.state}`)}</span>
          </li>
        ))}
      </ul>
    </RecordForm>
  );
}
