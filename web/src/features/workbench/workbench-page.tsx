import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe, type Me, type PostRole } from '../../api/me';
import { CalendarExport } from '../../parts/calendar-export';
import { OwnScores } from '../../parts/own-scores';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { Also } from './also';
import { LedBoard } from './led-board';
import { useAsked } from './waits/use-asked';
import { useWaiting } from './waits/use-waiting';
import type { WaitGroup } from './waits/wait';
import { WaitSection } from './waits/wait-section';
import './workbench.css';

const CallList = lazy(() => import('../../parts/call-list').then((file) => ({ default: file.CallList })));

const LEADS: readonly PostRole[] = ['LEADING_OFFICIAL', 'GROUP_HEAD'];
const SERVES: readonly PostRole[] = ['LEADER_SECRETARY', 'GROUP_LIAISON'];

const has = (me: Me, roles: readonly PostRole[]): boolean => me.posts.some(({ role }) => roles.includes(role));

/** What waits for the reader, by urgency, each thing with one button; a leader sees first what he leads and what lags. */
export function WorkbenchPage() {
  // What its parts say is fetched with it: a part that waited for its words would hide the whole page again.
  const { t } = useTranslation(['workbench', 'led', 'shell', 'scores']);
  const me = useMe();
  const today = useToday();
  const { groups, pending } = useWaiting();
  const leads = has(me, LEADS);
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('today', { name: me.name, date: dateWords(today) })}
        actions={<CalendarExport />}
      />
      <Summary groups={groups} />
      {leads && <LedBoard />}
      <div aria-busy={pending}>
        {groups.map((group) => (
          <WaitSection key={group.kind} group={group} />
        ))}
        {!pending && groups.length === 0 && (
          <Section title={t('waiting')}>
            <Empty>{t(leads || has(me, SERVES) ? 'emptyLeader' : 'empty')}</Empty>
          </Section>
        )}
      </div>
      {!leads && has(me, SERVES) && <LedBoard />}
      <OwnScores />
      <Also />
      <Asked />
      {may(me, 'supervision-slips.read') && <Calls />}
    </>
  );
}

/** What he asked for and others decide: it waits for them, so it is counted nowhere. */
function Asked() {
  const asked = useAsked();
  if (asked.waits.length === 0 && asked.error === null) return null;
  return <WaitSection group={asked} />;
}

/** How much of what: each number leads to its part of the page. */
function Summary({ groups }: { readonly groups: readonly WaitGroup[] }) {
  const { t } = useTranslation('workbench');
  const late = groups
    .flatMap(({ waits }) => waits)
    .filter(({ date }) => date?.late === true || (date?.lateness ?? 0) > 0).length;
  const unread = groups.flatMap(({ waits }) => waits).filter(({ date }) => date?.overdue !== undefined).length;
  if (groups.length === 0) return null;
  return (
    <nav className="wait-summary" aria-label={t('summary')}>
      {groups.map(({ kind, waits }) => (
        <a key={kind} href={`#${kind}`}>
          {t(`group.${kind}`)} <strong>{waits.length}</strong>
        </a>
      ))}
      {late > 0 && <span className="wait-late">{t('late', { count: late })}</span>}
      {unread > 0 && <span className="wait-overdue">{t('reviewsLate', { count: unread })}</span>}
    </nav>
  );
}

/** 电话催办清单, for the office; its table is the landmark. */
function Calls() {
  const { t } = useTranslation(['workbench', 'common']);
  return (
    <div className="section">
      <div className="section-head">
        <h2>{t('calls')}</h2>
      </div>
      <Suspense fallback={<p role="status">{t('common:state.loading')}</p>}>
        <CallList />
      </Suspense>
    </div>
  );
}
