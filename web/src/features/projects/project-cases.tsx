import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { StepTimeline } from '../../parts/step-timeline';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';

type Case = components['schemas']['CaseAnswer'];

/** What was done about the project's matters, each with its online and offline steps in one line. */
export function ProjectCases({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/supervision/cases', { params: { query: { projectId, limit: 100 } } });
  return (
    <Section title={t('part.cases')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('cases.none')}</Empty>
          ) : (
            <ul>
              {items.map((one) => (
                <CaseLine key={one.id} one={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}

function CaseLine({ one }: { readonly one: Case }) {
  const { t } = useTranslation(['projects', 'words']);
  const [open, setOpen] = useState(false);
  const tone = one.state === 'CLOSED' ? 'plain' : 'warn';
  return (
    <li className="project-case">
      <div className="row">
        <Link to="/supervision/cases/$caseId" params={{ caseId: one.id }} className="project-name">
          {one.matter}
        </Link>
        <StateTag tone={tone}>{t(`words:caseStage.${one.stage}`)}</StateTag>
        <span className="quiet">
          {t('cases.opened', { date: dateWords(one.openedOn) })}
          {one.outcome != null && ` · ${t(`words:caseOutcome.${one.outcome}`)}`}
        </span>
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'cases.close' : 'cases.open')}
        </Button>
      </div>
      {open && <Steps id={one.id} />}
    </li>
  );
}

function Steps({ id }: { readonly id: string }) {
  const { t } = useTranslation('projects');
  const query = api.useQuery('get', '/api/v1/supervision/cases/{id}', { params: { path: { id } } });
  return <Loaded query={query}>{({ timeline }) => <StepTimeline steps={timeline} label={t('cases.steps')} />}</Loaded>;
}
