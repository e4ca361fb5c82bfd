import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { RecordForm } from '../../../parts/form/record-form';
import { Loaded } from '../../../parts/loaded';
import { PendingApprovals } from '../../../parts/pending-approvals';
import { dateWords, quarterWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { PageHead } from '../../../ui/page-head';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import { Claims } from './claims';
import { APPEAL_TONES } from './score';
import { named } from '../../../ui/marks';

type AppealPageRead = components['schemas']['ScoreAppealPageAnswer'];

/** An appeal, looked into by somebody who neither worked the sheet out nor gave it to the unit. */
export function AppealPage() {
  const { t } = useTranslation(['scores', 'words']);
  const { appealId } = useParams({ from: '/inside/score-appeals/$appealId' });
  const query = api.useQuery('get', '/api/v1/score-appeals/{id}', { params: { path: { id: appealId } } });
  return (
    <Loaded query={query} whole>
      {(appeal) => (
        <>
          <PageHead
            title={t('appeal.of', { unit: appeal.unitName, quarter: quarterWords(appeal.year, appeal.quarter) })}
            note={<StateTag tone={APPEAL_TONES[appeal.state]}>{t(`words:scoreAppealState.${appeal.state}`)}</StateTag>}
            actions={
              <Link to="/publications/scores" className="touch-link">
                {t('back')}
              </Link>
            }
          />
          {appeal.state === 'PROPOSED' && (
            <PendingApprovals title={t('appeal.waits')} help={t('appeal.waitsHelp')} kind="SCORE_APPEAL" />
          )}
          <Said appeal={appeal} />
        </>
      )}
    </Loaded>
  );
}

function Said({ appeal }: { readonly appeal: AppealPageRead }) {
  const { t } = useTranslation(['scores', 'words']);
  const [deciding, setDeciding] = useState(false);
  const { rule, reason, filedByName, filedOn, decidedByName, words, state, claims } = appeal;
  return (
    <Section
      title={t('appeal.said')}
      actions={
        state === 'OPEN' && (
          <Button type="primary" onClick={() => setDeciding(true)}>
            {t('appeal.decide')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { name: t('line'), value: t(`words:scoreRule.${rule}`) },
          { name: t('appeal.filed'), value: [filedByName, dateWords(filedOn)].filter(Boolean).join(' ') },
          { name: t('appeal.reason'), value: reason, wide: true },
          { name: t('appeal.decidedBy'), value: decidedByName },
          { name: t('appeal.found'), value: words, wide: true },
        ]}
      />
      <Claims claims={claims} />
      {deciding && <DecideForm appeal={appeal} onClose={() => setDeciding(false)} />}
    </Section>
  );
}

interface Values {
  readonly upheldIds?: readonly string[];
  readonly words: string;
}

interface DecideFormProps {
  readonly appeal: AppealPageRead;
  readonly onClose: () => void;
}

function DecideForm({ appeal: { id, version, claims }, onClose }: DecideFormProps) {
  const { t } = useTranslation(['scores', 'words']);
  return (
    <RecordForm<Values>
      title={t('appeal.decide')}
      submit={t('appeal.submit')}
      note={t('appeal.decideNote')}
      version={version}
      send={({ upheldIds = [], words }, seen) =>
        client.POST('/api/v1/score-appeals/{id}/decide', {
          params: { path: { id } },
          headers: seen,
          body: { upheldIds: [...upheldIds], words: words.trim() },
        })
      }
      fields={[
        {
          ...{ name: 'upheldIds', label: t('appeal.upheld'), input: 'checks', help: t('appeal.upheldHelp') },
          choices: claims.map(({ factId, title, wished }) => ({
            ...{ value: factId, label: named(title ?? '', t(`words:scoreWish.${wished}`)) },
          })),
        },
        { name: 'words', label: t('appeal.found'), input: 'paragraph', required: true, max: 500 },
      ]}
      onClose={onClose}
    />
  );
}
