import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { DecideButtons } from '../../parts/decide-buttons';
import { EnteredState } from '../../parts/entered-state';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { OfficialDocuments } from '../../parts/official-documents';
import { SchedulingLine } from '../../parts/scheduling-line';
import { ToConfirm } from '../../parts/to-confirm';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { listed } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { ListingTags } from './listings';
import { printLetter } from './print-letter';
import './supervision.css';

type Page = components['schemas']['ListingPageAnswer'];
type Act = Exclude<keyof Page['may'], 'confirmEntry'>;

/** One listing: what is listed until when, its notes, its check, its notices. */
export function ListingPage() {
  const { t } = useTranslation('listings');
  const { listingId } = useParams({ from: '/inside/supervision/listings/$listingId' });
  const query = api.useQuery('get', '/api/v1/listings/{id}', { params: { path: { id: listingId } } });
  const listing = query.data;
  return (
    <>
      <PageHead
        title={listing === undefined ? t('title') : t('of', { unit: listing.unitName, count: listing.items.length })}
        note={
          listing !== undefined && (
            <span className="row">
              <ListingTags item={listing} />
            </span>
          )
        }
        actions={
          <>
            <Link to="/supervision">{t('back')}</Link>
            {listing !== undefined && <Deciding id={listing.id} />}
            {listing !== undefined && <Acts listing={listing} />}
          </>
        }
      />
      <Loaded query={query}>
        {(read) => (
          <>
            {read.may.confirmEntry && <Entered listing={read} />}
            <ListingFacts listing={read} />
            {read.inFull && (
              <>
                <SchedulingLine subjectType="LISTING" subjectId={read.id} />
                <History listing={read} />
                <Documents id={read.id} />
                <OfficialDocuments subject="LISTING" subjectId={read.id} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function ListingFacts({ listing }: { readonly listing: Page }) {
  const { t } = useTranslation('listings');
  const { reason, listedOn, endsOn, firstEndsOn, askedEndsOn, notes, items, result, checkWords } = listing;
  const day = (on: string | null | undefined): string | null => (on == null ? null : dateWords(on));
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          listing.inFull && { name: t('reason'), value: reason, wide: true },
          { name: t('listedOn'), value: day(listedOn) },
          { name: t('endsOn'), value: day(endsOn) },
          firstEndsOn !== endsOn && { name: t('firstEndsOn'), value: day(firstEndsOn) },
          { name: t('askedEndsOn'), value: day(askedEndsOn) },
          { name: t('result'), value: result, wide: true },
          { name: t('checkWords'), value: checkWords, wide: true },
        ]}
      />
      <h3>{t('items')}</h3>
      <ol className="lines">
        {items.map(({ id, title, fact, done, movedTo }) => (
          <li key={id}>
            {title}{' '}
            {movedTo == null && !done ? (
              <span className="quiet" lang="zh-CN">
                {fact}
              </span>
            ) : (
              <span className="quiet">{movedTo != null ? t('movedTo', { unit: movedTo }) : t('done')}</span>
            )}
          </li>
        ))}
      </ol>
      {notes.length > 0 && (
        <>
          <h3>{t('notes')}</h3>
          <ul className="lines">
            {notes.map(({ dueOn, metOn, asked }) => (
              <li key={dueOn}>
                {dateWords(dueOn)}{' '}
                <span className="quiet">
                  {metOn != null ? t('noteMet', { on: dateWords(metOn) }) : t(asked ? 'noteAsked' : 'noteAhead')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function History({ listing: { steps } }: { readonly listing: Page }) {
  const { t } = useTranslation(['listings', 'words', 'record']);
  return (
    <Section title={t('history')}>
      <ol className="lines">
        {steps.map(({ act, happenedOn, endsOn, words, personName, madeAt, ...entry }) => (
          <li key={madeAt + act}>
            <strong>{t(`words:listingStep.${act}`)}</strong>{' '}
            <span className="quiet">
              {[dateWords(happenedOn), personName].filter(Boolean).join('　')}
              {entry.onBehalf && t('record:onBehalfMark')}
            </span>{' '}
            {entry.onBehalf && (
              <EnteredState confirmedByName={entry.entryConfirmedByName} confirmedAt={entry.entryConfirmedAt} />
            )}
            {endsOn != null && <p>{t('until', { on: dateWords(endsOn) })}</p>}
            {words != null && <p className="as-written">{words}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** For the unit: what the office entered for it, and 核对无误. */
function Entered({ listing: { id, version, steps } }: { readonly listing: Page }) {
  const { t } = useTranslation('words');
  const entered = steps.filter(({ onBehalf, entryConfirmedAt }) => onBehalf && entryConfirmedAt == null);
  return (
    <ToConfirm
      what={listed(entered.map(({ act }) => t(`listingStep.${act}`)))}
      confirm={() =>
        client.POST('/api/v1/listings/{id}/confirm-entry', {
          params: { path: { id } },
          headers: { 'If-Match': String(version) },
        })
      }
    />
  );
}

/** The notices as they are printed; the seal's place stays empty. */
function Documents({ id }: { readonly id: string }) {
  const { t } = useTranslation('listings');
  const query = api.useQuery('get', '/api/v1/listings/{id}/documents', { params: { path: { id } } });
  return (
    <div className="letter-part">
      <Section title={t('documents')} actions={<Button onClick={printLetter}>{t('print')}</Button>}>
        <Loaded query={query}>
          {(documents) =>
            documents.map(({ title, body, on }) => (
              <article key={title} className="letter" lang="zh-CN">
                <h3>{title}</h3>
                {body.split('\n').map((line) => (
                  <p key={line}>{line}</p>
                ))}
                {on != null && <div className="letter-end">{dateWords(on)}</div>}
              </article>
            ))
          }
        </Loaded>
      </Section>
    </div>
  );
}

/** The word that is asked: given here by whose it is, registered from his paper, or taken back by whoever asked. */
function Deciding({ id }: { readonly id: string }) {
  const query = { state: 'PENDING' as const, subjectId: id, limit: 5 };
  const approvals = api.useQuery('get', '/api/v1/approvals', { params: { query } });
  return approvals.data?.items.map((approval) => <DecideButtons key={approval.id} approval={approval} />);
}

const ACTS: readonly Act[] = ['apply', 'note', 'extend', 'check', 'publish', 'withdraw'];

function Acts({ listing }: { readonly listing: Page }) {
  const { t } = useTranslation('listings');
  const [open, setOpen] = useState<Act | null>(null);
  // The unit's next step is its application, the office's its check; the rest is the exception.
  const next: Act = isOffice(useMe()) ? 'check' : 'apply';
  return (
    <>
      {ACTS.filter((act) => listing.may[act]).map((act) => (
        <Button key={act} type={act === next ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {open !== null && <ActForm key={open} act={open} listing={listing} onClose={() => setOpen(null)} />}
    </>
  );
}

interface Said {
  readonly words?: string;
  readonly endsOn?: string;
  readonly reason?: string;
  readonly result?: string;
  readonly met?: number;
  readonly publicApprovalNumber?: string;
}

function ActForm({
  act,
  listing,
  onClose,
}: {
  readonly act: Act;
  readonly listing: Page;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('listings');
  const path = `/api/v1/listings/{id}/${act}` as '/api/v1/listings/{id}/withdraw';
  return (
    <RecordForm<Said>
      title={t(`act.${act}`)}
      draft={`listing:${listing.id}:${act}`}
      version={listing.version}
      note={t(`actNote.${act}`)}
      send={({ met, ...said }, headers) =>
        client.POST(path, {
          params: { path: { id: listing.id } },
          headers,
          body: { ...filled(said), ...(met !== undefined && { met: met === 1 }) } as unknown as { reason: string },
        })
      }
      fields={useFields(act)}
      onClose={onClose}
    />
  );
}

function useFields(act: Act): readonly Field<Said>[] {
  const { t } = useTranslation('listings');
  const fields: Readonly<Record<Act, readonly Field<Said>[]>> = {
    note: [{ name: 'words', label: t('words'), input: 'paragraph', required: true, max: 1000 }],
    extend: [
      { name: 'endsOn', label: t('newEnd'), input: 'day', required: true },
      { name: 'reason', label: t('why'), input: 'paragraph', required: true, max: 300 },
    ],
    apply: [{ name: 'result', label: t('result'), input: 'paragraph', required: true, max: 1000 }],
    check: [
      {
        ...{ name: 'met', label: t('met'), input: 'radio', required: true },
        choices: [
          { value: 1, label: t('metYes') },
          { value: 0, label: t('metNo') },
        ],
      },
      { name: 'words', label: t('checkWords'), input: 'paragraph', required: true, max: 1000 },
    ],
    withdraw: [{ name: 'reason', label: t('why'), input: 'paragraph', required: true, max: 300 }],
    publish: [{ name: 'publicApprovalNumber', label: t('publicNumber'), required: true, max: 100 }],
  };
  return fields[act];
}
