import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { noted } from '../../ui/marks';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import type { MoveLine, NextRung } from './policy';

/** Case by case: what comes next under its own rules, and under those in force; first what changes. */
export function MoveLines({ lines, toVersion }: { readonly lines: readonly MoveLine[]; readonly toVersion: number }) {
  const { t } = useTranslation(['rules', 'words']);
  const next = (rung: NextRung | null | undefined): string => {
    if (rung == null) return t('move.nothing');
    const { on, name, tier } = rung;
    return `${dateWords(on)} ${tier == null ? name : noted(name, t(`words:caseStage.TIER_${String(tier) as '1'}`))}`;
  };
  const columns: readonly Column<MoveLine>[] = [
    {
      ...{ key: 'matter', title: t('move.matter'), heads: true, card: 'title' },
      cell: ({ caseId, matter }) => (
        <Link to="/supervision/cases/$caseId" params={{ caseId }}>
          {matter}
        </Link>
      ),
    },
    { key: 'unit', title: t('trial.unit'), card: 'quiet', cell: ({ unitName }) => unitName },
    {
      ...{ key: 'present', title: t('move.present'), card: 'named' },
      cell: ({ present, fromVersion }) => noted(next(present), t('version', { version: fromVersion })),
    },
    {
      ...{ key: 'moved', title: t('move.moved', { version: toVersion }), card: 'named' },
      cell: ({ moved }) => next(moved),
    },
    {
      ...{ key: 'differs', title: t('move.change'), card: 'aside' },
      cell: ({ differs, atOnce }) => (
        <>
          <StateTag tone={differs ? 'warn' : 'plain'}>{t(differs ? 'move.differs' : 'move.same')}</StateTag>
          {atOnce && <StateTag tone="warn">{t('move.atOnce')}</StateTag>}
        </>
      ),
    },
  ];
  const rows = [...lines.filter(({ differs }) => differs), ...lines.filter(({ differs }) => !differs)];
  return (
    <Section title={t('move.lines')} count={lines.length}>
      {rows.length === 0 ? (
        <Empty>{t('move.noLines')}</Empty>
      ) : (
        <DataTable label={t('move.lines')} rows={rows} keyOf={({ caseId }) => caseId} columns={columns} />
      )}
    </Section>
  );
}
