import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { RaiseForm } from '../../parts/raise-form';
import { SchedulingLine } from '../../parts/scheduling-line';
import { StepTimeline } from '../../parts/step-timeline';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { CaseLetter, useLetter } from './case-letter';
import { CaseFacts } from './case-facts';
import { stateTone } from './state-tone';
import { tierOf, useWhom } from './whom';
import './supervision.css';

export type CaseWithTimeline = components['schemas']['CaseWithTimelineAnswer'];

/** One case: what lags, since when, and every step that was taken, each with its basis. */
export function CasePage() {
  const { t } = useTranslation('supervision');
  const { caseId } = useParams({ from: '/inside/supervision/cases/$caseId' });
  const query = api.useQuery('get', '/api/v1/supervision/cases/{id}', { params: { path: { id: caseId } } });
  return (
    <>
      {query.data === undefined && <PageHead title={t('title')} />}
      <Loaded query={query}>{(item) => <Opened item={item} />}</Loaded>
    </>
  );
}

function Opened({ item }: { readonly item: CaseWithTimeline }) {
  const { t } = useTranslation('supervision');
  const letter = useLetter(item);
  return (
    <>
      <Head item={item} barred={letter?.barredTiers ?? []} />
      <CaseFacts item={item} />
      {letter?.kind != null && <CaseLetter item={item} letter={letter} kind={letter.kind} />}
      <Interviews caseId={item.id} />
      <Section title={t('case.timeline')}>
        <p className="quiet">{t('case.timelineNote')}</p>
        <StepTimeline label={t('case.timeline')} steps={item.timeline} />
      </Section>
      <SchedulingLine subjectType="OBLIGATION" subjectId={item.obligationId} />
    </>
  );
}

interface HeadProps {
  readonly item: CaseWithTimeline;
  /** Tiers at which nobody of its unit is talked to. */
  readonly barred: readonly number[];
}

function Head({ item, barred }: HeadProps) {
  const { t } = useTranslation(['supervision', 'words']);
  const me = useMe();
  const [raising, setRaising] = useState(false);
  const { id, state, tier, version } = item;
  const higher = [1, 2, 3].some((one) => one > tier && !barred.includes(one));
  const raises = may(me, 'supervision-cases.raise') && state !== 'CLOSED' && higher;
  return (
    <>
      <PageHead
        title={item.matter}
        note={
          <span className="row">
            {item.unitName}
            <StateTag tone={state === 'CLOSED' ? 'good' : state === 'PAUSED' ? 'calm' : 'warn'}>
              {t(`words:caseState.${state}`)}
            </StateTag>
          </span>
        }
        actions={raises && <Button onClick={() => setRaising(true)}>{t('case.raise')}</Button>}
      />
      {raising && (
        <RaiseForm of={{ caseId: id, version: version ?? 1, tier }} barred={barred} onClose={() => setRaising(false)} />
      )}
    </>
  );
}

function Interviews({ caseId }: { readonly caseId: string }) {
  const { t } = useTranslation(['supervision', 'words']);
  const whom = useWhom();
  const query = api.useQuery('get', '/api/v1/interviews', { params: { query: { caseId } } });
  return (
    <Section title={t('case.interviews')}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('case.noInterviews')}</p>
          ) : (
            <ul className="links">
              {items.map((interview) => (
                <li key={interview.id}>
                  <Link to="/supervision/interviews/$interviewId" params={{ interviewId: interview.id }}>
                    {t(`words:interviewTier.${tierOf(interview)}`)} · {whom(interview.interviewee)}
                  </Link>
                  <StateTag tone={stateTone(interview.state)}>{t(`words:interviewState.${interview.state}`)}</StateTag>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
