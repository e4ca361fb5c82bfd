import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { pathOfSubject } from '../../parts/subject-path';
import { useAct } from '../../parts/use-act';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { listed } from '../../ui/marks';
import { PlaceLink } from '../../ui/place-link';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { given, type ItemBody, type Meeting, meetingBody } from './meeting';

type Candidate = components['schemas']['CandidateAnswer'];

/** What may be put on the agenda, each with its reason; what a person ticks becomes an item. */
export function Candidates({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={t('candidates.title')}
      actions={
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'candidates.hide' : 'candidates.show')}
        </Button>
      }
    >
      <p className="quiet">{t('candidates.note')}</p>
      {open && <Offered meeting={meeting} />}
    </Section>
  );
}

function Offered({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const query = api.useQuery('get', '/api/v1/meetings/{id}/candidates', { params: { path: { id: meeting.id } } });
  return (
    <Loaded query={query}>
      {({ items, more }) =>
        items.length === 0 ? (
          <Empty>{t('candidates.none')}</Empty>
        ) : (
          <>
            {more && <p role="status">{t('candidates.more')}</p>}
            <Ticked meeting={meeting} candidates={items} />
          </>
        )
      }
    </Loaded>
  );
}

function itemOf({ aboutType, aboutId, unitId, projectId, ...one }: Candidate, committee: boolean): ItemBody {
  return {
    ...{ kind: one.itemKind, title: one.itemTitle, aboutType, aboutId },
    ...given({ byUnitId: unitId, projectId, adHocReason: committee ? one.itemReason : null }),
  };
}

function Ticked({ meeting, candidates }: { readonly meeting: Meeting; readonly candidates: readonly Candidate[] }) {
  const { t } = useTranslation('meetings');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const act = useAct();
  const tick = (id: string, on: boolean): void => setTicked(on ? [...ticked, id] : ticked.filter((one) => one !== id));
  const add = async (): Promise<void> => {
    const { items = [], ...body } = meetingBody(meeting);
    const chosen = candidates.filter(({ aboutId }) => ticked.includes(aboutId));
    const request = {
      params: { path: { id: meeting.id } },
      headers: { 'If-Match': String(meeting.version) },
      body: { ...body, items: [...items, ...chosen.map((one) => itemOf(one, meeting.kind === 'COMMITTEE'))] },
    };
    const done = t('candidates.added', { count: chosen.length });
    if (await act(() => client.PUT('/api/v1/meetings/{id}', request), { done })) setTicked([]);
    await queries.invalidateQueries();
  };
  return (
    <>
      <ul className="candidates">
        {candidates.map((one) => (
          <li key={one.aboutId}>
            <Checkbox
              checked={one.onAgenda || ticked.includes(one.aboutId)}
              disabled={one.onAgenda}
              onChange={({ target }) => tick(one.aboutId, target.checked)}
            >
              {one.title}
            </Checkbox>
            <Reason candidate={one} />
          </li>
        ))}
      </ul>
      <Button type="primary" disabled={ticked.length === 0} onClick={() => void add()}>
        {t('candidates.add', { count: ticked.length })}
      </Button>
    </>
  );
}

function useWhy({ kind, on, daysLate, tasks, done }: Candidate): string {
  const { t } = useTranslation('meetings');
  const day = dateWords(on);
  if (kind === 'PRIOR_DECISIONS') return t('candidates.prior', { on: day, done: done ?? 0, tasks: tasks ?? 0 });
  if (kind === 'PILOT_ENDING') return t('candidates.ends', { on: day });
  if (kind === 'PROBLEM_ABOVE') return t('candidates.problem', { on: day });
  if (kind === 'LISTING') return t('candidates.listing', { on: day });
  if (kind === 'INDICATOR_RED') return t('candidates.indicator', { on: day });
  const days = daysLate ?? 0;
  return days > 0 ? t('candidates.late', { on: day, days }) : t('candidates.due', { on: day });
}

const LAGS: readonly Candidate['kind'][] = ['LAG', 'DECISION_OVERDUE'];

function Reason({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation(['meetings', 'words']);
  const { kind, title, unitName, projectName, aboutType, aboutId, onAgenda } = candidate;
  const why = useWhy(candidate);
  const place = pathOfSubject(aboutType, aboutId);
  return (
    <span className="quiet">
      <StateTag tone={LAGS.includes(kind) ? 'warn' : 'plain'}>{t(`words:agendaCandidate.${kind}`)}</StateTag>{' '}
      {listed([unitName, projectName, why].filter((one) => one != null))}{' '}
      {place !== null && (
        <PlaceLink place={place} aria-label={`${t('candidates.look')} ${title}`}>
          {t('candidates.look')}
        </PlaceLink>
      )}
      {onAgenda && ` ${t('candidates.onAgenda')}`}
    </span>
  );
}
