import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { DecideCheckForm } from './decide-check-form';
import { type FactCheck, toneOfCheck } from './fact-check';

interface ChecksProps {
  readonly checks: readonly FactCheck[];
  /** It can still be answered what a unit objects. */
  readonly running: boolean;
}

/** What each unit was asked about it and said; nothing where nobody was asked. */
export function PublicationChecks({ checks, running }: ChecksProps) {
  const { t } = useTranslation('publications');
  const [deciding, setDeciding] = useState<FactCheck | null>(null);
  const columns = useColumns(running ? setDeciding : null);
  if (checks.length === 0) return null;
  return (
    <Section title={t('checks.title')} count={checks.length}>
      <DataTable label={t('checks.title')} columns={columns} rows={checks} keyOf={({ id }) => id} />
      {deciding !== null && <DecideCheckForm check={deciding} onClose={() => setDeciding(null)} />}
    </Section>
  );
}

function useColumns(decide: ((check: FactCheck) => void) | null): readonly Column<FactCheck>[] {
  const { t } = useTranslation(['publications', 'words']);
  return [
    { key: 'unit', title: t('checks.unit'), cell: ({ unitName }) => unitName, heads: true, width: '14%' },
    {
      key: 'said',
      title: t('checks.said'),
      cell: ({ items }) => (
        <ul lang="zh-CN">
          {items.map(({ words, sourceId }) => (
            <li key={`${sourceId ?? ''}${words}`}>{words}</li>
          ))}
        </ul>
      ),
      card: 'line',
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ state }) => <StateTag tone={toneOfCheck(state)}>{t(`words:factCheckState.${state}`)}</StateTag>,
      width: '110px',
      card: 'aside',
    },
    {
      key: 'until',
      title: t('checks.until'),
      cell: ({ sentOn, dueOn, answeredOn }) =>
        answeredOn == null
          ? t('checks.asked', { from: dateWords(sentOn), to: dateWords(dueOn) })
          : t('checks.answered', { on: dateWords(answeredOn) }),
      width: '190px',
      card: 'quiet',
    },
    {
      key: 'words',
      title: t('check.words'),
      cell: ({ words, decisionWords }) =>
        words != null && (
          <>
            <p>{words}</p>
            {decisionWords != null && <p className="quiet">{t('checks.decision', { words: decisionWords })}</p>}
          </>
        ),
      card: 'line',
    },
    {
      key: 'acts',
      title: t('checks.acts'),
      cell: (check) =>
        check.state === 'OBJECTED' &&
        decide !== null && (
          <Button onClick={() => decide(check)} aria-label={t('checks.answerOf', { unit: check.unitName })}>
            {t('checks.answer')}
          </Button>
        ),
      width: '130px',
      card: 'acts',
    },
  ];
}
