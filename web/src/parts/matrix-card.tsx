import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CellLights, MakeUps, ProjectHead, useCellDates } from './matrix-cell';
import type { MatrixKind, MatrixRow } from './matrix-row';

/** One project with its five as chips, on a phone; the date that matters stands in each. */
export function MatrixCard({ kinds, row }: { readonly kinds: readonly MatrixKind[]; readonly row: MatrixRow }) {
  const { t } = useTranslation(['matrix', 'words']);
  const datesOf = useCellDates();
  return (
    <>
      <ProjectHead row={row} />
      <ul className="chips">
        {kinds.map((kind) => {
          const cell = row.cells.find((one) => one.kind === kind);
          if (cell === undefined) return null;
          return (
            <li key={kind}>
              <Link to="/duties/$dutyId" params={{ dutyId: cell.dutyId }} className="chip">
                <span className="chip-kind">{t(`words:kindShort.${kind}`)}</span>
                <CellLights cell={cell} />
                <span className="matrix-date">{datesOf(cell).now}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {row.makeUps.length > 0 && (
        <div className="card-make-ups">
          <p className="quiet">{t('makeUps')}</p>
          <MakeUps row={row} />
        </div>
      )}
    </>
  );
}
