import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { LoadMore } from '../../parts/load-more';
import type { Choice } from '../../parts/review/choice';
import { keysOf } from '../../parts/review/keys';
import { QueueHead } from '../../parts/review/queue-head';
import { type QueueLine, QueueList } from '../../parts/review/queue-list';
import { Stepper } from '../../parts/review/stepper';
import { type ReviewActs, useReview } from '../../parts/review/use-review';
import { usePages } from '../../parts/use-pages';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { useNarrow } from '../../ui/use-width';
import { ConfirmBatch } from './confirm-batch';
import { EntryActForm } from './entry-act-form';
import { EntryLink, EntryState } from './entry-columns';
import { EntryFacts, type Names } from './entry-values';
import { type Entry, type EntryPage as Detail, type Register, ROUTES, titleOf, type Words } from './register';
import { WithRegisters } from './with-registers';

const MOST = 200;
/** What whoever looks may confirm, neither his own nor what waits for a unit's word; of it as much as one batch takes. */
const CHOICE: Choice<Entry> = { fits: ({ may }) => may.includes('confirm'), most: 50 };

/** 待审核报送: what waits for a second person, of every register, all of it by keyboard. */
export function QueuePage() {
  return <WithRegisters>{(registers, words) => <Queue registers={registers} words={words} />}</WithRegisters>;
}

interface QueueProps {
  readonly registers: readonly Register[];
  readonly words: Words;
}

type Asking = { readonly what: 'confirm' | 'return'; readonly entry: Entry } | { readonly what: 'batch' };

function useQueue() {
  const { entry: asked } = useSearch({ from: '/inside/registers/queue' });
  const navigate = useNavigate({ from: '/registers/queue' });
  const pages = usePages<Entry>(['register-entries', 'waiting'], (from, signal) =>
    client.GET('/api/v1/register-entries', { params: { query: { waiting: true, limit: MOST, ...from } }, signal }),
  );
  const review = useReview(
    pages.data ?? [],
    asked,
    (entry) => void navigate({ search: entry === undefined ? {} : { entry }, replace: true, resetScroll: false }),
    CHOICE,
  );
  return { ...review, pages };
}

function Queue({ registers, words }: QueueProps) {
  const { t } = useTranslation('registers');
  const narrow = useNarrow();
  const queue = useQueue();
  const [asking, setAsking] = useState<Asking | null>(null);
  const may = (what: 'confirm' | 'return', entry: Entry | undefined): void => {
    if (entry?.may.includes(what) === true) setAsking({ what, entry });
  };
  const acts: ReviewActs<Entry> = {
    allowed: true,
    busy: false,
    verify: (entry) => may('confirm', entry),
    giveBack: (entry) => may('return', entry),
    verifyChosen: () => queue.chosen.length > 0 && setAsking({ what: 'batch' }),
  };
  const of = useCallback(({ kind }: Entry) => registers.find((one) => one.kind === kind), [registers]);
  const tagOf = useCallback(
    ({ waits, awaitedUnitName }: Entry) => {
      if (awaitedUnitName != null) return <StateTag tone="warn">{t('mark.unchecked')}</StateTag>;
      return waits === 'CORRECTION' && <StateTag tone="warn">{t('mark.correction')}</StateTag>;
    },
    [t],
  );
  const line = useCallback(
    (entry: Entry): QueueLine => ({
      title: titleOf(entry),
      note: [of(entry)?.name, entry.unitName, dateWords(entry.reportedOn)].filter(Boolean).join(' · '),
      tag: tagOf(entry),
    }),
    [of, tagOf],
  );
  const { present } = queue;
  const register = present && of(present);
  return (
    <>
      <PageHead title={t('queue.title')} note={t('queue.note')} />
      {/* Keys work while the focus is within the queue, and nowhere else. */}
      <div onKeyDown={keysOf(queue, acts)} className="verify">
        <Section
          title={t('queue.list')}
          count={queue.pages.data?.length}
          more={queue.pages.hasMore}
          actions={<QueueHead queue={queue} verdicts={acts} />}
        >
          <Loaded query={queue.pages}>
            {(entries) =>
              entries.length === 0 ? (
                <Empty>{t('queue.empty')}</Empty>
              ) : (
                <div className="verify-panes">
                  {narrow ? (
                    <Stepper queue={queue} />
                  ) : (
                    <QueueList label={t('queue.title')} queue={queue} line={line} />
                  )}
                  {present !== undefined && register !== undefined && (
                    <Pane key={present.id} register={register} words={words} entry={present} acts={acts} />
                  )}
                </div>
              )
            }
          </Loaded>
          <LoadMore pages={queue.pages} />
        </Section>
      </div>
      {asking?.what === 'batch' && (
        <ConfirmBatch entries={queue.chosen} onClose={() => setAsking(null)} onDone={queue.chooseNone} />
      )}
      {asking !== null && asking.what !== 'batch' && (
        <Verdict
          asking={asking}
          register={of(asking.entry)}
          words={words}
          onClose={() => setAsking(null)}
          onDone={() => queue.show(queue.after(asking.entry.id))}
        />
      )}
    </>
  );
}

interface VerdictProps {
  readonly asking: Exclude<Asking, { readonly what: 'batch' }>;
  readonly register: Register | undefined;
  readonly words: Words;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Verdict({ asking: { what, entry }, register, words, onClose, onDone }: VerdictProps) {
  if (register === undefined) return null;
  const done = (): void => {
    onDone();
    onClose();
  };
  return <EntryActForm act={what} register={register} words={words} entry={entry} onClose={onClose} onDone={done} />;
}

interface PaneProps {
  readonly register: Register;
  readonly words: Words;
  readonly entry: Entry;
  readonly acts: ReviewActs<Entry>;
}

/** What was reported, with what may be the same thing, and the verdict on it. */
function Pane({ register, words, entry, acts }: PaneProps) {
  const { t } = useTranslation(['registers', 'quarter']);
  const page = api.useQuery('get', ROUTES.one(entry.path), { params: { path: { id: entry.id } } });
  return (
    <article className="record-pane" aria-label={titleOf(entry)}>
      <header className="record-head">
        <h3>
          <EntryLink entry={entry} />
        </h3>
        <EntryState entry={entry} words={words} />
      </header>
      <Loaded query={page}>
        {(detail) => (
          <>
            {detail.similar.map(({ id, title, unitName }) => (
              <p key={id} className="provisional">
                {t('similarTo', { title, unit: unitName ?? '' })}
              </p>
            ))}
            <EntryFacts register={register} entry={detail} {...waiting(detail)} />
          </>
        )}
      </Loaded>
      <footer className="form-foot">
        {entry.may.includes('confirm') && (
          <Button type="primary" onClick={() => acts.verify(entry)}>
            {t('quarter:verify.accept')}
          </Button>
        )}
        {entry.may.includes('return') && (
          <Button onClick={() => acts.giveBack(entry)}>{t('quarter:verify.giveBack')}</Button>
        )}
        {entry.may.length === 0 && <span className="quiet">{t('queue.notMine')}</span>}
      </footer>
    </article>
  );
}

interface Revised extends Entry {
  readonly revisions: Detail['revisions'];
}

/** Of a correction what it would become; else what was reported. */
function waiting({ waits, revisions }: Revised) {
  const found = waits === 'CORRECTION' ? revisions.find(({ state }) => state === 'WAITING') : undefined;
  return found === undefined ? {} : { row: found.fields, names: found.names as Names };
}
