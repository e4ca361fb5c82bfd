import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

const MOST = 50;
const TONES = { UNCOVERED: 'bad', COVERED: 'calm', DONE: 'good', NOT_APPLICABLE: 'plain', WITHDRAWN: 'plain' } as const;

/** The key points of higher levels that the project carries out; nothing where it carries none. */
export function ProjectPoints({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation(['projects', 'words']);
  const query = api.useQuery('get', '/api/v1/key-points', { params: { query: { projectId, limit: MOST } } });
  const points = query.data?.items ?? [];
  if (points.length === 0) return null;
  return (
    <Section title={t('tabs.keyPoints')} count={points.length}>
      <ul className="project-points">
        {points.map(({ id, code, text, state, planName }) => (
          <li key={id}>
            <Link to="/projects/key-points/$pointId" params={{ pointId: id }}>
              {code} {text}
            </Link>{' '}
            <span className="quiet">{planName}</span>{' '}
            <StateTag tone={TONES[state]}>{t(`words:keyPointState.${state}`)}</StateTag>
          </li>
        ))}
      </ul>
    </Section>
  );
}
