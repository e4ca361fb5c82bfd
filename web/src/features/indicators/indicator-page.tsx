import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { useDeniedFact } from '../../parts/denied';
import { RecordForm } from '../../parts/form/record-form';
import { IndicatorLight } from '../../parts/indicator-light';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { Sparkline } from '../../ui/sparkline';
import { LightBefore } from './light-before';
import { type Indicator, points, usePeriodWords } from './indicator';
import { IndicatorForm } from './indicator-form';
import { ReadingForm } from './reading-form';
import { Readings } from './readings';
import './indicators.css';

/** One indicator: where it comes from, where it goes, and what was read of it. */
export function IndicatorPage() {
  const { indicatorId } = useParams({ from: '/inside/projects/indicators/$indicatorId' });
  const { t } = useTranslation('indicators');
  const query = api.useQuery('get', '/api/v1/indicators/{id}', { params: { path: { id: indicatorId } } });
  const indicator = query.data;
  return (
    <>
      <PageHead
        title={indicator?.name ?? t('title')}
        actions={
          <>
            <Link to="/projects/indicators">{t('back')}</Link>
            {indicator !== undefined && <Acts indicator={indicator} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <Standing indicator={read} />
            <Readings indicator={read} />
            <Course indicator={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Acts({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const [open, setOpen] = useState<'enter' | 'edit' | 'end' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      {indicator.may.write && <Button onClick={() => setOpen('end')}>{t('end')}</Button>}
      {indicator.may.write && <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>}
      {indicator.may.enter && (
        <Button type="primary" onClick={() => setOpen('enter')}>
          {t('enter')}
        </Button>
      )}
      {open === 'enter' && <ReadingForm indicator={indicator} onClose={close} />}
      {open === 'edit' && <IndicatorForm indicator={indicator} onClose={close} />}
      {open === 'end' && <EndForm indicator={indicator} onClose={close} />}
    </>
  );
}

function EndForm({ indicator, onClose }: { readonly indicator: Indicator; readonly onClose: () => void }) {
  const { t } = useTranslation('indicators');
  return (
    <RecordForm<{ readonly reason?: string }>
      title={t('end')}
      version={indicator.version}
      note={t('endNote')}
      send={({ reason = '' }, headers) =>
        client.POST('/api/v1/indicators/{id}/end', {
          params: { path: { id: indicator.id } },
          headers,
          body: { reason },
        })
      }
      fields={[{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 }]}
      onClose={onClose}
    />
  );
}

/** How it stands by its last reading, with what is owed of it. */
function Standing({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = usePeriodWords();
  const denied = useDeniedFact(indicator.courseDenied);
  const { last, standing, unitOfMeasure, history, expected, endedOn, endedReason, courseApprovalId } = indicator;
  return (
    <Section title={t('standing')}>
      <div className="indicator-standing">
        <Lights indicator={indicator} />
        <strong className="indicator-value">{last == null ? t('unread') : last.value + unitOfMeasure}</strong>
        {last != null && <span className="quiet">{words(last.period)}</span>}
        <Sparkline
          values={history.map(({ value }) => Number(value))}
          label={t('courseOf', { values: history.map(({ value }) => value + unitOfMeasure).join(t('comma')) })}
        />
      </div>
      <Facts
        facts={[
          standing != null && { name: t('progress'), value: `${points(standing.progress)}%` },
          standing != null && { name: t('planned'), value: `${points(standing.planned)}%` },
          standing != null && { name: t('gap'), value: t('gapPoints', { gap: points(standing.gap) }) },
          courseApprovalId != null && {
            name: t('target'),
            value: <StateTag tone="calm">{t('courseWaits')}</StateTag>,
          },
          denied,
          endedOn != null && { name: t('ended'), value: `${dateWords(endedOn)}　${endedReason ?? ''}`, wide: true },
        ]}
      />
      {expected.length > 0 && (
        <ul className="indicator-due">
          {expected.map(({ id, period, dueOn }) => (
            <li key={id}>
              <Link to="/projects/readings/$expectedId" params={{ expectedId: id }}>
                {t('due', { period: words(period), on: dateWords(dueOn ?? '') })}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What was read last still counts where nothing came since. */
function Lights({ indicator: { light, last } }: { readonly indicator: Indicator }) {
  return (
    <>
      <IndicatorLight light={light} />
      {light === 'GREY' && last != null && <LightBefore light={last.light} />}
    </>
  );
}

function Course({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'words']);
  const { projectId, projectName, keyPointId, keyPointCode, keyPointText, unitOfMeasure, trajectory } = indicator;
  const value = (typed: string, day: string) => t('onDay', { value: typed + unitOfMeasure, on: dateWords(day) });
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          projectId != null && {
            name: t('reform'),
            value: (
              <Link to="/projects/$projectId" params={{ projectId }}>
                {projectName}
              </Link>
            ),
          },
          keyPointId != null && {
            name: t('keyPoint'),
            value: (
              <Link to="/projects/key-points/$pointId" params={{ pointId: keyPointId }}>
                {keyPointCode} {keyPointText}
              </Link>
            ),
          },
          { name: t('dataUnit'), value: indicator.dataUnitName },
          { name: t('frequency'), value: t(`words:frequency.${indicator.frequency}`) },
          { name: t('direction'), value: t(`words:direction.${indicator.direction}`) },
          { name: t('baseline'), value: value(indicator.baselineValue, indicator.baselineOn) },
          { name: t('target'), value: value(indicator.targetValue, indicator.targetOn) },
          {
            ...{ name: t('trajectory'), wide: true },
            value:
              trajectory.length === 0
                ? t('straight')
                : trajectory.map((one) => value(one.value, one.day)).join(t('comma')),
          },
          { name: t('comparedAmong'), value: indicator.comparedAmong },
          { name: t('definition'), value: indicator.definition, wide: true },
        ]}
      />
    </Section>
  );
}
