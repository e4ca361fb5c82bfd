import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { PendingApprovals } from '../../parts/pending-approvals';
import { PageHead } from '../../ui/page-head';
import { DelegationsPart } from './delegations/delegations-part';
import { OrderPart } from './division/order-part';
import { DivisionPart } from './division/division-part';
import { DivisionsPart } from './division/divisions-part';
import './organisation.css';
import { HandoversPart } from './handovers/handovers-part';
import { TransfersPart } from './transfers/transfers-part';
import { UnitsPart } from './units/units-part';

/** 单位与任职: units with their posts and holders, who acts for whom, and the leaders' division of work. */
export function OrganisationPage() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const { view } = useSearch({ from: '/inside/settings/organisation' });
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Views />
      {may(me, 'tenures.create') && view !== 'transfers' && (
        <PendingApprovals kind="AUTHORITY" title={t('pending.title')} help={t('pending.help')} />
      )}
      {view === undefined && <UnitsPart />}
      {view === 'delegations' && <DelegationsPart />}
      {view === 'division' && (
        <>
          <DivisionsPart />
          {may(me, 'division-changes.create') && <DivisionPart />}
          {may(me, 'posts.update') && <OrderPart />}
        </>
      )}
      {view === 'handovers' && <HandoversPart />}
      {view === 'transfers' && <TransfersPart />}
    </>
  );
}

function Views() {
  const { t } = useTranslation('organisation');
  const me = useMe();
  const { view } = useSearch({ from: '/inside/settings/organisation' });
  const entries = [
    { key: 'units', to: undefined, seen: true },
    { key: 'delegations', to: 'delegations', seen: may(me, 'delegations.read') },
    { key: 'division', to: 'division', seen: may(me, 'divisions.read') },
    { key: 'handovers', to: 'handovers', seen: may(me, 'handovers.read') },
    { key: 'transfers', to: 'transfers', seen: may(me, 'unit-transfers.read') },
  ] as const;
  return (
    <nav className="org-views" aria-label={t('views.label')}>
      {entries
        .filter(({ seen }) => seen)
        .map(({ key, to }) => (
          <Link
            key={key}
            to="/settings/organisation"
            search={{ view: to }}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
            aria-current={view === to ? 'page' : undefined}
          >
            {t(`views.${key}`)}
          </Link>
        ))}
    </nav>
  );
}
