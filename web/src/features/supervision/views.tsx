import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSlips } from '../../parts/use-slips';
import { useProposals } from './use-proposals';

/** What the office does here: the board, what waits for a signature, whom to telephone. */
export function Views() {
  const { t } = useTranslation('supervision');
  const proposals = useProposals();
  const slips = useSlips();
  const entries = [
    { key: 'board', to: undefined, count: null },
    { key: 'proposals', to: 'proposals', count: proposals.data?.length ?? null },
    { key: 'calls', to: 'calls', count: slips.data?.length ?? null },
    { key: 'listings', to: 'listings', count: null },
    { key: 'lag', to: 'lag', count: null },
    { key: 'holds', to: 'holds', count: null },
    { key: 'delays', to: 'delays', count: null },
  ] as const;
  return (
    <nav className="views" aria-label={t('views.label')}>
      {entries.map(({ key, to, count }) => (
        <Link
          key={key}
          from="/supervision"
          to="."
          search={(before) => ({ ...before, view: to })}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(`views.${key}`)}
          {count !== null && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
