import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { DecideButtons } from '../../parts/decide-buttons';
import { Loaded } from '../../parts/loaded';
import { instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { MoveLines } from './move-lines';
import { MoveScope } from './moves-page';
import type { Move } from './policy';

/** One move: whose cases, what was seen of each, who proposed it and who decided. */
export function MovePage() {
  const { t } = useTranslation('rules');
  const { moveId } = useParams({ from: '/inside/settings/rules/moves/$moveId' });
  const query = api.useQuery('get', '/api/v1/supervision/rule-moves/{id}', { params: { path: { id: moveId } } });
  return (
    <>
      <PageHead
        title={t('move.title')}
        actions={
          <>
            <Link to="/settings/rules/moves">{t('move.all')}</Link>
            {query.data?.state === 'PROPOSED' && <Deciding id={query.data.id} />}
          </>
        }
      />
      <Loaded query={query}>
        {(move) => (
          <>
            {move.stale && <Alert type="warning" showIcon title={t('move.stale')} />}
            <MoveFacts move={move} />
            <MoveLines lines={move.lines} toVersion={move.toVersion} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Deciding({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/approvals', { params: { query: { subjectId: id, state: 'PENDING' } } });
  return data?.items.map((item) => <DecideButtons key={item.id} approval={item} />);
}

function MoveFacts({ move }: { readonly move: Move }) {
  const { t } = useTranslation(['rules', 'words']);
  const { state, cases, differing, toVersion, reason, proposedByName, proposedAt, decidedByName, decidedAt } = move;
  return (
    <Section title={t('move.what')}>
      <Facts
        facts={[
          { name: t('trial.state'), value: t(`words:ruleMoveState.${state}`) },
          { name: t('move.scope'), value: <MoveScope row={move} /> },
          { name: t('move.count'), value: t('move.counted', { cases, differing }) },
          { name: t('move.target'), value: t('version', { version: toVersion }) },
          { name: t('move.proposed'), value: [proposedByName, instantWords(proposedAt)].join('　') },
          {
            name: t('proposal.decided'),
            value: decidedByName == null || decidedAt == null ? null : `${decidedByName}　${instantWords(decidedAt)}`,
          },
          { name: t('move.reason'), value: reason, wide: true },
        ]}
      />
      <p className="quiet">{t('move.follows')}</p>
    </Section>
  );
}
