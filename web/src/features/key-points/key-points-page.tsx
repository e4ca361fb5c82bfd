import { Link, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Denied } from '../../parts/denied';
import { List } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { useAddress } from '../../parts/list/use-address';
import { Loaded } from '../../parts/loaded';
import { ProjectTabs } from '../../parts/project-tabs';
import { usePages } from '../../parts/use-pages';
import { useToday } from '../../parts/use-today';
import { ButtonLink } from '../../ui/button-link';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { type Plan, type Point, toneOf } from './key-point';
import { KEY_POINTS } from './key-points-search';
import { NextPlanForm } from './next-plan-form';
import { PlanForm } from './plan-form';
import { PointForm } from './point-form';
import './key-points.css';

const PAGE = 50;

/** 上级要点: a plan of the year with how far it is, and its points, what nobody carries out first. */
export function KeyPointsPage() {
  const { t } = useTranslation('keyPoints');
  const today = useToday();
  const search = useSearch({ from: '/inside/projects/key-points' });
  const year = search.year ?? Number(today.slice(0, 4));
  const [adding, setAdding] = useState(false);
  const plans = api.useQuery('get', '/api/v1/higher-plans', {
    params: { query: { year } },
  });
  const writes = may(useMe(), 'key-points.write');
  const add = writes && <Button onClick={() => setAdding(true)}>{t('plan.add')}</Button>;
  return (
    <>
      <PageHead title={t('title')} note={t('ofYear', { year })} actions={add} />
      <ProjectTabs />
      <Loaded query={plans}>
        {(found) => {
          const plan = found.find(({ id }) => id === search.plan) ?? found[0];
          if (plan === undefined) return <NoPlan writes={writes} />;
          return (
            <>
              {found.length > 1 && <PlanChoice plans={found} chosen={plan} />}
              <PlanHead plan={plan} writes={writes} />
              {plan.denied.length > 0 && <DeniedToAdd plan={plan} />}
              <Points plan={plan} />
            </>
          );
        }}
      </Loaded>
      {adding && <PlanForm plan={null} onClose={() => setAdding(false)} />}
    </>
  );
}

function NoPlan({ writes }: { readonly writes: boolean }) {
  const { t } = useTranslation('keyPoints');
  return <Empty>{t(writes ? 'noPlanOffice' : 'noPlan')}</Empty>;
}

function PlanChoice({ plans, chosen }: { readonly plans: readonly Plan[]; readonly chosen: Plan }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const [, change] = useAddress(KEY_POINTS);
  return (
    <Segmented<string>
      className="plan-choice"
      aria-label={t('plan.choose')}
      value={chosen.id}
      options={plans.map(({ id, name, level }) => ({
        value: id,
        label: `${t(`words:projectLevel.${level}`)} ${name}`,
      }))}
      onChange={(plan) => change({ plan })}
    />
  );
}

function PlanHead({ plan, writes }: { readonly plan: Plan; readonly writes: boolean }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const [open, setOpen] = useState<'edit' | 'point' | 'next' | null>(null);
  const { total, covered, done, uncovered, notApplicable } = plan;
  const close = (): void => setOpen(null);
  return (
    <section className="plan-head" aria-label={plan.name}>
      <h2>
        {plan.name} {plan.number != null && <span className="quiet">{plan.number}</span>}
      </h2>
      <p className="plan-tally">
        <strong>{t('tally.covered', { covered, total })}</strong>
        <span>{t('tally.done', { done, total })}</span>
        {uncovered > 0 && <StateTag tone="bad">{t('tally.uncovered', { uncovered })}</StateTag>}
        {notApplicable > 0 && <span className="quiet">{t('tally.notApplicable', { notApplicable })}</span>}
        <PromisedCheck plan={plan} />
      </p>
      <div className="row">
        <Button href={`/api/v1/higher-plans/${plan.id}/report`}>{t('report')}</Button>
        <ButtonLink to="/projects" search={{ plan: plan.id }}>
          {t('plan.projects')}
        </ButtonLink>
        {writes && (
          <>
            <Button type="primary" onClick={() => setOpen('point')}>
              {t('point.add')}
            </Button>
            <ButtonLink to="/projects/key-points/imports" search={{ plan: plan.id }}>
              {t('import.open')}
            </ButtonLink>
            <Button onClick={() => setOpen('edit')}>{t('plan.edit')}</Button>
            <Button onClick={() => setOpen('next')}>{t('plan.next')}</Button>
          </>
        )}
      </div>
      {open === 'next' && <NextPlanForm plan={plan} onClose={close} />}
      {open === 'edit' && <PlanForm plan={plan} onClose={close} />}
      {open === 'point' && (
        <PointForm
          planId={plan.id}
          standing={plan.stands ? total + notApplicable : null}
          point={null}
          onClose={close}
        />
      )}
    </section>
  );
}

