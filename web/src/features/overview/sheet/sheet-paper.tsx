import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standingOf, type Led, type Standing } from '../../../parts/led/led';
import { LagList } from '../../../parts/led/lag-list';
import { LedTable } from '../../../parts/led/led-table';
import { useToday } from '../../../parts/use-today';
import { dateWords } from '../../../ui/dates';
import { AskLine } from './ask-line';
import { CityPart } from './city-part';
import { DoneTable, InstructionLines, ProblemLines, TopicLines } from './leader-lines';
import type { Sheet } from './use-sheet';

interface SheetPaperProps {
  readonly sheet: Sheet;
  readonly name: string;
}

const countOf = ({ projects }: Led, standing: Standing): number =>
  projects.filter(({ lights }) => standingOf(lights) === standing).length;

/** One A4 page: what he leads, what he is asked to do this quarter, what he is to coordinate, what lags. */
export function SheetPaper({ sheet: { led, asks, coordinate, approvals, said, reasons }, name }: SheetPaperProps) {
  const { t } = useTranslation(['overview', 'led', 'words']);
  const today = useToday();
  const idle = countOf(led, 'idle');
  return (
    <article className="sheet" aria-label={t('view.sheet')}>
      <header className="sheet-head">
        <h2>{t('sheet.title', { name })}</h2>
        <span>{dateWords(today)}</span>
      </header>
      <p className="sheet-sum">
        {t('sheet.sum', {
          name,
          count: led.projects.length,
          regular: countOf(led, 'regular'),
          near: countOf(led, 'near'),
          lagging: countOf(led, 'lagging'),
          idle: idle === 0 ? '' : t('sheet.idle', { count: idle }),
        })}
      </p>
      {said.city != null && <CityPart city={said.city} />}
      <Part title={t('led:lags')} empty={t('led:noneLags')} count={led.lagging.length}>
        <LagList lagging={led.lagging} reasons={reasons} />
      </Part>
      <Part title={t('sheet.asks')} empty={t('sheet.noAsks')} count={asks.length}>
        <ol className="sheet-lines">
          {asks.map((ask) => (
            <AskLine key={ask.id} ask={ask} />
          ))}
        </ol>
      </Part>
      <Part title={t('sheet.done')} empty={t('sheet.none')} count={said.done.length}>
        <DoneTable said={said} />
      </Part>
      <Part title={t('sheet.coordinate')} empty={t('sheet.none')} count={coordinate.length + said.problems.length}>
        <ol className="sheet-lines">
          {coordinate.map(({ id, obligationId, title, reason, text, unitName }) => (
            <li key={id}>
              <Link to="/obligations/$obligationId" params={{ obligationId }}>
                {title}
              </Link>
              {t('sheet.coordinateLine', { reason: t(`words:explanationReason.${reason}`), text, unit: unitName })}
            </li>
          ))}
          <ProblemLines problems={said.problems} />
        </ol>
      </Part>
      <Part title={t('sheet.approvals')} empty={t('sheet.none')} count={approvals.length}>
        <ol className="sheet-lines">
          {approvals.map(({ id, title }) => (
            <li key={id}>
              <Link to="/" hash="approve">
                {title}
              </Link>
            </li>
          ))}
        </ol>
      </Part>
      <Part title={t('sheet.instructions')} empty={t('sheet.none')} count={said.instructions.length}>
        <InstructionLines instructions={said.instructions} />
      </Part>
      {said.topics.length > 0 && (
        <Part title={t('sheet.topics')} empty={t('sheet.none')} count={said.topics.length}>
          <TopicLines topics={said.topics} />
        </Part>
      )}
      <Part title={t('led:projects')} empty={t('led:none')} count={led.projects.length}>
        <LedTable projects={led.projects} />
      </Part>
    </article>
  );
}

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Part({ title, empty, count, children }: PartProps) {
  return (
    <section className="sheet-part">
      <h3>{title}</h3>
      {count === 0 ? <p className="quiet">{empty}</p> : children}
    </section>
  );
}
