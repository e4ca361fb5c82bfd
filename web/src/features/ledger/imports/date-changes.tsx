import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { WithdrawRequest } from '../../../parts/withdraw-request';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { PlaceLink } from '../../../ui/place-link';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import type { Import } from '../imports-page';
import { DecideRows } from './decide-rows';

type DateChange = components['schemas']['DateChangeAnswer'];
type Approval = components['schemas']['ApprovalAnswer'];

const PAGE = 200;
const TONES = { PENDING: 'warn', APPROVED: 'good', REJECTED: 'bad', LAPSED: 'plain' } as const;

/** What an import asks for, or asked for, row by row; whoever decides does it here. */
export function DateChanges({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const query = { kind: 'LEDGER_DATES', subjectId: held.id, state: 'PENDING' as const };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } });
  const pages = usePages<DateChange>(['ledger-imports', held.id, 'dates'], (from, signal) => {
    const params = { path: { id: held.id }, query: { limit: PAGE, ...from } };
    return client.GET('/api/v1/ledger-imports/{id}/date-changes', { params, signal });
  });
  return (
    <Section title={t('dates.title')} count={held.summary?.asked}>
      <p className="quiet">{t('dates.note')}</p>
      <Loaded query={pages}>
        {(changes) => <Changes changes={changes} approvals={approvals.data?.items ?? []} whole={!pages.hasMore} />}
      </Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

interface ChangesProps {
  readonly changes: readonly DateChange[];
  readonly approvals: readonly Approval[];
  /** All rows have been read, so that all are seen before they are decided. */
  readonly whole: boolean;
}

function Changes({ changes, approvals, whole }: ChangesProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const deciding = approvals.find(({ mayDecide }) => mayDecide) ?? approvals[0];
  const decides = deciding?.mayDecide === true || deciding?.mayRegister === true;
  const waiting = changes.filter(({ step, state }) => decides && state === 'PENDING' && step === deciding.step);
  const say = (ids: readonly string[], granted: boolean): void =>
    setRefused((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (granted) next.delete(id);
        else next.add(id);
      }
      return next;
    });
  const outcome = (change: DateChange) =>
    waiting.includes(change) ? (
      <Choice change={change} granted={!refused.has(change.id)} onSay={(granted) => say([change.id], granted)} />
    ) : (
      <Outcome change={change} />
    );
  return (
    <>
      <Table changes={changes} outcome={outcome} />
      {approvals.map((approval) => (
        <p key={approval.id} className="row quiet">
          {t('dates.waits', { who: approval.approverTitle ?? '' })}
          <WithdrawRequest approval={approval} />
        </p>
      ))}
      {deciding !== undefined && whole && (
        <DecideRows
          of="dates"
          approval={deciding}
          waiting={waiting.length}
          refusing={waiting.filter(({ id }) => refused.has(id)).length}
          input={{ rejected: waiting.map(({ id }) => id).filter((id) => refused.has(id)) }}
          onAll={(granted) =>
            say(
              waiting.map(({ id }) => id),
              granted,
            )
          }
        />
      )}
    </>
  );
}

interface TableProps {
  readonly changes: readonly DateChange[];
  readonly outcome: (change: DateChange) => ReactNode;
}

function Table({ changes, outcome }: TableProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const matter = ({ matter: words, taskId }: DateChange) => <PlaceLink place={`/tasks/${taskId}`}>{words}</PlaceLink>;
  const moves = ({ fromDay, toDay }: DateChange) =>
    t('dates.moves', { from: dateWords(fromDay), to: dateWords(toDay) });
  const ground = (change: DateChange) => t(`words:openWork.${change.ground}`);
  const columns: readonly Column<DateChange>[] = [
    { key: 'row', title: t('ledger:import.row'), cell: ({ row }) => row, number: true, width: '56px', card: 'named' },
    { key: 'matter', title: t('dates.matter'), cell: matter, heads: true },
    { key: 'unit', title: t('dates.unit'), cell: ({ unitName }) => unitName, width: '130px', card: 'quiet' },
    { key: 'dates', title: t('dates.dates'), cell: moves, width: '270px', card: 'line' },
    { key: 'ground', title: t('dates.ground'), cell: ground, width: '150px', card: 'quiet' },
    { key: 'state', title: t('dates.state'), cell: outcome, width: '220px', card: 'line' },
  ];
  return <DataTable label={t('dates.table')} columns={columns} rows={changes} keyOf={({ id }) => id} />;
}

function Outcome({ change: { state, lapsed } }: { readonly change: DateChange }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  return (
    <>
      <StateTag tone={TONES[state]}>{t(`words:dateChangeState.${state}`)}</StateTag>
      {lapsed != null && <span className="ledger-under">{t(`words:lapsed.${lapsed}`)}</span>}
    </>
  );
}

interface ChoiceProps {
  readonly change: DateChange;
  readonly granted: boolean;
  readonly onSay: (granted: boolean) => void;
}

function Choice({ change, granted, onSay }: ChoiceProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  return (
    <Segmented<'grant' | 'refuse'>
      aria-label={t('dates.choice', { row: change.row, matter: change.matter })}
      value={granted ? 'grant' : 'refuse'}
      options={(['grant', 'refuse'] as const).map((value) => ({ value, label: t(`dates.${value}`) }))}
      onChange={(value) => onSay(value === 'grant')}
    />
  );
}
