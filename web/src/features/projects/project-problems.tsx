import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

const MOST = 50;
/** The problems that stand of the project; nothing where there is none. */
export function ProjectProblems({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation(['projects', 'words']);
  const query = api.useQuery('get', '/api/v1/problems', { params: { query: { projectId, limit: MOST } } });
  const problems = query.data?.items ?? [];
  if (problems.length === 0) return null;
  return (
    <Section
      title={t('problems')}
      count={problems.length}
      actions={
        <Link to="/problems" search={{ projectId }}>
          {t('allProblems')}
        </Link>
      }
    >
      <ul className="carried-points">
        {problems.map(({ id, title, state }) => (
          <li key={id}>
            <Link to="/problems/$problemId" params={{ problemId: id }}>
              {title}
            </Link>{' '}
            <StateTag>{t(`words:problemState.${state}`)}</StateTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
