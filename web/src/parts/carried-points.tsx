import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { Section } from '../ui/section';
import { StateTag } from '../ui/state-tag';
import './carried-points.css';

const MOST = 50;
const TONES = { UNCOVERED: 'bad', COVERED: 'calm', DONE: 'good', NOT_APPLICABLE: 'plain', WITHDRAWN: 'plain' } as const;

/** The key points of a year's plans that a project or a task carries out, with the plan of each; nothing where it carries none. */
export function CarriedPoints({ by }: { readonly by: { readonly projectId: string } | { readonly taskId: string } }) {
  const { t } = useTranslation(['keyPoints', 'words']);
  const query = api.useQuery('get', '/api/v1/key-points', { params: { query: { ...by, limit: MOST } } });
  const points = query.data?.items ?? [];
  if (points.length === 0) return null;
  return (
    <Section title={t('title')} count={points.length}>
      <ul className="carried-points">
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
