import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { components } from '../../../api/schema';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { GroupCard } from './group-card';
import './groups.css';

type Group = components['schemas']['GroupAnswer'];

/** 组织体系 1+6+9: each group in the city's order with who is in it, how its projects stand, and its meetings. */
export function GroupsView() {
  const { t } = useTranslation('overview');
  const query = api.useQuery('get', '/api/v1/groups', {});
  return (
    <Loaded query={query}>
      {({ year, items }) => {
        const special = items.filter(({ kind }) => kind === 'SPECIAL_GROUP');
        const campaign = items.filter(({ kind }) => kind === 'CAMPAIGN_GROUP');
        if (items.length === 0) return <Empty>{t('groups.none')}</Empty>;
        return (
          <>
            <p className="groups-head">
              <strong>{t('groups.title', { special: special.length, campaign: campaign.length })}</strong>
              <span className="quiet">{t('groups.scope')}</span>
            </p>
            <Groups title={t('groups.special')} groups={special} year={year} />
            <Groups title={t('groups.campaign')} groups={campaign} year={year} />
          </>
        );
      }}
    </Loaded>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: readonly Group[];
  readonly year: number;
}

function Groups({ title, groups, year }: GroupsProps) {
  if (groups.length === 0) return null;
  return (
    <Section title={title} count={groups.length}>
      <ol className="groups">
        {groups.map((group) => (
          <GroupCard key={group.id} group={group} year={year} />
        ))}
      </ol>
    </Section>
  );
}
