import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { DecideButtons } from '../../parts/decide-buttons';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { AgendaItem } from './agenda-item';
import { Candidates } from './candidates';
import { ItemForm } from './item-form';
import { type Meeting, toneOfMeeting } from './meeting';
import { MeetingActs } from './meeting-acts';
import { useMeetingName } from './use-meeting-name';
import './meetings.css';

/** One meeting, from its agenda to its minutes. */
export function MeetingPage() {
  const { meetingId } = useParams({ from: '/inside/meetings/$meetingId' });
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const query = api.useQuery('get', '/api/v1/meetings/{id}', { params: { path: { id: meetingId } } });
  const meeting = query.data;
  return (
    <>
      <PageHead
        title={meeting === undefined ? t('title') : nameOf(meeting)}
        actions={
          <>
            <Link to="/meetings">{t('back')}</Link>
            {meeting !== undefined && <MeetingActs meeting={meeting} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            <MeetingFacts meeting={read} />
            <Lacks meeting={read} />
            <Agenda meeting={read} />
            <OfficialDocuments subject="MEETING" subjectId={read.id} />
            {read.may.write && read.state !== 'HELD' && <Candidates meeting={read} />}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Before whom what waits lies. */
function waitOf({ kind, step, onPaper }: NonNullable<Meeting['waiting']>) {
  if (onPaper) return 'paper';
  if (kind === 'AGENDA') return step === 1 ? 'agenda' : 'chair';
  if (kind === 'MINUTES') return step === 1 ? 'minutes' : 'signature';
  return 'revocation';
}

function MeetingFacts({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'words']);
  const { kind, mode, schedulingKind, plannedOn, heldOn, dataAsOf, signedOn, waiting } = meeting;
  const day = (value: string | null | undefined) => (value == null ? null : dateWords(value));
  const kindWords =
    kind === 'SCHEDULING' && schedulingKind != null ? t(`words:schedulingKind.${schedulingKind}`) : null;
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          {
            name: t('state'),
            value: <StateTag tone={toneOfMeeting(meeting.state)}>{t(`words:meetingState.${meeting.state}`)}</StateTag>,
          },
          waiting != null && {
            name: t('waiting'),
            value: (
              <>
                {t(`waits.${waitOf(waiting)}`)} <Deciding meeting={meeting} />
              </>
            ),
          },
          { name: t('schedulingKind'), value: kindWords },
          { name: t('mode'), value: mode === 'CIRCULATED' ? t('words:meetingMode.CIRCULATED') : null },
          { name: t('plannedOn'), value: heldOn == null ? day(plannedOn) : null },
          { name: t('heldOn'), value: day(heldOn) },
          { name: t('place'), value: meeting.place },
          { name: t('chair'), value: meeting.chairTitle },
          { name: t('dataAsOf'), value: day(dataAsOf) },
          { name: t('attendance'), value: meeting.attendance, wide: true },
          { name: t('minutesNumber'), value: meeting.minutesNumber },
          { name: t('minutesIssuer'), value: meeting.minutesIssuer },
          meeting.state === 'FINALISED' && signedOn == null && { name: t('signed'), value: t('notStated') },
          signedOn != null && {
            name: t('signed'),
            value: t('signedBy', { by: meeting.signedByTitle ?? '', on: dateWords(signedOn) }),
          },
          { name: t('reason'), value: meeting.cancelReason, wide: true },
        ]}
      />
    </Section>
  );
}

/** The word that is asked: given here by whose it is; a leader's, signed on paper, is registered here by the office. */
function Deciding({ meeting: { id, waiting } }: { readonly meeting: Meeting }) {
  const mine = may(useMe(), 'meetings.write') && waiting != null;
  const query = { state: 'PENDING' as const, subjectId: id, limit: 5 };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } }, { enabled: mine });
  return approvals.data?.items.map((approval) => <DecideButtons key={approval.id} approval={approval} />);
}

/** What the minutes still lack, said before they are handed in. */
function Lacks({ meeting: { lacks } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  // Number and issuer are asked when the minutes are handed in.
  const codes = [...new Set(lacks.map(({ code }) => code))].filter((code) => code !== 'FIELD_MISSING');
  if (codes.length === 0) return null;
  return (
    <Section title={t('lacks.title')}>
      <ul className="meeting-lacks">
        {codes.map((code) => (
          <li key={code}>{t(`lacks.${code as 'OUTCOME_MISSING'}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

function Agenda({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t(meeting.whole ? 'agenda' : 'ownAgenda')}
      count={meeting.items.length}
      actions={meeting.may.write && <Button onClick={() => setAdding(true)}>{t('item.add')}</Button>}
    >
      {meeting.items.length === 0 && <Empty>{t('noItems')}</Empty>}
      <ol className="agenda">
        {meeting.items.map((item, index) => (
          <AgendaItem key={item.id} meeting={meeting} item={item} place={index + 1} />
        ))}
      </ol>
      {adding && <ItemForm meeting={meeting} item={null} onClose={() => setAdding(false)} />}
    </Section>
  );
}
