import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { LoadMore } from '../../../parts/load-more';
import { Loaded } from '../../../parts/loaded';
import { ProblemNote } from '../../../parts/problem-note';
import { usePages } from '../../../parts/use-pages';
import { type Column, DataTable } from '../../../ui/data-table';
import { Section } from '../../../ui/section';
import type { Import } from '../imports-page';
import { type Paired, PairChoice, type PairSaid, type Row } from './pair-choice';
import { ToldLine } from './told-line';
import { useAnswers } from './use-answers';

const PAGE = 50;

/** Rows that may be what is known under other words: a person says which, several at once. */
export function Pairs({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const count = held.summary?.pairs ?? 0;
  const pages = usePages<Row>(['ledger-imports', held.id, 'pairs', held.version], (from, signal) => {
    const params = { path: { id: held.id }, query: { group: 'PAIRS' as const, limit: PAGE, ...from } };
    return client.GET('/api/v1/ledger-imports/{id}/rows', { params, signal });
  });
  if (count === 0) return null;
  return (
    <div className="import-asked">
      <Section title={t('answer.pairs')} count={count}>
        <p>{t('answer.pairsNote')}</p>
        <Loaded query={pages}>
          {(rows) => <Questions held={held} rows={rows.filter((row): row is Paired => row.pair?.answer === null)} />}
        </Loaded>
        <LoadMore pages={pages} />
      </Section>
    </div>
  );
}

type SaidOf = ReadonlyMap<string, PairSaid>;

function Questions({ held, rows }: { readonly held: Import; readonly rows: readonly Paired[] }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const [said, setSaid] = useState<SaidOf>(new Map());
  const answers = useAnswers(held);
  const say = (more: readonly PairSaid[]): void =>
    setSaid((before) => new Map([...before, ...more.map((one) => [one.key, one] as const)]));
  const open = rows.filter(({ pair }) => !said.has(pair.key));
  const choice = (row: Paired) => {
    const own = said.get(row.pair.key);
    return <PairChoice row={row} value={own?.id ?? own?.as} onChoose={(one) => say([one])} />;
  };
  const columns: readonly Column<Paired>[] = [
    { key: 'row', title: t('ledger:import.row'), cell: ({ row }) => row, number: true, width: '64px', card: 'quiet' },
    {
      key: 'kind',
      title: t('ledger:import.kindHead'),
      cell: ({ kind }) => t(`words:importRowKind.${kind}`),
      width: '80px',
      card: 'quiet',
    },
    { key: 'name', title: t('answer.inFile'), cell: (row) => <ToldLine row={row} />, heads: true, width: '38%' },
    { key: 'choice', title: t('answer.choose'), cell: choice, card: 'line' },
  ];
  return (
    <>
      <DataTable label={t('answer.pairsTable')} columns={columns} rows={rows} keyOf={({ pair }) => pair.key} />
      {answers.error !== null && <ProblemNote error={answers.error} />}
      <div className="row import-decision">
        <Button
          type="primary"
          disabled={said.size === 0}
          loading={answers.isPending}
          onClick={() => answers.mutate({ pairs: [...said.values()] }, { onSuccess: () => setSaid(new Map()) })}
        >
          {t('answer.savePairs', { count: said.size })}
        </Button>
        <Button
          disabled={open.length === 0}
          onClick={() => say(open.map(({ pair }) => ({ key: pair.key, as: 'NEW' as const })))}
        >
          {t('answer.restNew')}
        </Button>
      </div>
    </>
  );
}
