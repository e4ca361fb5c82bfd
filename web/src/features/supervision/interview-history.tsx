import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { StepTimeline } from '../../parts/step-timeline';
import { Section } from '../../ui/section';
import type { Interview } from './use-proposals';

/** The interview's own steps, online and offline in one line; they stand in the timeline of each of its matters. */
export function InterviewHistory({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const caseId = interview.items[0]?.caseId ?? '';
  const query = api.useQuery(
    'get',
    '/api/v1/supervision/cases/{id}',
    { params: { path: { id: caseId } } },
    { enabled: caseId !== '' },
  );
  if (caseId === '') return null;
  return (
    <Section title={t('history')}>
      <Loaded query={query}>
        {({ timeline }) => (
          <StepTimeline
            label={t('history')}
            steps={timeline.filter((step) => step.interviewId === interview.id)}
            withinInterview
          />
        )}
      </Loaded>
    </Section>
  );
}
