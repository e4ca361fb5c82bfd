import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { Loaded } from '../../parts/loaded';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { NewRules } from './new-rules';
import { Proposals } from './proposals';
import { OtherTerms } from './other-terms';
import type { Policy } from './policy';
import { TierTerms } from './tier-terms';
import './rules.css';

/** 督办规则: each version in an office's own words, a new version with a trial before it, and the trial of those in force. */
export function RulesPage() {
  const query = api.useQuery('get', '/api/v1/supervision/policies');
  return <Loaded query={query}>{(policies) => <Versions policies={policies} />}</Loaded>;
}

/** The newest that is in force today; those of a later day wait. */
function inForceOf(policies: readonly Policy[], today: string): Policy | undefined {
  return policies.find(({ effectiveFrom, withdrawn }) => !withdrawn && effectiveFrom <= today);
}

function Versions({ policies }: { readonly policies: readonly Policy[] }) {
  const { t } = useTranslation('rules');
  const me = useMe();
  const { version } = useSearch({ from: '/inside/settings/rules' });
  const [writing, setWriting] = useState(false);
  const inForce = inForceOf(policies, useToday());
  const shown = policies.find((policy) => policy.version === version) ?? inForce;
  if (shown === undefined || inForce === undefined) return <PageHead title={t('title')} />;
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          <>
            {may(me, 'supervision-moves.read') && <Link to="/settings/rules/moves">{t('move.title')}</Link>}
            {may(me, 'supervision-trials.read') && <Link to="/settings/rules/trials">{t('trial.title')}</Link>}
            {may(me, 'supervision-policies.create') && !writing && (
              <Button onClick={() => setWriting(true)}>{t('new')}</Button>
            )}
          </>
        }
      />
      {writing ? (
        <NewRules onClose={() => setWriting(false)} />
      ) : (
        <>
          <Chosen policies={policies} shown={shown} inForce={inForce} />
          <Section title={t('ladder')}>
            <ol className="rules-list">
              {shown.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </Section>
          <TierTerms rules={shown.rules} />
          <OtherTerms rules={shown.rules} />
          {may(me, 'supervision-trials.read') && <Proposals />}
        </>
      )}
    </>
  );
}

interface ChosenProps {
  readonly policies: readonly Policy[];
  readonly shown: Policy;
  readonly inForce: Policy;
}

function Chosen({ policies, shown, inForce }: ChosenProps) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate({ from: '/settings/rules' });
  const standing = ({ version, withdrawn }: Policy) =>
    withdrawn ? 'withdrawn' : version === inForce.version ? 'inForce' : version > inForce.version ? 'future' : 'past';
  return (
    <Section
      title={t('versions.title')}
      actions={
        <Select
          className="version-choice"
          aria-label={t('versions.title')}
          value={shown.version}
          options={policies.map((policy) => ({
            value: policy.version,
            label: `${t('version', { version: policy.version })} · ${t(`versions.${standing(policy)}`)}`,
          }))}
          onChange={(version) => void navigate({ search: { version }, replace: true })}
        />
      }
    >
      <Facts
        facts={[
          { name: t('version', { version: shown.version }), value: t(`versions.${standing(shown)}`) },
          { name: t('form.effectiveFrom'), value: dateWords(shown.effectiveFrom) },
          { name: t('versions.reason'), value: shown.reason },
          { name: t('versions.digest'), value: <code>{shown.digest.slice(0, 16)}</code> },
        ]}
      />
    </Section>
  );
}
