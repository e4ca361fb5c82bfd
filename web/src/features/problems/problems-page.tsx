import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { queryOf } from '../../parts/list/search-schema';
import { usePages } from '../../parts/use-pages';
import { useToday } from '../../parts/use-today';
import { ButtonLink } from '../../ui/button-link';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { LightTag } from '../../ui/light-tag';
import { StateTag } from '../../ui/state-tag';
import { effectWords, type ListedProblem, toneOfProblem } from './problem';
import { ProblemTabs } from './problem-tabs';
import { PROBLEMS } from './problems-search';

const PAGE = 50;
const BACK = 5;

/** 难题清单: by state, owner and who had it. */
export function ProblemsPage() {
  const { t } = useTranslation(['problems', 'words']);
  const me = useMe();
  const today = useToday();
  const asked = queryOf(PROBLEMS, useSearch({ from: '/inside/problems' }));
  const pages = usePages<ListedProblem>(['problems', asked], (from, signal) =>
    client.GET('/api/v1/problems', { params: { query: { ...asked, limit: PAGE, ...from } }, signal }),
  );
  const last = Number(today.slice(0, 4));
  const years = Array.from({ length: BACK }, (_, back) => last - back);
  return (
    <ListPage
      title={t('title')}
      actions={
        <>
          {may(me, 'problems.import') && <ButtonLink to="/problems/imports">{t('import.open')}</ButtonLink>}
          {may(me, 'problems.report') && (
            <ButtonLink to="/problems/new" look="primary">
              {t('report')}
            </ButtonLink>
          )}
        </>
      }
      exportFrom={`/api/v1/problem-exports?${String(new URLSearchParams(exported(asked)))}`}
      schema={PROBLEMS}
      filters={{
        state: { label: t('state'), word: (one) => t(`words:problemState.${one}`) },
        origin: { label: t('origin'), word: (one) => t(`words:problemOrigin.${one}`) },
        ownerUnitId: { label: t('owner') },
        whoHadItUnitId: { label: t('whoHadIt') },
        projectId: { label: t('project') },
        above: { label: t('above') },
        year: { label: t('year'), options: years.map((value) => ({ value, label: String(value) })) },
      }}
      pages={pages}
      label={t('title')}
      columns={useColumns()}
      keyOf={({ id }) => id}
      empty={
        <Empty action={may(me, 'problems.report') && <Link to="/problems/new">{t('report')}</Link>}>{t('empty')}</Empty>
      }
    >
      <ProblemTabs />
    </ListPage>
  );
}

/** What the export is cut down to: as the list. */
const exported = (asked: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));

function useColumns(): readonly Column<ListedProblem>[] {
  const { t } = useTranslation(['problems', 'words']);
  const due = ({ dueOn, redated }: ListedProblem) => {
    if (dueOn == null) return null;
    return redated === 0 ? dateWords(dueOn) : t('dueRedated', { due: dateWords(dueOn), count: redated });
  };
  return [
    {
      key: 'title',
      title: t('name'),
      cell: ({ id, title }) => (
        <Link to="/problems/$problemId" params={{ problemId: id }} className="touch-link">
          {title}
        </Link>
      ),
      heads: true,
    },
    { key: 'who', title: t('whoHadIt'), cell: ({ whoHadIt }) => whoHadIt, card: 'quiet' },
    { key: 'owner', title: t('owner'), cell: ({ ownerUnitName }) => ownerUnitName, card: 'quiet' },
    { key: 'due', title: t('dueOn'), cell: due, width: '160px' },
    { key: 'effect', title: t('effects'), cell: ({ effects }) => effectWords(effects), width: '110px' },
    {
      key: 'light',
      title: t('light'),
      cell: ({ light, state }) => (light != null && state === 'SOLVING' ? <LightTag light={light} /> : null),
      width: '90px',
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={toneOfProblem(state)}>{t(`words:problemState.${state}`)}</StateTag>,
      width: '130px',
      card: 'aside',
    },
  ];
}
