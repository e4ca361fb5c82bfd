import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { pathOfSubject } from '../../parts/subject-path';
import { usePages } from '../../parts/use-pages';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { DueDate } from '../../ui/due-date';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';

type Delay = components['schemas']['OfficeDelayAnswer'];
const KINDS = ['VERIFICATION', 'APPROVAL', 'OFFICE_WORK'] as const;

/** 本办逾期: what the office itself is late with, since when, and who of its chain was reminded. */
export function OfficeDelays() {
  const { t } = useTranslation(['holds', 'words']);
  const counts = api.useQuery('get', '/api/v1/office-delays/counts');
  const pages = usePages(['office-delays'], (from, signal) =>
    client.GET('/api/v1/office-delays', { params: { query: { limit: 50, ...from } }, signal }),
  );
  const columns: readonly Column<Delay>[] = [
    { key: 'title', title: t('holds:delay.matter'), heads: true, width: '34%', cell: (one) => <Matter delay={one} /> },
    {
      key: 'due',
      title: t('holds:delay.due'),
      width: '22%',
      card: 'line',
      cell: ({ dueOn, originalDueOn, daysLate }) => (
        <DueDate dueOn={dueOn} originalDueOn={originalDueOn} lateness={daysLate} />
      ),
    },
    { key: 'opened', title: t('holds:delay.since'), cell: ({ openedOn }) => dateWords(openedOn), card: 'named' },
    { key: 'who', title: t('holds:delay.reminded'), card: 'named', cell: (one) => <Reminded delay={one} /> },
  ];
  return (
    <>
      {counts.data !== undefined && (
        <p>
          {KINDS.map((kind) => `${t(`words:obligationKind.${kind}`)} ${String(counts.data[kind])}`).join(' · ')}
          {counts.data.longest > 0 && ` · ${t('holds:delay.longest', { count: counts.data.longest })}`}
        </p>
      )}
      <Loaded query={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('holds:delay.none')}</Empty>
          ) : (
            <DataTable label={t('holds:delay.label')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <LoadMore pages={pages} />
    </>
  );
}

function Matter({ delay }: { readonly delay: Delay }) {
  const { title, kind, what } = delay;
  const { t } = useTranslation('words');
  return (
    <>
      <Link to={placeOf(delay)} className="touch-link">
        {title}
      </Link>{' '}
      <span className="quiet">{what == null ? t(`obligationKind.${kind}`) : t(`officeWork.${what}`)}</span>
    </>
  );
}

/** The obligation itself, or what waits for the signature; where that has no page of its own it is decided on the desk. */
const placeOf = ({ id, subjectType, subjectId }: Delay): string =>
  subjectType == null || subjectId == null ? `/obligations/${id}` : (pathOfSubject(subjectType, subjectId) ?? '/');

function Reminded({ delay: { remindedOn, reminded } }: { readonly delay: Delay }) {
  const { t } = useTranslation('holds');
  if (remindedOn == null) return <span className="quiet">{t('delay.notReminded')}</span>;
  return (
    <>
      {listed(reminded.map(({ title, name }) => [title, name].filter(Boolean).join(' ')))}{' '}
      <span className="quiet">{dateWords(remindedOn)}</span>
    </>
  );
}
