import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOffice, may, useMe } from '../../api/me';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { PageHead } from '../../ui/page-head';
import { OVERVIEW_VIEWS } from './overview-search';
import { GroupsView } from './groups/groups-view';
import { CalendarView } from './calendar-view';
import { CountsView } from './counts-view';
import { PrintButton } from './print-button';
import { LeaderSheet } from './sheet/leader-sheet';
import { ownLeader } from './sheet/leader';
import { WholeView } from './whole/whole-view';
import './overview.css';

const SHOWN = {
  whole: WholeView,
  sheet: LeaderSheet,
  counts: CountsView,
  groups: GroupsView,
  calendar: CalendarView,
} as const;

/** 改革总览: how everything in scope stands; and for a leading official the one page about what he leads. */
export function OverviewPage() {
  // Everything that the page says is fetched at once: parts that come later would hide the whole again.
  const { t } = useTranslation(['overview', 'led']);
  const me = useMe();
  const today = useToday();
  const search = useSearch({ from: '/inside/overview' });
  const leads = ownLeader(me) !== null;
  // A group has no leader's page; whoever sees the whole alone is offered no choice.
  const views = may(me, 'groups.read') ? OVERVIEW_VIEWS.filter((one) => one !== 'sheet' || leads || isOffice(me)) : [];
  const view = views.find((one) => one === search.view) ?? (leads ? 'sheet' : 'whole');
  const View = SHOWN[view];
  return (
    <>
      <PageHead title={t('title')} note={t('asOf', { date: dateWords(today) })} actions={<PrintButton />} />
      {views.length > 0 && (
        <nav className="overview-views" aria-label={t('views')}>
          {views.map((one) => (
            <Link
              key={one}
              to="/overview"
              search={{ ...search, view: one }}
              className={one === view ? 'chosen' : undefined}
              aria-current={one === view ? 'page' : undefined}
              activeProps={{}}
            >
              {t(`view.${one}`)}
            </Link>
          ))}
        </nav>
      )}
      <View />
    </>
  );
}
