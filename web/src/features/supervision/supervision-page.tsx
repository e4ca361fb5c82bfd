import { useTranslation } from 'react-i18next';
import { isOffice, isUnitOnly, may, useMe } from '../../api/me';
import { CallList } from '../../parts/call-list';
import { FilterBar } from '../../parts/list/filter-bar';
import { useAddress } from '../../parts/list/use-address';
import { PageHead } from '../../ui/page-head';
import { Board } from './board';
import { Holds } from './holds';
import { LagList } from './lag-list';
import { Listings } from './listings';
import { OfficeDelays } from './office-delays';
import { Proposals } from './proposals';
import { SUPERVISION, type SupervisionSearch } from './supervision-search';
import { SurgeNotice } from './surge-notice';
import { Views } from './views';
import './supervision.css';

/** 督办约谈: what lags and how far it has gone; for the office also what waits for a signature or a call. */
export function SupervisionPage() {
  const { t } = useTranslation(['supervision', 'words']);
  const me = useMe();
  const office = isOffice(me);
  const [search, change] = useAddress(SUPERVISION);
  const { view } = search;
  return (
    <>
      <PageHead title={t('title')} />
      {may(me, 'supervision-surge.read') && <SurgeNotice />}
      {office && <Views />}
      {office && <OfficeView view={view} />}
      {(!office || view === undefined) && (
        <>
          <FilterBar
            schema={SUPERVISION}
            search={search}
            onChange={change}
            filters={{
              ...(!isUnitOnly(me) && { unit: { label: t('filter.unit'), hint: t('filter.anyUnit') } }),
              project: { label: t('filter.project'), hint: t('filter.anyProject') },
              state: {
                label: t('filter.state'),
                hint: t('filter.anyState'),
                word: (state) => t(`words:caseState.${state}`),
              },
            }}
          />
          <Board />
          {!office && <Listings />}
        </>
      )}
    </>
  );
}

/** What the office sees besides the board. */
function OfficeView({ view }: Pick<SupervisionSearch, 'view'>) {
  if (view === 'proposals') return <Proposals />;
  if (view === 'calls') return <CallList />;
  if (view === 'listings') return <Listings always />;
  if (view === 'holds') return <Holds />;
  if (view === 'delays') return <OfficeDelays />;
  return view === 'lag' ? <LagList /> : null;
}
