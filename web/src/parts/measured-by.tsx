import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { IndicatorLight } from './indicator-light';
import { Section } from '../ui/section';
import './measured-by.css';

const MOST = 50;

/** What a project or a key point is measured by, what lags first; nothing where it is measured by nothing. */
export function MeasuredBy({ of }: { readonly of: { readonly projectId: string } | { readonly keyPointId: string } }) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/indicators', { params: { query: { ...of, limit: MOST } } });
  const indicators = query.data?.items ?? [];
  if (indicators.length === 0) return null;
  return (
    <Section title={t('tabs.indicators')} count={indicators.length}>
      <ul className="measured-by">
        {indicators.map(({ id, name, light, last, unitOfMeasure, targetValue }) => (
          <li key={id}>
            <Link to="/projects/indicators/$indicatorId" params={{ indicatorId: id }}>
              {name}
            </Link>{' '}
            <IndicatorLight light={light} />{' '}
            <span className="quiet">
              {last == null
                ? t('indicatorTarget', { target: targetValue + unitOfMeasure })
                : t('indicatorLast', { value: last.value + unitOfMeasure, target: targetValue + unitOfMeasure })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
