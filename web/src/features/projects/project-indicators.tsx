import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { IndicatorLight } from '../../parts/indicator-light';
import { Section } from '../../ui/section';

const MOST = 50;

/** What the project is measured by, what lags first; nothing where it is measured by nothing. */
export function ProjectIndicators({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/indicators', { params: { query: { projectId, limit: MOST } } });
  const indicators = query.data?.items ?? [];
  if (indicators.length === 0) return null;
  return (
    <Section title={t('tabs.indicators')} count={indicators.length}>
      <ul className="project-points">
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
