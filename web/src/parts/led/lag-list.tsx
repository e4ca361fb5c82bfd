import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueDate } from '../../ui/due-date';
import { LightTag } from '../../ui/light-tag';
import { pathOfDue } from '../subject-path';
import type { Obligation } from './led';
import './led.css';

interface LagListProps {
  readonly lagging: readonly Obligation[];
  /** Why, in the unit's words, by the obligation; asked for where the page says so. */
  readonly reasons?: ReadonlyMap<string, string>;
}

/** What lags: which matter, whose, since when, how late, and why where that is said. */
export function LagList({ lagging, reasons }: LagListProps) {
  const { t } = useTranslation('led');
  if (lagging.length === 0) return <p className="led-none">{t('noneLags')}</p>;
  return (
    <ul className="lags">
      {lagging.map((one) => (
        <li key={one.id}>
          <span className="lag-light">
            <LightTag light={one.light} state={one.state} awaiting={one.awaitingVerdict} />
          </span>
          <span className="lag-what">
            <Link to={pathOfDue(one)}>{one.title}</Link>
            <span className="quiet">{whereOf(one)}</span>
            {reasons !== undefined && (
              <span className="quiet">{t('reason', { text: reasons.get(one.id) ?? t('noReason') })}</span>
            )}
          </span>
          <span className="lag-due">
            <DueDate
              dueOn={one.dueOn}
              originalDueOn={one.originalDueOn}
              provisional={one.provisional}
              lateness={one.lateness}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The title of one of the five names its project already. */
function whereOf({ kind, projectName, unitName }: Obligation): string {
  return kind === 'DUTY' || projectName == null ? unitName : `${projectName} · ${unitName}`;
}
