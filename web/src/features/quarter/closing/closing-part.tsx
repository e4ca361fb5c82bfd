import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import type { Cycle } from '../cycle';
import { WorkProgress } from '../work-progress';
import { ClosedQuarter } from './closed-quarter';
import { CloseActs } from './close-acts';
import { Obstacles } from './obstacles';
import { OutcomeTable } from './outcome-table';

/** Closing a quarter by two people: what stands in the way, what will be frozen; afterwards what was frozen. */
export function ClosingPart({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  if (cycle.state === 'CLOSED') return <ClosedQuarter cycle={cycle} />;
  if (cycle.state === 'CLOSING') return <WorkProgress cycle={cycle} />;
  if (cycle.state === 'OPEN') return <BeforeClose cycle={cycle} />;
  return (
    <Section title={t('part.close')}>
      <Empty>{t('close.notOpened')}</Empty>
    </Section>
  );
}

function BeforeClose({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('quarter');
  const forecast = api.useQuery('get', '/api/v1/cycles/{id}/closing', { params: { path: { id: cycle.id } } });
  return (
    <Loaded query={forecast}>
      {(found) => (
        <>
          <CloseActs cycle={cycle} forecast={found} />
          <Obstacles cycle={cycle} waiting={found.waiting} />
          <Section title={t('close.willFreeze')}>
            <p className="quiet">{t('close.willFreezeHelp')}</p>
            <OutcomeTable kinds={cycle.kinds} outcomes={found.outcomes} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
