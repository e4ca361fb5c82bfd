import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { queries } from '../../../api/queries';
import type { components } from '../../../api/schema';
import { List } from '../../../parts/list/list-page';
import { useAddress } from '../../../parts/list/use-address';
import { useAct } from '../../../parts/use-act';
import { useOutcome } from '../../../parts/use-outcome';
import { usePages } from '../../../parts/use-pages';
import type { Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { StateTag } from '../../../ui/state-tag';
import { ORGANISATION } from '../organisation-search';
import { DelegationForm } from './delegation-form';

type Delegation = components['schemas']['DelegationAnswer'];

/** AB岗代行: who acts for whom, arranged and ended here. The holder still sees all; the deputy is added. */
export function DelegationsPart() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const [{ ended }] = useAddress(ORGANISATION);
  const [arranging, setArranging] = useState(false);
  const pages = usePages<Delegation>(['/api/v1/delegations', ended], (from, signal) => {
    const query = { limit: 50, ...from, ...(ended !== true && { active: true }) };
    return client.GET('/api/v1/delegations', { params: { query }, signal });
  });
  const arrange = may(me, 'delegations.create') && (
    <Button type="primary" onClick={() => setArranging(true)}>
      {t('delegations.arrange')}
    </Button>
  );
  return (
    <>
      <p className="quiet">{t('delegations.help')}</p>
      <List
        schema={ORGANISATION}
        filters={{ ended: { label: t('delegations.all') } }}
        beside={arrange}
        pages={pages}
        label={t('views.delegations')}
        columns={useColumns()}
        keyOf={({ id }) => id}
        empty={<Empty>{t('delegations.none')}</Empty>}
      />
      {arranging && <DelegationForm onClose={() => setArranging(false)} />}
    </>
  );
}

function useColumns(): readonly Column<Delegation>[] {
  const { t } = useTranslation(['organisation', 'words']);
  const days = ({ fromDay, lastDay }: Delegation): string =>
    t('delegations.days', { from: dateWords(fromDay), to: dateWords(lastDay) });
  return [
    { key: 'unit', title: t('delegations.unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'post', title: t('delegations.post'), cell: ({ postTitle }) => postTitle, heads: true },
    { key: 'deputy', title: t('delegations.deputy'), cell: ({ deputyTitle }) => deputyTitle, card: 'line' },
    {
      key: 'scope',
      title: t('delegations.scope'),
      cell: ({ scope }) => t(`words:delegationScope.${scope}`),
      card: 'line',
    },
    { key: 'days', title: t('delegations.when'), cell: days, card: 'line' },
    { key: 'reason', title: t('delegations.reason'), cell: ({ reason }) => reason, card: 'quiet' },
    { key: 'state', title: t('delegations.state'), cell: (row) => <State row={row} />, card: 'aside' },
    { key: 'acts', title: t('post.acts'), cell: (row) => <End row={row} />, card: 'acts' },
  ];
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
