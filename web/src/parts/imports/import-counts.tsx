import { useTranslation } from 'react-i18next';
import { type AnyImport, VERDICTS } from './import';
import './imports.css';

const FIELD = { ADD: 'add', CHANGE: 'change', SAME: 'same', REFUSE: 'refuse' } as const;

/** How many rows have which outcome. */
export const countsOf = ({ summary }: AnyImport) =>
  VERDICTS.map((verdict) => ({ verdict, count: summary?.[FIELD[verdict]] ?? 0 }));

/** The same, large, on top of a preview. */
export function ImportCounts({ held }: { readonly held: AnyImport }) {
  const { t } = useTranslation('words');
  return (
    <dl className="import-counts">
      {countsOf(held).map(({ verdict, count }) => (
        <div key={verdict} className={verdict === 'REFUSE' && count > 0 ? 'import-count-bad' : undefined}>
          <dt>{t(`importVerdict.${verdict}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
