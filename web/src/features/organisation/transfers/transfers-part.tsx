import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { TransferForm } from './transfer-form';
import { type AskedTransfer, TransferPreview } from './transfer-preview';

type Transfer = components['schemas']['UnitTransferAnswer'];

/** 机构调整: units merged or divided, proposed with what would move before one's eyes; how it was done before. */
export function TransfersPart() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<AskedTransfer | null>(null);
  const query = api.useQuery('get', '/api/v1/unit-transfers');
  return (
    <>
      <PendingApprovals kind="UNIT_TRANSFER" title={t('transfers.pending')} help={t('transfers.pendingHelp')} />
      {asked !== null && (
        <TransferPreview asked={asked} onChange={() => setAsking(true)} onClose={() => setAsked(null)} />
      )}
      <Section
        title={t('views.transfers')}
        actions={
          may(me, 'unit-transfers.propose') && asked === null ? (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('transfers.ask')}
            </Button>
          ) : undefined
        }
      >
        <p className="quiet">{t('transfers.help')}</p>
        <Loaded query={query}>{(transfers) => <Transfers transfers={transfers} />}</Loaded>
      </Section>
      {asking && <TransferForm again={asked} onPreview={setAsked} onClose={() => setAsking(false)} />}
    </>
  );
}

function Transfers({ transfers }: { readonly transfers: readonly Transfer[] }) {
  const { t } = useTranslation(['organisation', 'words']);
  if (transfers.length === 0) return <Empty>{t('transfers.none')}</Empty>;
  const columns: readonly Column<Transfer>[] = [
    {
      key: 'what',
      title: t('transfers.what'),
      heads: true,
      cell: ({ kind, fromUnitName: from, toUnitName: to }) => t(`transfers.named.${kind}`, { from, to }),
    },
    {
      key: 'basis',
      title: t('transfers.basis'),
      cell: ({ basis, orderedOn }) => `${basis} · ${dateWords(orderedOn)}`,
      card: 'quiet',
    },
    {
      key: 'moved',
      title: t('transfers.moved'),
      cell: ({ projects, obligations, cases }) =>
        projects == null || obligations == null || cases == null
          ? ''
          : t('transfers.tally', { projects, obligations, cases }),
      card: 'line',
    },
    {
      key: 'state',
      title: t('transfers.state'),
      cell: ({ state, carriedOutOn, proposedOn }) =>
        `${t(`words:transferState.${state}`)} ${dateWords(carriedOutOn ?? proposedOn)}`,
      card: 'quiet',
      width: '210px',
    },
  ];
  return <DataTable label={t('transfers.what')} columns={columns} rows={transfers} keyOf={({ id }) => id} />;
}
