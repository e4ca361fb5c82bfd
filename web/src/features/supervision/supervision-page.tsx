import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOffice, isUnitOnly, may, useMe } from '../../api/me';
import { CallList } from '../../parts/call-list';
import { PageHead } from '../../ui/page-head';
import { Board } from './board';
import { Filters } from './filters';
import { Proposals } from './proposals';
import { SurgeNotice } from './surge-notice';
import { Views } from './views';
import './supervision.css';

/** 督办约谈: what lags and how far it has gone; for the office also what waits for a signature or a call. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  const me = useMe();
  const office = isOffice(me);
  const { view } = useSearch({ from: '/inside/supervision' });
  return (
    <>
      <PageHead title={t('title')} />
      {may(me, 'supervision-surge.read') && <SurgeNotice />}
      {office && <Views />}
      {office && view === 'proposals' && <Proposals />}
      {office && view === 'calls' && <CallList />}
      {(!office || view === undefined) && (
        <>
          <Filters oneUnit={isUnitOnly(me)} />
          <Board />
        </>
      )}
    </>
  );
}
