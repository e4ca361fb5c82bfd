import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { IndicatorLight } from '../../parts/indicator-light';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { ProjectTabs } from '../../parts/project-tabs';
import { usePages } from '../../parts/use-pages';
import { ButtonLink } from '../../ui/button-link';
import type { Column } from '../../ui/data-table';
import { Empty } from '../../ui/empty';
import { Sparkline } from '../../ui/sparkline';
import { StateTag } from '../../ui/state-tag';
import { type Listed, points, usePeriodWords } from './indicator';
import { IndicatorForm } from './indicator-form';
import { LightBefore } from './light-before';
import { INDICATORS } from './indicators-search';
import './indicators.css';

const PAGE = 50;

/** 指标: what assessed reforms are measured by, what lags first. */
export function IndicatorsPage() {
  const { t } = useTranslation(['indicators', 'words']);
  const writes = may(useMe(), 'indicators.write');
  const [adding, setAdding] = useState(false);
  const asked = queryOf(INDICATORS, useSearch({ from: '/inside/projects/indicators' }));
  const pages = usePages<Listed>(['indicators', asked], (from, signal) =>
    client.GET('/api/v1/indicators', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  const { light, projectId, dataUnitId } = asked;
  const cut = Object.entries({ light, projectId, dataUnitId }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  const query = String(new URLSearchParams(cut));
  return (
    <>
      <ListPage
        title={t('title')}
        actions={
          <>
            <Button href={`/api/v1/reading-exports?${query}`}>{t('exportReadings')}</Button>
            {writes && <ButtonLink to="/projects/indicators/imports">{t('import.open')}</ButtonLink>}
            {writes && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            )}
          </>
        }
        exportFrom={`/api/v1/indicator-exports?${query}`}
        schema={INDICATORS}
        filters={{
          light: { label: t('light'), word: (one) => t(`words:indicatorLight.${one}`) },
          waiting: { label: t('waitingOnly') },
          projectId: { label: t('reform') },
          dataUnitId: { label: t('dataUnit') },
          ended: { label: t('withEnded') },
        }}
        pages={pages}
        label={t('title')}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<Empty>{t(writes ? 'emptyOffice' : 'empty')}</Empty>}
      >
        <ProjectTabs />
      </ListPage>
      {adding && <IndicatorForm indicator={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function useColumns(): readonly Column<Listed>[] {
  const { t } = useTranslation(['indicators', 'words']);
  const period = usePeriodWords();
  return [
    {
      key: 'name',
      title: t('name'),
      cell: ({ id, name }) => (
        <Link to="/projects/indicators/$indicatorId" params={{ indicatorId: id }} className="touch-link">
          {name}
        </Link>
      ),
      heads: true,
    },
    {
      key: 'reform',
      title: t('reform'),
      cell: ({ projectName, keyPointCode }) => projectName ?? keyPointCode,
      card: 'quiet',
    },
    {
      key: 'last',
      title: t('last'),
      cell: ({ last, unitOfMeasure }) =>
        last == null
          ? t('unread')
          : t('valueOf', { value: last.value, unit: unitOfMeasure, period: period(last.period) }),
      width: '170px',
      card: 'line',
    },
    {
      key: 'target',
      title: t('target'),
      cell: ({ targetValue, unitOfMeasure, targetOn }) =>
        t('by', { value: targetValue, unit: unitOfMeasure, year: targetOn.slice(0, 4) }),
      width: '130px',
      card: 'named',
    },
    {
      key: 'standing',
      title: t('standing'),
      cell: ({ standing }) =>
        standing == null
          ? null
          : t('progressOf', { progress: points(standing.progress), planned: points(standing.planned) }),
      width: '190px',
      card: 'named',
    },
    {
      key: 'course',
      title: t('course'),
      cell: ({ history, unitOfMeasure }) => (
        <Sparkline
          values={history.map(({ value }) => Number(value))}
          label={t('courseOf', { values: history.map(({ value }) => value + unitOfMeasure).join(t('comma')) })}
        />
      ),
      width: '116px',
      card: 'none',
    },
    { key: 'unit', title: t('dataUnit'), cell: ({ dataUnitName }) => dataUnitName, card: 'quiet' },
    {
      key: 'light',
      title: t('light'),
      cell: ({ light, last, waiting, endedOn }) => (
        <span className="indicator-lights">
          {endedOn == null ? <IndicatorLight light={light} /> : <StateTag>{t('ended')}</StateTag>}
          {light === 'GREY' && last != null && <LightBefore light={last.light} />}
          {waiting > 0 && <StateTag tone="warn">{t('words:readingState.REPORTED')}</StateTag>}
        </span>
      ),
      width: '120px',
      card: 'aside',
    },
  ];
}
