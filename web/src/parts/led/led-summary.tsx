import { useTranslation } from 'react-i18next';
import { standingOf, type Led, type Standing } from './led';
import './led.css';

const STANDINGS: readonly Standing[] = ['lagging', 'near', 'regular', 'idle'];

interface LedSummaryProps {
  readonly led: Led;
  /** What the projects are to the reader: those that he leads, or those of his group. */
  readonly title: string;
}

/** 领衔项目×个：滞后×、临期×、正常×, a project standing as its gravest matter does; idle ones are named only where there are any. */
export function LedSummary({ led: { projects }, title }: LedSummaryProps) {
  const { t } = useTranslation('led');
  const count = (standing: Standing): number => projects.filter(({ lights }) => standingOf(lights) === standing).length;
  return (
    <dl className="led-summary">
      <div>
        <dt>{title}</dt>
        <dd>{projects.length}</dd>
      </div>
      {STANDINGS.filter((standing) => standing !== 'idle' || count(standing) > 0).map((standing) => (
        <div key={standing} className={count(standing) > 0 ? `standing-${standing}` : undefined}>
          <dt>{t(`standing.${standing}`)}</dt>
          <dd>{count(standing)}</dd>
        </div>
      ))}
    </dl>
  );
}
