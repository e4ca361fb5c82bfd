import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { LightLegend } from '../../../ui/light-tag';
import { OPEN_LIGHTS, tallyTotal } from '../../../ui/light-tally';
import { Section } from '../../../ui/section';
import { Decisions } from './decisions';
import { Funnel } from './funnel';
import { KindLights, UnitLights } from './light-tables';
import type { Overview } from './overview';
import { TrendTable } from './trend-table';

const TrendChart = lazy(() => import('./trend-chart').then((file) => ({ default: file.TrendChart })));

/** Counts of what the reader may see: nothing of single persons, nothing ranked. */
export function WholeView() {
  const overview = api.useQuery('get', '/api/v1/dashboard');
  return <Loaded query={overview}>{(all) => <Whole overview={all} />}</Loaded>;
}

function Whole({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const { total, units, kinds, funnel, trend } = overview;
  return (
    <>
      <Section title={t('total')} count={tallyTotal(total)}>
        <Totals total={total} />
        <LightLegend />
      </Section>
      <Decisions overview={overview} />
      <div className="overview-pair">
        <Section title={t('funnel')}>
          <Funnel stages={funnel} />
        </Section>
        <Section title={t('kinds')}>
          <KindLights kinds={kinds} />
        </Section>
      </div>
      <Section title={t('trend')}>
        <div className="overview-pair">
          <div className="trend-chart-place">
            <Suspense fallback={null}>
              <TrendChart months={trend} />
            </Suspense>
          </div>
          <TrendTable months={trend} />
        </div>
      </Section>
      <Section title={t('units')} count={units.length}>
        <UnitLights units={units} />
      </Section>
    </>
  );
}

function Totals({ total }: Pick<Overview, 'total'>) {
  const { t } = useTranslation('words');
  return (
    <dl className="totals">
      {OPEN_LIGHTS.map((light) => (
        <div key={light} className={`total total-${light.toLowerCase()}`}>
          <dt>{t(`light.${light}`)}</dt>
          <dd>{total[light]}</dd>
        </div>
      ))}
    </dl>
  );
}
