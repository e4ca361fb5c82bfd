import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DueDate } from '../../ui/due-date';
import { LightTag } from '../../ui/light-tag';
import { pathOfDue } from '../subject-path';
import type { Obligation } from './led';
import './led.css';

/** What lags: which matter, whose, since when, how late. */
export function LagList({ lagging }: { readonly lagging: readonly Obligation[] }) {
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
