import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useAct } from '../../../parts/use-act';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { useNarrow } from '../../../ui/use-width';
import { Appeals } from './appeals';
import { pointsOf, type QuarterScores, rulesOf, TONES } from './score';

type Line = QuarterScores['sheets'][number];

interface QuarterSheetsProps {
  readonly scores: QuarterScores;
  readonly run: ReactNode;
}

/** A quarter's sheets in the order of the list of units: nothing sorts them, nothing adds them up. */
export function QuarterSheets({ scores, run }: QuarterSheetsProps) {
  const { t } = useTranslation(['scores', 'words']);
  const act = useAct();
  const { id, standing, ranOn, fedBackOn, appealUntil, waitingApprovalId } = scores;
  const feedBack = () => client.POST('/api/v1/score-runs/{id}/feed-back', { params: { path: { id } } });
  return (
    <>
      <Section
        title={t('standing')}
        actions={
          fedBackOn == null && (
            <>
              {run}
              <Button type="primary" disabled={waitingApprovalId != null} onClick={() => void act(feedBack)}>
                {t('feedback.act')}
              </Button>
            </>
          )
        }
      >
        <Facts
          facts={[
            {
              name: t('state'),
              value: <StateTag tone={TONES[standing]}>{t(`words:scoreStanding.${standing}`)}</StateTag>,
            },
            { name: t('ranOn'), value: dateWords(ranOn) },
            fedBackOn != null && { name: t('fedBackOn'), value: dateWords(fedBackOn) },
            appealUntil != null && { name: t('appealUntil'), value: dateWords(appealUntil) },
          ]}
        />
      </Section>
      {fedBackOn != null && <Appeals runId={id} />}
      <Sheets scores={scores} />
    </>
  );
}

function Sheets({ scores }: { readonly scores: QuarterScores }) {
  const { t } = useTranslation(['scores', 'words']);
  const narrow = useNarrow();
  const columns: readonly Column<Line>[] = [
    { key: 'unit', title: t('unit'), heads: true, cell: ({ unitName }) => unitName },
    ...rulesOf(scores).map((rule): Column<Line> => ({
      key: rule,
      title: t(`words:scoreRule.${rule}`),
      number: true,
      cell: ({ entries }) => pointsOf(rule, entries),
    })),
    { key: 'total', title: t('total'), number: true, cell: ({ total }) => total },
  ];
  return (
    <Section title={t('sheets')} count={scores.sheets.length}>
      {narrow ? (
        <Empty>{t('deskOnly')}</Empty>
      ) : (
        <DataTable label={t('sheets')} columns={columns} rows={scores.sheets} keyOf={({ unitId }) => unitId} />
      )}
    </Section>
  );
}
