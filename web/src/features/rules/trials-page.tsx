import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { usePages } from '../../parts/use-pages';
import { dateWords, instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';
import { StateTag } from '../../ui/state-tag';
import type { TrialRow } from './policy';
import { TrialForm } from './trial-form';

/** 规则试算: those of the last ninety days, and a new one. */
export function TrialsPage() {
  const { t } = useTranslation(['rules', 'words']);
  const me = useMe();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const pages = usePages<TrialRow>(['trials'], (from, signal) =>
    client.GET('/api/v1/supervision/trials', { params: { query: { limit: 50, ...from } }, signal }),
  );
  return (
    <ListPage
      title={t('trial.title')}
      note={t('trial.kept')}
      actions={
        <>
          <Link to="/settings/rules">{t('back')}</Link>
          {may(me, 'supervision-trials.create') && !asking && (
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('trial.new')}
            </Button>
          )}
        </>
      }
      pages={pages}
      label={t('trial.title')}
      keyOf={({ id }) => id}
      empty={<Empty>{t('trial.none')}</Empty>}
      columns={[
        {
          ...{ key: 'window', title: t('trial.span'), heads: true, card: 'title' },
          cell: (row) => (
            <Link to="/settings/rules/trials/$trialId" params={{ trialId: row.id }}>
              {t('trial.window', { from: dateWords(row.from), to: dateWords(row.to) })}
            </Link>
          ),
        },
        { key: 'rules', title: t('trial.of'), card: 'line', cell: (row) => <Tried row={row} /> },
        { key: 'scope', title: t('trial.scope'), card: 'line', cell: (row) => <Scope row={row} /> },
        {
          ...{ key: 'state', title: t('trial.state'), card: 'aside' },
          cell: (row) => <StateTag>{t(`words:trialState.${row.state}`)}</StateTag>,
        },
        {
          ...{ key: 'asked', title: t('trial.asked'), card: 'quiet' },
          cell: ({ askedByName, askedAt }) => [askedByName, instantWords(askedAt)].filter(Boolean).join('　'),
        },
      ]}
    >
      {asking && (
        <TrialForm
          onStarted={(trialId) => void navigate({ to: '/settings/rules/trials/$trialId', params: { trialId } })}
          onClose={() => setAsking(false)}
        />
      )}
    </ListPage>
  );
}

/** Which rules were tried beside which. */
export function Tried({ row: { ownRules, baseVersion } }: { readonly row: TrialRow }) {
  const { t } = useTranslation('rules');
  return t(ownRules ? 'trial.draftBeside' : 'trial.alone', { version: baseVersion });
}

/** Of what was tried. */
export function Scope({ row: { unitName, projectName, kind } }: { readonly row: TrialRow }) {
  const { t } = useTranslation(['rules', 'words']);
  const parts = [unitName, projectName, kind == null ? null : t(`words:obligationKind.${kind as 'DUTY'}`)].filter(
    (part) => part != null,
  );
  return parts.length === 0 ? t('trial.everything') : listed(parts);
}
