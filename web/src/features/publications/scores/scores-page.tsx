import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { Loaded } from '../../../parts/loaded';
import { PublicationTabs } from '../publication-tabs';
import { useAct } from '../../../parts/use-act';
import { useSwitchedOn } from '../../../parts/use-switched-on';
import { quarterWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { QuarterSheets } from './quarter-sheets';

/** 积分 of a closed quarter, as the section chief and the heads of the office read it. */
export function ScoresPage() {
  const { t } = useTranslation('scores');
  const on = useSwitchedOn().includes('SCORES');
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <PublicationTabs />
      {on ? <Quarters /> : <Empty>{t('off')}</Empty>}
    </>
  );
}

function Quarters() {
  const { t } = useTranslation('scores');
  const cycles = api.useQuery('get', '/api/v1/cycles');
  const [chosen, choose] = useState<string | null>(null);
  return (
    <Loaded query={cycles}>
      {({ items }) => {
        const closed = items.filter(({ state }) => state === 'CLOSED');
        const id = chosen ?? closed[0]?.id;
        if (id === undefined) return <Empty>{t('noQuarter')}</Empty>;
        return (
          <>
            <label className="inline-choice">
              {t('quarter')}{' '}
              <select value={id} onChange={({ target }) => choose(target.value)}>
                {closed.map((one) => (
                  <option key={one.id} value={one.id}>
                    {quarterWords(one.year, one.quarter)}
                  </option>
                ))}
              </select>
            </label>
            <PendingApprovals title={t('feedback.waits')} help={t('feedback.waitsHelp')} kind="SCORE_FEEDBACK" />
            <PendingApprovals title={t('appeal.waits')} help={t('appeal.waitsHelp')} kind="SCORE_APPEAL" />
            <Quarter key={id} cycleId={id} />
          </>
        );
      }}
    </Loaded>
  );
}

function Quarter({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation('scores');
  const act = useAct();
  const query = api.useQuery('get', '/api/v1/score-runs', { params: { query: { cycleId } } }, { retry: false });
  const run = (
    <Button
      type={query.data === undefined ? 'primary' : 'default'}
      disabled={query.data?.fedBackOn != null || query.data?.waitingApprovalId != null}
      onClick={() => void act(() => client.POST('/api/v1/score-runs', { body: { cycleId } }))}
    >
      {t(query.data === undefined ? 'run' : 'runAgain')}
    </Button>
  );
  if (query.data !== undefined) return <QuarterSheets scores={query.data} run={run} />;
  if (query.isPending) return <Loaded query={query}>{() => null}</Loaded>;
  return <Empty action={run}>{t('notRun')}</Empty>;
}
