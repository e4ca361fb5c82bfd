import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { DecideButtons } from '../../parts/decide-buttons';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { dateWords, instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import type { Proposal, Rules } from './policy';
import { RuleChanges } from './rule-changes';
import { RuleForm } from './rule-form';
import { TrialForm } from './trial-form';

/** Rules on their way: what they change, the trial they rest on, and what is to be done with them. */
export function ProposalPage() {
  const { t } = useTranslation(['rules', 'words']);
  const { proposalId } = useParams({ from: '/inside/settings/rules/proposals/$proposalId' });
  const query = api.useQuery('get', '/api/v1/supervision/rule-proposals/{id}', {
    params: { path: { id: proposalId } },
  });
  const proposal = query.data;
  return (
    <>
      <PageHead
        title={t('proposal.title')}
        note={proposal !== undefined && t('proposal.from', { day: dateWords(proposal.effectiveFrom) })}
        actions={
          <>
            <Link to="/settings/rules">{t('back')}</Link>
            {proposal?.state === 'PROPOSED' && <Deciding id={proposal.id} />}
          </>
        }
      />
      <Loaded query={query}>{(read) => <Read key={read.version} proposal={read} />}</Loaded>
    </>
  );
}

function Deciding({ id }: { readonly id: string }) {
  const { data } = api.useQuery('get', '/api/v1/approvals', { params: { query: { subjectId: id, state: 'PENDING' } } });
  return data?.items.map((item) => <DecideButtons key={item.id} approval={item} />);
}

function Read({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation(['rules', 'words']);
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null);
  const { id, state, effectiveFrom, reason, rules, clauses, version } = proposal;
  const close = (): void => setOpen(null);
  if (open === 'edit')
    return (
      <RuleForm
        title={t('proposal.edit')}
        base={{ rules: rules as Rules, effectiveFrom, reason }}
        clauses={clauses}
        draft={`rules:${id}:${String(version)}`}
        onClose={close}
        send={async (body) => {
          const { rules: changed, ...rest } = body;
          await client.PUT('/api/v1/supervision/rule-proposals/{id}', {
            ...{ params: { path: { id } }, headers: { 'If-Match': String(version) } },
            body: { ...rest, rules: { ...changed } },
          });
          close();
        }}
      />
    );
  return (
    <>
      <Section title={t('proposal.what')} actions={<Acts proposal={proposal} onOpen={setOpen} />}>
        <Facts
          facts={[
            { name: t('trial.state'), value: t(`words:ruleProposalState.${state}`) },
            { name: t('form.effectiveFrom'), value: dateWords(effectiveFrom) },
            { name: t('proposal.base'), value: t('version', { version: proposal.baseVersion }) },
            {
              name: t('proposal.drafted'),
              value: [proposal.draftedByName, instantWords(proposal.draftedAt)].join('　'),
            },
            { name: t('proposal.decided'), value: proposal.decidedByName },
            { name: t('form.reason'), value: reason, wide: true },
            { name: t('proposal.withdrawnReason'), value: proposal.withdrawnReason, wide: true },
          ]}
        />
      </Section>
      {open === 'withdraw' && (
        <RecordForm<{ reason: string }>
          title={t('proposal.withdraw')}
          version={version}
          onClose={close}
          fields={[
            { name: 'reason', label: t('proposal.withdrawnReason'), input: 'paragraph', required: true, max: 500 },
          ]}
          send={(body, headers) =>
            client.POST('/api/v1/supervision/rule-proposals/{id}/withdraw', { params: { path: { id } }, body, headers })
          }
        />
      )}
      <RuleChanges changes={proposal.changes} />
      <ItsTrial proposal={proposal} />
    </>
  );
}

interface ActsProps {
  readonly proposal: Proposal;
  readonly onOpen: (what: 'edit' | 'withdraw') => void;
}

function Acts({ proposal: { id, state, mine, version, trial, trialReadByMe }, onOpen }: ActsProps) {
  const { t } = useTranslation('rules');
  const me = useMe();
  const act = useAct();
  if (!may(me, 'supervision-policies.create')) return null;
  const propose = () =>
    client.POST('/api/v1/supervision/rule-proposals/{id}/propose', {
      ...{ params: { path: { id } }, headers: { 'If-Match': String(version) } },
    });
  const draft = state === 'DRAFT' && mine;
  const ready = trial?.state === 'DONE' && trialReadByMe;
  const open = state === 'APPROVED' || (mine && ['DRAFT', 'PROPOSED'].includes(state));
  return (
    <>
      {draft && (
        <Button type="primary" disabled={!ready} onClick={() => void act(propose)}>
          {t('proposal.propose')}
        </Button>
      )}
      {draft && <Button onClick={() => onOpen('edit')}>{t('proposal.edit')}</Button>}
      {open && <Button onClick={() => onOpen('withdraw')}>{t('proposal.withdraw')}</Button>}
    </>
  );
}

/** The trial that it rests on: both who propose and who approve read its report first. */
function ItsTrial({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation(['rules', 'words']);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { trial, state, mine, rules, effectiveFrom, trialReadByMe } = proposal;
  if (asking)
    return (
      <TrialForm
        rules={rules as Rules}
        from={effectiveFrom}
        onStarted={(trialId) => void navigate({ to: '/settings/rules/trials/$trialId', params: { trialId } })}
        onClose={() => setAsking(false)}
      />
    );
  return (
    <Section
      title={t('trial.title')}
      actions={state === 'DRAFT' && mine && <Button onClick={() => setAsking(true)}>{t('form.trial')}</Button>}
    >
      <p className="quiet">{t('proposal.trialNote')}</p>
      {trial == null ? (
        <p>{t('proposal.untried')}</p>
      ) : (
        <p>
          <Link to="/settings/rules/trials/$trialId" params={{ trialId: trial.id }}>
            {t('trial.window', { from: dateWords(trial.from), to: dateWords(trial.to) })}
          </Link>{' '}
          <span className="quiet">
            {t(`words:trialState.${trial.state}`)}
            {trial.state === 'DONE' && `　${t(trialReadByMe ? 'proposal.read' : 'proposal.notRead')}`}
          </span>
        </p>
      )}
    </Section>
  );
}
