import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../api/queries';
import { Loaded } from '../../parts/loaded';
import { dateWords, quarterWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { ClosingPart } from './closing/closing-part';
import { type Cycle, presentPart, useCycle } from './cycle';
import { OpeningPart } from './opening/opening-part';
import { PlansPart } from './plans/plans-part';
import { QUARTER_PARTS, type QuarterPart } from './quarter-search';
import { CycleState } from './quarters-page';
import { VerifyPart } from './verify/verify-part';
import './quarter.css';

const PARTS = { open: OpeningPart, plans: PlansPart, verify: VerifyPart, close: ClosingPart } as const;

/** One quarter: opening, plans, verifying and closing, each under an address of its own. */
export function QuarterPage() {
  const { cycleId } = useParams({ from: '/inside/quarter/$cycleId' });
  const { t } = useTranslation('quarter');
  const cycle = useCycle(cycleId);
  return (
    <>
      {cycle.data === undefined && <PageHead title={t('title')} />}
      <Loaded query={cycle}>{(found) => <Quarter cycle={found} />}</Loaded>
    </>
  );
}

function Quarter({ cycle }: { readonly cycle: Cycle }) {
  const { part = presentPart(cycle) } = useSearch({ from: '/inside/quarter/$cycleId' });
  useNewsOf(cycle);
  const Part = PARTS[part];
  return (
    <>
      <PageHead title={quarterWords(cycle.year, cycle.quarter)} note={<Dates cycle={cycle} />} />
      <PartLinks cycle={cycle} present={part} />
      <Part key={cycle.id} cycle={cycle} />
    </>
  );
}

/** When the opening or the close has come to its end, everything that was read before is old. */
function useNewsOf({ state }: Cycle): void {
  useEffect(() => {
    if (state === 'OPEN' || state === 'CLOSED') void queries.invalidateQueries();
  }, [state]);
}

const DATES = ['plansDueOn', 'actBy', 'fileBy', 'closeFrom'] as const;

function Dates({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  return (
    <span className="quarter-dates">
      <CycleState cycle={cycle} />
      {DATES.map((key) => {
        const day = cycle[key];
        return day == null ? null : (
          <span key={key}>
            {t(`date.${key}`)} <time dateTime={day}>{dateWords(day)}</time>
          </span>
        );
      })}
    </span>
  );
}

function PartLinks({ cycle, present }: { readonly cycle: Cycle; readonly present: QuarterPart }) {
  const { t } = useTranslation('quarter');
  return (
    <nav className="part-links" aria-label={t('parts')}>
      {QUARTER_PARTS.map((part) => (
        <Link
          key={part}
          to="/quarter/$cycleId"
          params={{ cycleId: cycle.id }}
          search={{ part }}
          aria-current={part === present ? 'page' : undefined}
          className={part === present ? 'part-link present' : 'part-link'}
        >
          {t(`part.${part}`)}
        </Link>
      ))}
    </nav>
  );
}
