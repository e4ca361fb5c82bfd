import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { standingOf, type Standing } from '../../../parts/led/led';
import { Facts } from '../../../ui/facts';
import { LightCounts } from '../../../ui/light-tally';
import { listed } from '../../../ui/marks';

type Group = components['schemas']['GroupAnswer'];

interface GroupCardProps {
  readonly group: Group;
  readonly year: number;
}

/** One group: what it answers for, who is in it, and how its projects stand. */
export function GroupCard({ group, year }: GroupCardProps) {
  const { t } = useTranslation('overview');
  const { name, remit, hostName, heads, liaisons, members, projects } = group;
  const people = (seats: Group['heads']): string =>
    seats.length === 0
      ? t('groups.vacant')
      : listed(seats.map(({ title, name: person }) => `${title} ${person ?? t('groups.vacant')}`));
  return (
    <li className="group">
      <h3>{name}</h3>
      {remit != null && <p>{remit}</p>}
      <Facts
        facts={[
          { name: t('groups.head'), value: people(heads) },
          { name: t('groups.liaison'), value: people(liaisons) },
          { name: t('groups.host'), value: hostName ?? <span className="quiet">{t('groups.noHost')}</span> },
          members.length > 0 && {
            name: t('groups.members'),
            value: listed(members.map((one) => one.name)),
            wide: true,
          },
        ]}
      />
      <p className="group-sum">
        <GroupSum group={group} year={year} />
      </p>
      {projects.length > 0 && (
        <details>
          <summary>{t('groups.projects')}</summary>
          <ul className="group-projects">
            {projects.map((project) => (
              <li key={project.id}>
                <Link to="/projects/$projectId" params={{ projectId: project.id }}>
                  {project.code} {project.name}
                </Link>
                <LightCounts tally={project.lights} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function GroupSum({ group: { projects, meetingsHeld, keyPoints }, year }: GroupCardProps) {
  const { t } = useTranslation('overview');
  const of = (standing: Standing): number => projects.filter(({ lights }) => standingOf(lights) === standing).length;
  const idle = of('idle');
  const sum = t('groups.sum', {
    ...{ count: projects.length, regular: of('regular'), near: of('near'), lagging: of('lagging') },
    ...{ idle: idle === 0 ? '' : t('sheet.idle', { count: idle }), year, meetings: meetingsHeld },
  });
  return keyPoints.total === 0 ? sum : `${sum}${t('groups.keyPoints', { ...keyPoints })}`;
}
