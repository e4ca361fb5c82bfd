import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/use-width';
import { MatrixCard } from './matrix-card';
import { CellLink, MakeUps, ProjectHead } from './matrix-cell';
import type { MatrixKind, MatrixRow } from './matrix-row';
import './matrix-table.css';

interface MatrixTableProps {
  readonly kinds: readonly MatrixKind[];
  readonly rows: readonly MatrixRow[];
}

/** Projects × five with lights in words; each cell opens its matter. On a phone a card a project. */
export function MatrixTable({ kinds, rows }: MatrixTableProps) {
  const { t } = useTranslation(['matrix', 'words']);
  const narrow = useNarrow();
  if (narrow)
    return (
      <ul className="cards" aria-label={t('title')}>
        {rows.map((row) => (
          <li key={row.projectId} className="card matrix-card">
            <MatrixCard kinds={kinds} row={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <div className="table-frame matrix-frame" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="table matrix">
        <thead>
          <tr>
            <th scope="col">{t('project')}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {t(`words:kind.${kind}`)}
              </th>
            ))}
            <th scope="col">{t('makeUps')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.projectId} kinds={kinds} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A hundred rows stay as they are while one is read anew. */
const Row = memo(function Row({ kinds, row }: { readonly kinds: readonly MatrixKind[]; readonly row: MatrixRow }) {
  return (
    <tr>
      <th scope="row">
        <ProjectHead row={row} />
      </th>
      {kinds.map((kind) => {
        const cell = row.cells.find((one) => one.kind === kind);
        return <td key={kind}>{cell === undefined ? '—' : <CellLink cell={cell} project={row.name} />}</td>;
      })}
      <td>
        <MakeUps row={row} />
      </td>
    </tr>
  );
});
