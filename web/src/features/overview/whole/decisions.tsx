import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { isOffice, may, useMe } from '../../../api/me';
import { Section } from '../../../ui/section';
import { PlaceLink } from '../../../ui/place-link';
import type { Overview } from './overview';

const LIMIT = 200;

interface Decision {
  readonly key: 'approvals' | 'proposals' | 'explanations' | 'awaitingVerdict' | 'historic' | 'doneUnconfirmed';
  readonly count: number;
  readonly to: string;
}

/** How many wait, as far as one page tells. */
function useProposals(enabled: boolean): number {
  const query = { state: 'PROPOSED' as const, limit: LIMIT };
  const { data } = api.useQuery('get', '/api/v1/interviews', { params: { query } }, { enabled });
  return data?.items.length ?? 0;
}

/** What needs a decision, each count leading to where it is decided. */
export function Decisions({ overview: { waiting } }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const me = useMe();
  const office = isOffice(me);
  const approvals = api.useQuery('get', '/api/v1/approvals', {
    params: { query: { mine: true, state: 'PENDING', limit: LIMIT } },
  });
  const proposals = useProposals(office);
  const decisions: readonly Decision[] = [
    { key: 'approvals', count: approvals.data?.items.length ?? 0, to: '/#approve' },
    ...(office ? [{ key: 'proposals' as const, count: proposals, to: '/supervision?view=proposals' }] : []),
    { key: 'explanations', count: waiting.explanations, to: office ? '/#verify' : '/#confirm' },
    { key: 'awaitingVerdict', count: waiting.awaitingVerdict, to: office ? '/#verify' : '/matrix' },
    ...(may(me, 'tasks.read')
      ? [
          { key: 'historic' as const, count: waiting.historic, to: '/ledger' },
          {
            key: 'doneUnconfirmed' as const,
            count: waiting.doneUnconfirmed,
            to: '/ledger?state=DONE_UNCONFIRMED',
          },
        ]
      : []),
  ];
  return (
    <Section title={t('decisions')}>
      <ul className="decisions">
        {decisions.map(({ key, count, to }) => (
          <li key={key}>
            {count === 0 ? (
              <span>
                {t(`decision.${key}`)} <strong>0</strong>
              </span>
            ) : (
              <PlaceLink place={to}>
                {t(`decision.${key}`)} <strong>{count}</strong>
              </PlaceLink>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
