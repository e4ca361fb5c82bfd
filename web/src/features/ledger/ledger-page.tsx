import { Link, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOffice, may, useMe } from '../../api/me';
import { FilterBar } from '../../parts/list/filter-bar';
import { useAddress } from '../../parts/list/use-address';
import { Loaded } from '../../parts/loaded';
import { usePlanChoices } from '../../parts/use-plan-choices';
import { ButtonLink } from '../../ui/button-link';
import { Empty } from '../../ui/empty';
import { LightLegend } from '../../ui/light-tag';
import { PageHead } from '../../ui/page-head';
import { AssignmentForm } from './assignment-form';
import { LEDGER, LEDGER_SORTS } from './ledger-search';
import { LedgerSheet } from './ledger-sheet';
import { PaperHead } from './paper-head';
import { chosenTasks, linesOf, occurring, type Project, type Task } from './sheet';
import { useStateWord } from './task-state';
import { type DialogAct, TaskActDialog } from './task-act-dialog';
import { useLedger, usePlanTasks } from './use-ledger';
import './ledger.css';

/** 责任台账: the sheet that everybody knows, by project, with progress written in the row. */
export function LedgerPage() {
  const { t } = useTranslation(['ledger', 'common']);
  const ledger = useLedger();
  const search = useSearch({ from: '/inside/ledger' });
  const tasks = ledger.items ?? [];
  return (
    <>
      <PageHead
        title={t('title')}
        note={ledger.growing ? t('growing', { count: tasks.length }) : undefined}
        actions={<LedgerActs year={search.year ?? occurring(tasks).years[0]} />}
      />
      <PaperHead year={search.year ?? occurring(tasks).years[0]} />
      <Loaded query={{ data: ledger.items, error: ledger.error, isPending: ledger.isPending, refetch: ledger.refetch }}>
        {(read) => (read.length === 0 ? <NoTasks /> : <Sheet tasks={read} projects={ledger.projects} />)}
      </Loaded>
    </>
  );
}

function LedgerActs({ year }: { readonly year: number | undefined }) {
  const { t } = useTranslation(['ledger', 'common']);
  const me = useMe();
  const [assigning, setAssigning] = useState(false);
  return (
    <>
      {may(me, 'tasks.create') && <Button onClick={() => setAssigning(true)}>{t('act.assign')}</Button>}
      {may(me, 'ledger-imports.create') && <ButtonLink to="/ledger/imports">{t('act.import')}</ButtonLink>}
      {may(me, 'ledger-exports.read') && year !== undefined && (
        <Button href={`/api/v1/ledger-exports?year=${String(year)}&standing=true`}>{t('common:act.export')}</Button>
      )}
      <Button className="only-desk" onClick={() => window.print()}>
        {t('common:act.print')}
      </Button>
      {assigning && <AssignmentForm onClose={() => setAssigning(false)} />}
    </>
  );
}

function NoTasks() {
  const { t } = useTranslation('ledger');
  const me = useMe();
  if (!isOffice(me)) return <Empty>{t('empty')}</Empty>;
  return <Empty action={<Link to="/ledger/imports">{t('act.import')}</Link>}>{t('emptyOffice')}</Empty>;
}

function Sheet({ tasks, projects }: { readonly tasks: readonly Task[]; readonly projects: readonly Project[] }) {
  const { t } = useTranslation(['ledger', 'common']);
  const search = useDeferredValue(useSearch({ from: '/inside/ledger' }));
  const [editing, setEditing] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ act: DialogAct; task: Task } | null>(null);
  const ofPlan = usePlanTasks(search.plan);
  const chosen = useMemo(
    () => chosenTasks(tasks, search).filter(({ id }) => ofPlan === null || ofPlan.has(id)),
    [tasks, search, ofPlan],
  );
  const lines = useMemo(() => linesOf(chosen, projects, search.sort), [chosen, projects, search.sort]);
  return (
    <>
      <LedgerFilters tasks={tasks} />
      <p className="quiet" role="status">
        {chosen.length === tasks.length
          ? t('note', { count: tasks.length })
          : t('noteChosen', { chosen: chosen.length, count: tasks.length })}
      </p>
      {chosen.length === 0 ? (
        <Empty>{t('common:empty.filtered')}</Empty>
      ) : (
        <LedgerSheet
          lines={lines}
          acts={{
            editing,
            onEdited: () => setEditing(null),
            onAct: (act, task) => (act === 'progress' ? setEditing(task.id) : setAsked({ act, task })),
          }}
        />
      )}
      <LightLegend />
      {asked !== null && <TaskActDialog act={asked.act} task={asked.task} onClose={() => setAsked(null)} />}
    </>
  );
}

/** Unit, state, light, year, words and order; kept in the address, so that a link shows the same sheet. */
function LedgerFilters({ tasks }: { readonly tasks: readonly Task[] }) {
  const { t } = useTranslation(['ledger', 'words']);
  const [search, change] = useAddress(LEDGER);
  const stateWord = useStateWord();
  const { units, years } = occurring(tasks);
  return (
    <FilterBar
      schema={LEDGER}
      search={search}
      onChange={change}
      filters={{
        words: { label: t('filter.words') },
        unit: { label: t('filter.unit'), options: units.map(({ id, name }) => ({ value: id, label: name })) },
        state: { label: t('filter.state'), word: stateWord },
        light: { label: t('filter.light'), word: (light) => t(`words:light.${light}`) },
        year: { label: t('filter.year'), options: years.map((year) => ({ value: year, label: t('year', { year }) })) },
        plan: { label: t('filter.plan'), options: usePlanChoices() },
      }}
    >
      <Select
        aria-label={t('filter.sort')}
        value={search.sort ?? 'project'}
        options={LEDGER_SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        onChange={(sort) => change({ sort: sort === 'project' ? undefined : sort })}
      />
    </FilterBar>
  );
}
