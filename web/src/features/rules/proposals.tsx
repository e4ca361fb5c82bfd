import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { List } from '../../parts/list/list-page';
import { usePages } from '../../parts/use-pages';
import { dateWords, instantWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import type { ProposalRow } from './policy';

const FIRST = 5;

/** Rules on their way, the newest first. */
export function Proposals() {
  const { t } = useTranslation(['rules', 'words']);
  const pages = usePages<ProposalRow>(['rule-proposals'], (from, signal) =>
    client.GET('/api/v1/supervision/rule-proposals', { params: { query: { limit: FIRST, ...from } }, signal }),
  );
  return (
    <Section title={t('proposal.all')}>
      <List
        pages={pages}
        label={t('proposal.title')}
        keyOf={({ id }) => id}
        empty={<Empty>{t('proposal.none')}</Empty>}
        columns={[
          {
            ...{ key: 'from', title: t('form.effectiveFrom'), heads: true, card: 'title' },
            cell: ({ id, effectiveFrom }) => (
              <Link to="/settings/rules/proposals/$proposalId" params={{ proposalId: id }}>
                {dateWords(effectiveFrom)}
              </Link>
            ),
          },
          { key: 'reason', title: t('versions.reason'), card: 'line', cell: ({ reason }) => reason },
          {
            ...{ key: 'state', title: t('trial.state'), card: 'aside' },
            cell: ({ state }) => <StateTag>{t(`words:ruleProposalState.${state}`)}</StateTag>,
          },
          {
            ...{ key: 'who', title: t('proposal.drafted'), card: 'quiet' },
            cell: ({ draftedByName, draftedAt }) => [draftedByName, instantWords(draftedAt)].filter(Boolean).join('　'),
          },
        ]}
      />
    </Section>
  );
}
