import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Checkbox, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { useAct } from '../../../parts/use-act';
import { useOutcome } from '../../../parts/use-outcome';
import { usePages } from '../../../parts/use-pages';
import { queries } from '../../../api/queries';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { StateTag } from '../../../ui/state-tag';
import { DelegationForm } from './delegation-form';

type Delegation = components['schemas']['DelegationAnswer'];

/** AB岗代行: who acts for whom, arranged and ended here. The holder still sees all; the deputy is added. */
export function DelegationsPart() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const { ended } = useSearch({ from: '/inside/settings/organisation' });
  const navigate = useNavigate({ from: '/settings/organisation' });
  const [arranging, setArranging] = useState(false);
  const pages = usePages<Delegation>(['/api/v1/delegations', ended], async (cursor, signal) => {
    const query = { limit: 50, ...(cursor !== undefined && { cursor }), ...(ended !== true && { active: true }) };
    const { data } = await client.GET('/api/v1/delegations', { params: { query }, signal });
    return data ?? { items: [], nextCursor: null };
  });
  return (
    <>
      <p className="quiet">{t('delegations.help')}</p>
      <div className="filters">
        <Checkbox
          className="touch-check"
          checked={ended === true}
          onChange={({ target }) => {
            const search = { view: 'delegations' as const, ended: target.checked ? (true as const) : undefined };
            void navigate({ search, replace: true });
          }}
        >
          {t('delegations.all')}
        </Checkbox>
        {may(me, 'delegations.create') && (
          <Button type="primary" onClick={() => setArranging(true)}>
            {t('delegations.arrange')}
          </Button>
        )}
      </div>
      <Loaded query={pages}>
        {(rows) => (rows.length === 0 ? <Empty>{t('delegations.none')}</Empty> : <DelegationTable rows={rows} />)}
      </Loaded>
      <LoadMore pages={pages} />
      {arranging && <DelegationForm onClose={() => setArranging(false)} />}
    </>
  );
}

function DelegationTable({ rows }: { readonly rows: readonly Delegation[] }) {
  const { t } = useTranslation(['organisation', 'words']);
  const days = ({ fromDay, lastDay }: Delegation): string =>
    t('delegations.days', { from: dateWords(fromDay), to: dateWords(lastDay) });
  const columns: readonly Column<Delegation>[] = [
    { key: 'unit', title: t('delegations.unit'), cell: ({ unitName }) => unitName },
    { key: 'post', title: t('delegations.post'), cell: ({ postTitle }) => postTitle, heads: true },
    { key: 'deputy', title: t('delegations.deputy'), cell: ({ deputyTitle }) => deputyTitle },
    { key: 'scope', title: t('delegations.scope'), cell: ({ scope }) => t(`words:delegationScope.${scope}`) },
    { key: 'days', title: t('delegations.when'), cell: days },
    { key: 'reason', title: t('delegations.reason'), cell: ({ reason }) => reason },
    { key: 'state', title: t('delegations.state'), cell: (row) => <State row={row} /> },
    { key: 'acts', title: t('post.acts'), cell: (row) => <End row={row} /> },
  ];
  return (
    <DataTable
      label={t('views.delegations')}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      card={(row) => (
        <>
          <div className="card-title">
            <span>{row.postTitle}</span>
            <State row={row} />
          </div>
          <p className="quiet">{row.unitName}</p>
          <p>
            {t('delegations.by', { title: row.deputyTitle })}
            <span className="quiet"> {t(`words:delegationScope.${row.scope}`)}</span>
          </p>
          <p>{days(row)}</p>
          <p className="quiet">{row.reason}</p>
          <End row={row} />
        </>
      )}
    />
  );
}

function State({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation('organisation');
  if (row.endedOn != null) return <StateTag>{t('delegations.ended', { on: dateWords(row.endedOn) })}</StateTag>;
  if (row.active) return <StateTag tone="good">{t('delegations.active')}</StateTag>;
  return <StateTag tone="calm">{t('delegations.inactive')}</StateTag>;
}

function End({ row }: { readonly row: Delegation }) {
  const { t } = useTranslation(['organisation', 'common']);
  const me = useMe();
  const act = useAct();
  const outcome = useOutcome();
  if (row.endedOn != null || !may(me, 'delegations.end')) return null;
  const end = async (): Promise<void> => {
    const call = { params: { path: { id: row.id } } };
    const done = await act(() => client.POST('/api/v1/delegations/{id}/end', call), {
      done: (sent) => outcome(sent, t('delegations.endDone')),
    });
    if (done) await queries.invalidateQueries();
  };
  return (
    <Popconfirm
      title={t('delegations.endAsk')}
      okText={t('delegations.end')}
      cancelText={t('common:act.cancel')}
      onConfirm={end}
    >
      <Button type="link">{t('delegations.end')}</Button>
    </Popconfirm>
  );
}
