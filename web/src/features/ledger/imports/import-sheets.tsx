import { useMutation } from '@tanstack/react-query';
import { App, Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { queries } from '../../../api/queries';
import { isStale } from '../../../parts/form/use-versioned-act';
import { Loaded } from '../../../parts/loaded';
import { ProblemNote } from '../../../parts/problem-note';
import { listed } from '../../../ui/marks';
import { Section } from '../../../ui/section';
import type { Import } from '../imports-page';
import {
  answersOf,
  type Draft,
  headOf,
  missingOf,
  NOTHING_SAID,
  saidSheets,
  type Saying,
  shownOf,
  tickedOf,
  wantsLook,
} from './mapping';
import { SheetChoice } from './sheet-choice';
import { SheetView } from './sheet-view';
import './mapping.css';

type Sheets = components['schemas']['SheetsAnswer'];

/** Which sheets and columns of the file are read; open where a person should look, else told in a line. */
export function ImportSheets({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const params = { path: { id: held.id } };
  const query = api.useQuery('get', '/api/v1/ledger-imports/{id}/sheets', { params });
  const [toggled, setToggled] = useState<boolean | null>(null);
  const panel = useId();
  const sheets = query.data?.sheets ?? [];
  // What was kept before files were kept with their sheets has none.
  if (query.data !== undefined && sheets.length === 0) return null;
  const open = toggled ?? (query.data !== undefined && wantsLook(sheets, held.year));
  return (
    <Section
      title={t('mapping.title')}
      actions={
        <Button aria-expanded={open} aria-controls={panel} onClick={() => setToggled(!open)}>
          {t(open ? 'mapping.fold' : 'mapping.unfold')}
        </Button>
      }
    >
      <Loaded query={query}>{(found) => <Found {...found} />}</Loaded>
      <div id={panel} hidden={!open}>
        {open && query.data !== undefined && <Mapping held={held} found={query.data} onRead={() => setToggled(null)} />}
      </div>
    </Section>
  );
}

/** What was found, in a line. */
function Found({ sheets }: Sheets) {
  const { t } = useTranslation(['preview', 'ledger']);
  const read = sheets.filter(({ ticked }) => ticked);
  const columns = read.flatMap((sheet) => sheet.columns);
  const fields = columns.filter(({ field }) => field != null).length;
  if (read.length === 0) return <p>{t('mapping.none')}</p>;
  const names = listed(read.map(({ name }) => name));
  return (
    <p className="mapping-found">
      {t('mapping.found', { count: read.length, all: sheets.length, names, fields, others: columns.length - fields })}
    </p>
  );
}

interface MappingProps {
  readonly held: Import;
  readonly found: Sheets;
  readonly onRead: () => void;
}

/** The sheets as they look, where a person says which are read and what their columns hold. */
function Mapping({ held, found: { sheets, required }, onRead }: MappingProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [draft, setDraft] = useState<Draft>(NOTHING_SAID);
  const saying = { sheets, required, draft };
  const sheet = shownOf(saying);
  const unknown = held.year == null && draft.year === undefined;
  return (
    <div className="stack">
      <p className="quiet">{t('mapping.help')}</p>
      <label className="row">
        {t('mapping.year')}
        <InputNumber
          min={2000}
          max={2200}
          status={unknown ? 'warning' : ''}
          value={draft.year ?? held.year ?? null}
          onChange={(year) => year !== null && setDraft({ ...draft, year })}
        />
        {unknown && t('mapping.yearUnknown')}
      </label>
      <SheetChoice saying={saying} onSay={setDraft} />
      {sheet !== undefined && <SheetView sheet={sheet} saying={saying} onSay={setDraft} />}
      <ReadAgain
        held={held}
        saying={saying}
        onRead={() => {
          setDraft(NOTHING_SAID);
          onRead();
        }}
      />
    </div>
  );
}

interface ReadAgainProps {
  readonly held: Import;
  readonly saying: Saying;
  readonly onRead: () => void;
}

/** Sends what was said; the file is read again with it. */
function ReadAgain({ held, saying, onRead }: ReadAgainProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const { message } = App.useApp();
  const answers = answersOf(saying);
  const params = { path: { id: held.id } };
  const reading = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/ledger-imports/{id}/answers', {
        params,
        headers: { 'If-Match': String(held.version) },
        body: answers,
      }),
    onSuccess: () => {
      void message.success(t('mapping.done'));
      onRead();
    },
    onError: (error) => {
      // What was said stays; what somebody else did meanwhile is read and stands beside it.
      if (isStale(error)) void queries.invalidateQueries();
    },
  });
  const lacking = saidSheets(saying).find((one) => missingOf(saying, headOf(one, saying.draft)).length > 0);
  const none = tickedOf(saying).length === 0;
  return (
    <>
      {reading.error !== null && <ProblemNote error={reading.error} />}
      <div className="row">
        <Button
          type="primary"
          disabled={lacking !== undefined || none || Object.keys(answers).length === 0}
          loading={reading.isPending}
          onClick={() => reading.mutate()}
        >
          {t('mapping.read')}
        </Button>
        <span className="quiet">
          {none ? t('mapping.none') : lacking && t('mapping.lacking', { name: lacking.name })}
        </span>
      </div>
    </>
  );
}
