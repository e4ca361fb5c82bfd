import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlacedUnit } from './use-units';

interface UnitListProps {
  readonly units: readonly PlacedUnit[];
  readonly vacancies: ReadonlyMap<string, number>;
  readonly open: string | undefined;
}

const DEEPEST = 4;

/** The directory of units, each below its superior; vacancies are told in words. */
export function UnitList({ units, vacancies, open }: UnitListProps) {
  const { t } = useTranslation('organisation');
  return (
    <nav className="unit-list" aria-label={t('units.list')} tabIndex={0}>
      <ul>
        {units.map(({ unit, depth }) => (
          <li key={unit.id}>
            <Link
              from="/settings/organisation"
              to="."
              search={(before) => ({ ...before, unit: unit.id })}
              className={`depth-${String(Math.min(depth, DEEPEST))}`}
              aria-current={unit.id === open ? 'true' : undefined}
            >
              <span>{unit.name}</span>
              {vacancies.has(unit.id) && (
                <span className="unit-vacancies">{t('units.vacancies', { count: vacancies.get(unit.id) ?? 0 })}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