/** Points that were to be added to a list that stands, and were not: nobody proposes the same again unawares. */
function DeniedToAdd({ plan: { denied } }: { readonly plan: Plan }) {
  const { t } = useTranslation('keyPoints');
  return (
    <Section title={t('deniedToAdd')} count={denied.length}>
      <ul className="denied-points">
        {denied.map((one) => (
          <li key={one.title + one.on}>
            <Denied denied={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether the number in the name of the work system is that of the year's list. */
function PromisedCheck({ plan: { promised, workSystemName, total, notApplicable } }: { readonly plan: Plan }) {
  const { t } = useTranslation('keyPoints');
  if (promised == null || workSystemName == null)
    return workSystemName == null ? null : <span className="quiet">{workSystemName}</span>;
  const listed = total + notApplicable;
  if (listed === promised)
    return <span className="quiet">{t('plan.asPromised', { name: workSystemName, listed })}</span>;
  return <StateTag tone="warn">{t('plan.notPromised', { name: workSystemName, promised, listed })}</StateTag>;
}

function Points({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const asked = { ...queryOf(KEY_POINTS, useSearch({ from: '/inside/projects/key-points' })), planId: plan.id };
  const pages = usePages<Point>(['key-points', asked], (from, signal) =>
    client.GET('/api/v1/key-points', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  return (
    <List
      schema={KEY_POINTS}
      filters={{
        words: { label: t('filter.words') },
        state: { label: t('state'), word: (one) => t(`words:keyPointState.${one}`) },
        group: { label: t('words:keyPointColumn.GROUP') },
        unit: { label: t('words:keyPointColumn.LEAD') },
        silent: { label: t('filter.silent') },
      }}
      pages={pages}
      label={t('title')}
      columns={useColumns()}
      keyOf={({ id }) => id}
      empty={<Empty>{t('noPoints')}</Empty>}
    />
  );
}

function useColumns(): readonly Column<Point>[] {
  const { t } = useTranslation(['keyPoints', 'words']);
  return [
    { key: 'code', title: t('words:keyPointColumn.CODE'), cell: ({ code }) => code, width: '96px', card: 'quiet' },
    {
      key: 'text',
      title: t('words:keyPointColumn.TEXT'),
      cell: ({ id, text }) => (
        <Link to="/projects/key-points/$pointId" params={{ pointId: id }}>
          {text}
        </Link>
      ),
      heads: true,
    },
    {
      key: 'due',
      title: t('words:keyPointColumn.DUE'),
      cell: ({ dueWords }) => dueWords,
      width: '110px',
      card: 'quiet',
    },
    { key: 'group', title: t('words:keyPointColumn.GROUP'), cell: ({ groupName }) => groupName },
    { key: 'lead', title: t('words:keyPointColumn.LEAD'), cell: ({ leadUnitName }) => leadUnitName, card: 'quiet' },
    {
      key: 'covers',
      title: t('words:keyPointColumn.COVERS'),
      cell: ({ covers, done }) => (covers === 0 ? null : t('doneOf', { done, covers })),
      width: '110px',
      card: 'named',
    },
    {
      key: 'noted',
      title: t('notedOn'),
      cell: ({ notedOn }) => (notedOn == null ? null : dateWords(notedOn)),
      width: '130px',
      card: 'none',
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={toneOf(state)}>{t(`words:keyPointState.${state}`)}</StateTag>,
      width: '130px',
      card: 'aside',
    },
  ];
}
