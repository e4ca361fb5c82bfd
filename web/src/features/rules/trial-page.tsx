import { Link, useParams } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { dateWords, instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import type { Trial } from './policy';
import { TrialResult } from './trial-result';
import { TrialUnits } from './trial-units';
import { Scope, Tried } from './trials-page';

const EVERY_MS = 1_500;
const UNDER_WAY: readonly string[] = ['QUEUED', 'RUNNING'];

/** One trial: how far it is, what came of it, and who has read that. */
export function TrialPage() {
  const { t } = useTranslation('rules');
  const { trialId } = useParams({ from: '/inside/settings/rules/trials/$trialId' });
  const query = api.useQuery(
    'get',
    '/api/v1/supervision/trials/{id}',
    { params: { path: { id: trialId } } },
    { refetchInterval: ({ state }) => (UNDER_WAY.includes(state.data?.state ?? '') ? EVERY_MS : false) },
  );
  return (
    <>
      <PageHead title={t('trial.title')} actions={<Link to="/settings/rules/trials">{t('trial.all')}</Link>} />
      <Loaded query={query}>
        {(trial) => (
          <>
            <TrialFacts trial={trial} />
            {UNDER_WAY.includes(trial.state) && <UnderWay trial={trial} />}
            {trial.outcome != null && (
              <>
                <TrialResult trial={trial} outcome={trial.outcome} />
                <TrialUnits trial={trial} />
                <Readers trial={trial} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function TrialFacts({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation(['rules', 'words']);
  const { from, to, state, failure, askedByName, askedAt, obligations, movesRunning } = trial;
  return (
    <Section title={t('trial.what')}>
      <Facts
        facts={[
          { name: t('trial.span'), value: t('trial.window', { from: dateWords(from), to: dateWords(to) }) },
          { name: t('trial.of'), value: <Tried row={trial} /> },
          { name: t('trial.scope'), value: <Scope row={trial} /> },
          { name: t('trial.running'), value: trial.ownRules && t(movesRunning ? 'trial.moved' : 'trial.kept0') },
          { name: t('trial.state'), value: t(`words:trialState.${state}`) },
          { name: t('trial.failure'), value: failure },
          { name: t('trial.played'), value: obligations },
          { name: t('trial.asked'), value: [askedByName, instantWords(askedAt)].filter(Boolean).join('　') },
        ]}
      />
    </Section>
  );
}

function UnderWay({ trial: { id, progress, mayCancel } }: { readonly trial: Trial }) {
  const { t } = useTranslation(['rules', 'common']);
  const act = useAct();
  const cancel = () => client.POST('/api/v1/supervision/trials/{id}/cancel', { params: { path: { id } } });
  return (
    <div role="status" className="section">
      <Progress percent={progress} status="active" aria-label={t('trial.title')} />
      <p className="quiet">{t('trial.leave')}</p>
      {mayCancel && <Button onClick={() => void act(cancel)}>{t('trial.cancel')}</Button>}
    </div>
  );
}

/** Whoever proposes rules, and whoever approves them, says first that he has read the report. */
function Readers({ trial: { id, readers } }: { readonly trial: Trial }) {
  const { t } = useTranslation('rules');
  const me = useMe();
  const act = useAct();
  const read = () => client.POST('/api/v1/supervision/trials/{id}/read', { params: { path: { id } } });
  const mine = readers.some(({ personId }) => personId === me.personId);
  return (
    <Section title={t('trial.readers')}>
      {readers.length === 0 && <p className="quiet">{t('trial.unread')}</p>}
      <ul className="lines">
        {readers.map(({ personId, personName, readAt }) => (
          <li key={personId}>
            {personName} <span className="quiet">{instantWords(readAt)}</span>
          </li>
        ))}
      </ul>
      {!mine && may(me, 'supervision-trials.create') && (
        <Button onClick={() => void act(read)}>{t('trial.read')}</Button>
      )}
    </Section>
  );
}
