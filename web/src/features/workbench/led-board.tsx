import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { LagList } from '../../parts/led/lag-list';
import { LedSummary } from '../../parts/led/led-summary';
import { LedTable } from '../../parts/led/led-table';
import { useLed } from '../../parts/led/use-led';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { LightLegend } from '../../ui/light-tag';
import { Section } from '../../ui/section';

/** What he leads and what lags in it, for a glance of ten seconds. */
export function LedBoard() {
  const { t } = useTranslation(['led', 'workbench']);
  const me = useMe();
  const led = useLed();
  const leads = me.posts.some(({ role }) => role === 'LEADING_OFFICIAL' || role === 'LEADER_SECRETARY');
  const title = t(leads ? 'title' : 'groupTitle');
  return (
    <Loaded query={led}>
      {(all) =>
        all.projects.length === 0 ? (
          <Empty>{t('none')}</Empty>
        ) : (
          <>
            <LedSummary led={all} title={title} />
            <Section title={t('lags')} count={all.lagging.length}>
              <LagList lagging={all.lagging} />
            </Section>
            <Section
              title={title}
              count={all.projects.length}
              actions={
                leads && may(me, 'dashboard.read') ? (
                  <Link className="wait-link" to="/overview">
                    {t('workbench:toSheet')}
                  </Link>
                ) : undefined
              }
            >
              <LedTable projects={all.projects} />
              <LightLegend />
            </Section>
          </>
        )
      }
    </Loaded>
  );
}
