import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { DayPicker } from '../../../ui/day-picker';
import { PlaceLink } from '../../../ui/place-link';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import type { Import } from '../imports-page';
import { DecideRows } from './decide-rows';

type DoneRow = components['schemas']['DoneRowAnswer'];
type Approval = components['schemas']['ApprovalAnswer'];
/** What is not done, with the day by which it is to be. */
type NotDone = ReadonlyMap<string, string | undefined>;

const PAGE = 200;
const TONES = { WAITING: 'warn', CONFIRMED: 'good', REFUSED: 'bad' } as const;

/** What an import says is done, row by row: 已完成、待确认 until whoever decides says so here. */
export function DoneRows({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const query = { kind: 'LEDGER_DONE', subjectId: held.id, state: 'PENDING' as const };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } });
  const pages = usePages<DoneRow>(['ledger-imports', held.id, 'done'], (from, signal) => {
    const params = { path: { id: held.id }, query: { limit: PAGE, ...from } };
    return client.GET('/api/v1/ledger-imports/{id}/done-rows', { params, signal });
  });
  return (
    <Section title={t('done.title')} count={held.summary?.done}>
      <p className="quiet">{t('done.note')}</p>
      <Loaded query={pages}>{(rows) => <Rows rows={rows} approvals={approvals.data?.items ?? []} />}</Loaded>
      <LoadMore pages={pages} />
    </Section>
  );
}

function Rows({ rows, approvals }: { readonly rows: readonly DoneRow[]; readonly approvals: readonly Approval[] }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const [notDone, setNotDone] = useState<NotDone>(new Map());
  const deciding = approvals.find(({ mayDecide }) => mayDecide) ?? approvals[0];
  const decides = deciding?.mayDecide === true || deciding?.mayRegister === true;
  const waiting = rows.filter(
    ({ step, lapsed, doneSaid }) => decides && !lapsed && doneSaid.state === 'WAITING' && step === deciding.step,
  );
  const refused = waiting.filter(({ id }) => notDone.has(id));
  const say = (ids: readonly string[], done: boolean, dueOn?: string): void =>
    setNotDone(
      new Map([
        ...[...notDone].filter(([id]) => !ids.includes(id)),
        ...(done ? [] : ids.map((id) => [id, dueOn] as const)),
      ]),
    );
  const outcome = (row: DoneRow) =>
    waiting.includes(row) ? (
      <Choice row={row} notDone={notDone} onSay={(done, dueOn) => say([row.id], done, dueOn)} />
    ) : (
      <StateTag tone={row.lapsed ? 'plain' : TONES[row.doneSaid.state]}>
        {t(row.lapsed ? 'words:dateChangeState.LAPSED' : `words:doneSaidState.${row.doneSaid.state}`)}
      </StateTag>
    );
  return (
    <>
      <Table rows={rows} outcome={outcome} />
      {deciding !== undefined && (
        <>
          <p className="quiet">{t('dates.waits', { who: deciding.approverTitle ?? '' })}</p>
          <DecideRows
            of="done"
            approval={deciding}
            waiting={waiting.length}
            refusing={refused.length}
            input={{ notDone: refused.map(({ id }) => ({ id, dueOn: notDone.get(id) })) }}
            onAll={(done) =>
              say(
                waiting.map(({ id }) => id),
                done,
              )
            }
          />
        </>
      )}
    </>
  );
}

function Table({
  rows,
  outcome,
}: {
  readonly rows: readonly DoneRow[];
  readonly outcome: (row: DoneRow) => ReactNode;
}) {
  const { t } = useTranslation(['preview', 'ledger']);
  const matter = ({ matter: words, id }: DoneRow) => <PlaceLink place={`/tasks/${id}`}>{words}</PlaceLink>;
  const day = (on: string | null | undefined) => (on == null ? null : dateWords(on));
  const columns: readonly Column<DoneRow>[] = [
    {
      key: 'row',
      title: t('ledger:import.row'),
      cell: ({ doneSaid }) => doneSaid.row,
      number: true,
      width: '56px',
      card: 'named',
    },
    { key: 'matter', title: t('dates.matter'), cell: matter, heads: true },
    { key: 'unit', title: t('dates.unit'), cell: ({ unitName }) => unitName, width: '130px', card: 'quiet' },
    { key: 'words', title: t('done.words'), cell: ({ doneSaid }) => doneSaid.words, width: '200px', card: 'line' },
    { key: 'on', title: t('done.on'), cell: ({ doneSaid }) => day(doneSaid.doneOn), width: '134px', card: 'named' },
    { key: 'due', title: t('ledger:column.due'), cell: ({ dueOn }) => day(dueOn), width: '134px', card: 'named' },
    { key: 'state', title: t('done.state'), cell: outcome, width: '220px', card: 'line' },
  ];
  return <DataTable label={t('done.title')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

interface ChoiceProps {
  readonly row: DoneRow;
  readonly notDone: NotDone;
  readonly onSay: (done: boolean, dueOn?: string) => void;
}

/** Done, or not and by when after all. */
function Choice({ row: { id, matter, hold, doneSaid }, notDone, onSay }: ChoiceProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const of = { row: doneSaid.row, matter };
  const isDone = !notDone.has(id);
  return (
    <>
      <Segmented<'done' | 'not'>
        aria-label={t('done.choice', of)}
        value={isDone ? 'done' : 'not'}
        options={(['done', 'not'] as const).map((value) => ({ value, label: t(`done.${value}`) }))}
        onChange={(value) => onSay(value === 'done')}
      />
      {!isDone && hold != null && (
        <>
          <DayPicker
            aria-label={t('done.dayOf', of)}
            value={notDone.get(id)}
            onChange={(dueOn) => onSay(false, dueOn)}
          />
          <span className="ledger-under">{t('done.dayHelp')}</span>
        </>
      )}
    </>
  );
}
