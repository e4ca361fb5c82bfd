import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../api/client';
import { may, useMe } from '../api/me';
import { queries } from '../api/queries';
import type { components, paths } from '../api/schema';
import { Section } from '../ui/section';
import { RecordForm } from './form/record-form';
import { useAct } from './use-act';

type Query = paths['/api/v1/official-documents']['get']['parameters']['query'];
type Ready = components['schemas']['OfficialDocumentAnswer'];

/** The papers that a record yields today, each a file for Word; nothing where there is none. The office numbers its own. */
export function OfficialDocuments({ subject, subjectId }: Query) {
  const { t } = useTranslation(['documents', 'words']);
  const { data } = api.useQuery('get', '/api/v1/official-documents', { params: { query: { subject, subjectId } } });
  const me = useMe();
  const setting = may(me, 'document-issuers.write');
  const [open, setOpen] = useState(false);
  if (data === undefined || data.length === 0) return null;
  return (
    <Section title={t('title')} actions={setting && <Button onClick={() => setOpen(true)}>{t('issuer.set')}</Button>}>
      <p className="quiet">{t('note')}</p>
      {may(me, 'document-templates.read') && (
        <Link to="/settings/document-templates" className="touch-link">
          {t('templates')}
        </Link>
      )}
      <div className="stack">
        {data.map((ready) => (
          <Line key={ready.kind} ready={ready} subjectId={subjectId} />
        ))}
      </div>
      {open && <IssuerForm onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Line({ ready, subjectId }: { readonly ready: Ready; readonly subjectId: string }) {
  const { t } = useTranslation(['documents', 'words']);
  const run = useAct();
  const { kind, name, number, mayNumber, template } = ready;
  const take = async (): Promise<void> => {
    const done = await run(() =>
      client.POST('/api/v1/official-documents/{id}/number', { params: { path: { id: subjectId } }, body: { kind } }),
    );
    if (done) await queries.invalidateQueries();
  };
  return (
    <div className="row">
      <Button href={`/api/v1/official-documents/${subjectId}?kind=${kind}`} title={`${name}.docx`}>
        {t(`words:officialDocument.${kind}`)}
      </Button>
      {number}
      {template != null && <span className="quiet">{t('byTemplate', { number: template })}</span>}
      {mayNumber && (
        <Button onClick={() => void take()} aria-label={t('numberOf', { name: t(`words:officialDocument.${kind}`) })}>
          {t('number')}
        </Button>
      )}
    </div>
  );
}

type Retention = NonNullable<components['schemas']['DocumentIssuerRequest']['retainPlans']>;
/** What is kept of a year, and how long where the office says nothing else. */
const RETAINED = [
  ['retainMeetings', 'MEETING', 'PERMANENT'],
  ['retainInterviews', 'INTERVIEW', 'YEARS_30'],
  ['retainListings', 'LISTING', 'YEARS_30'],
  ['retainPlans', 'PLAN', 'YEARS_10'],
] as const;

interface Said {
  readonly fullName: string;
  readonly code: string;
  readonly header?: string;
  readonly copyTo?: string;
  readonly inspectionBasis?: string;
  readonly interviewBasis?: string;
  readonly retainMeetings?: Retention;
  readonly retainInterviews?: Retention;
  readonly retainListings?: Retention;
  readonly retainPlans?: Retention;
}

/** How the office is written on paper. */
function IssuerForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['documents', 'words']);
  const { data } = api.useQuery('get', '/api/v1/document-issuers');
  if (data === undefined) return null;
  const { id, fullName, code, header, copyTo, inspectionBasis, interviewBasis, version } = data;
  return (
    <RecordForm<Said>
      title={t('issuer.set')}
      note={t('issuer.note')}
      submit={t('issuer.save')}
      version={version}
      initial={{
        ...{ fullName: fullName ?? '', code: code ?? '' },
        ...(header != null && { header }),
        ...(copyTo != null && { copyTo }),
        ...(inspectionBasis != null && { inspectionBasis }),
        ...(interviewBasis != null && { interviewBasis }),
        ...Object.fromEntries(RETAINED.map(([name, , usual]) => [name, data[name] ?? usual])),
      }}
      onClose={onClose}
      fields={[
        { name: 'fullName', label: t('issuer.fullName'), input: 'line', required: true, max: 100 },
        { name: 'code', label: t('issuer.code'), input: 'line', required: true, max: 20, help: t('issuer.codeHelp') },
        { name: 'header', label: t('issuer.header'), input: 'line', max: 100, help: t('issuer.headerHelp') },
        { name: 'copyTo', label: t('issuer.copyTo'), input: 'line', max: 300, help: t('issuer.copyToHelp') },
        {
          name: 'inspectionBasis',
          label: t('issuer.inspectionBasis'),
          input: 'line',
          max: 200,
          help: t('issuer.basisHelp'),
        },
        {
          name: 'interviewBasis',
          label: t('issuer.interviewBasis'),
          input: 'line',
          max: 200,
          help: t('issuer.basisHelp'),
        },
        ...RETAINED.map(([name, kind]) => ({
          ...{ name, input: 'select' as const },
          label: t('issuer.retain', { kind: t(`words:retainedKind.${kind}`) }),
          choices: (['PERMANENT', 'YEARS_30', 'YEARS_10'] as const).map((value) => ({
            value,
            label: t(`words:retention.${value}`),
          })),
        })),
      ]}
      send={(body, headers) => client.PUT('/api/v1/document-issuers/{id}', { params: { path: { id } }, body, headers })}
    />
  );
}
