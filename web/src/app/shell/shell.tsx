import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../api/live';
import { useMe } from '../../api/me';
import { useToday } from '../../parts/use-today';
import { TodayReader } from '../../ui/today';
import { useNarrow } from '../../ui/use-width';
import { Expired } from '../session/expired';
import { BottomBar } from './bottom-bar';
import { homeOf, menuOf } from './navigation';
import { SideMenu } from './side-menu';
import { TimeMachine } from './time-machine';
import { TopBar } from './top-bar';

/** The frame of every page: bar above, menu at the side (on a phone below), the demo's clock, the page. */
export function Shell() {
  const { t } = useTranslation('shell');
  const me = useMe();
  const menu = menuOf(me);
  const narrow = useNarrow();
  const lost = useLive(me.posts.length > 0);
  useHome(homeOf(menu));
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <TopBar />
      <TimeMachine />
      {lost && (
        <div className="lost" role="status">
          {t('live.lost')}
        </div>
      )}
      <div className="shell-body">
        {!narrow && <SideMenu menu={menu} />}
        <main id="content" className="page" tabIndex={-1}>
          <TodayReader value={useToday}>
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </TodayReader>
        </main>
      </div>
      {narrow && <BottomBar menu={menu} />}
      <Expired />
    </div>
  );
}

function useHome(home: string): void {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const navigate = useNavigate();
  useEffect(() => {
    if (path === '/' && home !== '/') void navigate({ to: home, replace: true });
  }, [path, home, navigate]);
}
