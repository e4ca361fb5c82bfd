import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../../api/me';
import { useToday } from '../../../parts/use-today';
import { type Column, DataTable } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { AppealForm } from './appeal-form';
import { Claims } from './claims';
import { APPEAL_TONES, type AppealedRule, type Entry, factsBehind, isAppealed, type Sheet, TONES } from './score';
import { named } from '../../../ui/marks';

/** A unit's sheet: its lines, what stands behind them, what was contested; nothing of another unit. */
export function OwnSheet({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(['scores', 'words']);
  const { unitName, standing, total, fedBackOn, appealUntil } = sheet;
  return (
    <>
      <Section title={unitName}>
        <Facts
          facts={[
            { name: t('total'), value: total },
            {
              name: t('state'),
              value: <StateTag tone={TONES[standing]}>{t(`words:scoreStanding.${standing}`)}</StateTag>,
            },
            { name: t('fedBackOn'), value: fedBackOn != null && dateWords(fedBackOn) },
            { name: t('appealUntil'), value: appealUntil != null && dateWords(appealUntil) },
          ]}
        />
      </Section>
      <Lines sheet={sheet} />
      <Contested sheet={sheet} />
    </>
  );
}

/** Lines that may be contested now: once each, in time, by whoever answers for the unit. */
function useContestable({ appealUntil, appeals, facts }: Sheet): (rule: Entry['rule']) => rule is AppealedRule {
  const mine = may(useMe(), 'scores.appeal');
  const today = useToday();
  const inTime = mine && appealUntil != null && today <= appealUntil;
  return (rule): rule is AppealedRule =>
    inTime && isAppealed(rule) && !appeals.some((one) => one.rule === rule) && factsBehind(rule, facts).length > 0;
}

function Lines({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(['scores', 'words']);
  const contestable = useContestable(sheet);
  const [contesting, contest] = useState<AppealedRule | null>(null);
  const { entries, facts } = sheet;
  const firstOf = (entry: Entry): boolean => entries.find(({ rule }) => rule === entry.rule) === entry;
  const columns: readonly Column<Entry>[] = [
    { key: 'rule', title: t('line'), heads: true, cell: ({ rule }) => t(`words:scoreRule.${rule}`) },
    {
      key: 'fact',
      title: t('fact'),
      cell: ({ factId, appealId }) =>
        [facts.find((one) => one.factId === factId)?.title, appealId != null && t('appeal.added')]
          .filter(Boolean)
          .join(' '),
      card: 'line',
    },
    { key: 'points', title: t('points'), number: true, cell: ({ points }) => points, card: 'aside' },
    {
      key: 'act',
      title: t('appeal.act'),
      cell: (entry) => {
        const { rule } = entry;
        return (
          firstOf(entry) &&
          contestable(rule) && (
            <Button onClick={() => contest(rule)} aria-label={named(t('appeal.act'), t(`words:scoreRule.${rule}`))}>
              {t('appeal.act')}
            </Button>
          )
        );
      },
      card: 'acts',
    },
  ];
  return (
    <>
      <Section title={t('lines')} count={entries.length}>
        <DataTable label={t('lines')} columns={columns} rows={entries} keyOf={({ number }) => String(number)} />
      </Section>
      <Behind sheet={sheet} />
      {contesting !== null && <AppealForm sheet={sheet} rule={contesting} onClose={() => contest(null)} />}
    </>
  );
}

function Behind({ sheet: { facts } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(['scores', 'words']);
  const columns: readonly Column<Sheet['facts'][number]>[] = [
    { key: 'title', title: t('fact'), heads: true, cell: ({ title }) => title },
    { key: 'rule', title: t('line'), cell: ({ rule }) => t(`words:scoreRule.${rule}`), card: 'line' },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: ({ outcome }) => t(`words:scoreOutcome.${outcome}`),
      card: 'aside',
    },
    {
      key: 'returns',
      title: t('returns'),
      number: true,
      cell: ({ returns }) => returns > 0 && t('times', { count: returns }),
      card: 'named',
    },
  ];
  return (
    <Section title={t('facts')} count={facts.length}>
      <DataTable label={t('facts')} columns={columns} rows={facts} keyOf={({ rule, factId }) => rule + factId} />
    </Section>
  );
}

function Contested({ sheet: { appeals } }: { readonly sheet: Sheet }) {
  const { t } = useTranslation(['scores', 'words']);
  if (appeals.length === 0) return null;
  return (
    <Section title={t('appeal.title')} count={appeals.length}>
      {appeals.map(({ id, rule, state, claims, reason, words, filedOn }) => (
        <article key={id} className="card">
          <p>
            {t(`words:scoreRule.${rule}`)}{' '}
            <StateTag tone={APPEAL_TONES[state]}>{t(`words:scoreAppealState.${state}`)}</StateTag>{' '}
            <span className="quiet">{dateWords(filedOn)}</span>
          </p>
          <Claims claims={claims} />
          <p>{reason}</p>
          {words != null && <p>{named(t('appeal.found'), words)}</p>}
        </article>
      ))}
    </Section>
  );
}
