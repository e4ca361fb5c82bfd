import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { instantWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { StateTag } from '../../ui/state-tag';
import { actionWord, factWords, subjectWord } from './audit-words';

export type AuditEvent = components['schemas']['AuditEventAnswer'];

/** The record as sentences: when, who, did what; the facts on demand. */
export function EventList({ events }: { readonly events: readonly AuditEvent[] }) {
  const { t } = useTranslation('audit');
  return (
    <ul className="audit-events" aria-label={t('title')}>
      {events.map((event) => (
        <li key={event.id}>
          <Event event={event} />
        </li>
      ))}
    </ul>
  );
}

function Event({ event }: { readonly event: AuditEvent }) {
  const { t } = useTranslation(['audit', 'words']);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { businessAt, actorName, actorKind, action, subjectType, origin } = event;
  return (
    <>
      <button
        type="button"
        className="audit-line"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <time dateTime={businessAt}>{instantWords(businessAt)}</time>
        <span className="audit-who">{actorKind === 'SYSTEM' ? t('system', { name: actorName }) : actorName}</span>
        <span className="audit-what">{actionWord(action)}</span>
        <span className="quiet">{subjectWord(subjectType)}</span>
        {origin === 'AUTOPILOT' && <StateTag>{t('words:auditOrigin.AUTOPILOT')}</StateTag>}
        {!event.sealed && <StateTag tone="warn">{t('unsealed')}</StateTag>}
      </button>
      <div id={id} hidden={!open} className="audit-detail">
        {open && <Detail event={event} />}
      </div>
    </>
  );
}

function Detail({ event }: { readonly event: AuditEvent }) {
  const { t } = useTranslation(['audit', 'words']);
  const { personId, subjectId, subjectType, origin, recordedAt, onBehalfOfPostId, requestId, facts, action } = event;
  const told = Object.entries(facts).map(([name, value]) => factWords(name, value));
  const way = (['HTTP', 'JOB', 'AUTOPILOT'] as const).find((one) => one === origin);
  return (
    <>
      <Facts
        facts={[
          { name: t('detail.action'), value: action },
          way !== undefined && { name: t('detail.origin'), value: t(`words:auditOrigin.${way}`) },
          { name: t('detail.recorded'), value: instantWords(recordedAt) },
          { name: t('detail.behalf'), value: onBehalfOfPostId },
          { name: t('detail.subject'), value: subjectId },
          { name: t('detail.request'), value: requestId },
          ...told,
        ]}
      />
      <div className="row">
        {subjectId != null && (
          <Link to="/settings/audit" search={{ subjectType, subject: subjectId }} className="audit-link">
            {t('detail.allOfSubject')}
          </Link>
        )}
        {personId != null && (
          <Link to="/settings/audit" search={{ person: personId }} className="audit-link">
            {t('detail.allOfPerson')}
          </Link>
        )}
      </div>
    </>
  );
}
