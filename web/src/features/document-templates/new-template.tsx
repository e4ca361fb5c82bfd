import { useMutation } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { queries } from '../../api/queries';
import type { components, paths } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem-note';
import { type Column, DataTable } from '../../ui/data-table';
import { Section } from '../../ui/section';

type Kind = paths['/api/v1/document-templates/fields']['get']['parameters']['query']['kind'];
type Field = components['schemas']['TemplateFieldAnswer'];

const KINDS: readonly Kind[] = [
  ...(['INTERVIEW_NOTICE', 'INTERVIEW_RECORD', 'INTERVIEW_MINUTES', 'RECTIFICATION_REPORT'] as const),
  ...(['LISTING_NOTICE', 'LISTING_EXTENSION', 'LISTING_END', 'MEETING_MINUTES', 'MEETING_MATERIALS'] as const),
  ...(['DECISION_SLIP', 'PROBLEM_CLOSING', 'INSPECTION_NOTICE', 'INSPECTION_FEEDBACK', 'APPROVAL_SHEET'] as const),
  ...(['EXTENSION_SHEET', 'LEADER_SHEET'] as const),
];

/** A kind of document: what its template may name, and the next version of it. */
export function NewTemplate({ writes }: { readonly writes: boolean }) {
  const { t } = useTranslation(['templates', 'words']);
  const [kind, setKind] = useState<Kind>('INTERVIEW_NOTICE');
  const id = useId();
  const kinds = KINDS.map((value) => ({ value, label: t(`words:officialDocument.${value}`) }));
  return (
    <Section title={t('make')}>
      <p className="quiet">{t('how')}</p>
      <div className="row">
        <label htmlFor={id}>{t('kind')}</label>
        <Select id={id} value={kind} options={kinds} onChange={setKind} style={{ minWidth: 200 }} />
        {writes && <UploadButton key={kind} kind={kind} />}
      </div>
      <Fields kind={kind} />
    </Section>
  );
}

/** Sends a file; whatever is wrong with it is listed here. */
function UploadButton({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('templates');
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.append('file', file);
      return client.POST('/api/v1/document-templates', {
        params: { query: { kind } },
        body: { file: '' },
        bodySerializer: () => form,
      } as never);
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Button type="primary" loading={upload.isPending} onClick={() => input.current?.click()}>
        {t('upload')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx"
        aria-label={t('upload')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) upload.mutate(file);
          target.value = '';
        }}
      />
      {upload.error !== null && (
        <div style={{ flexBasis: '100%' }}>
          <ProblemNote error={upload.error} />
        </div>
      )}
      {upload.isSuccess && <p role="status">{t('uploadDone')}</p>}
    </>
  );
}

interface Line {
  readonly key: string;
  readonly written: string;
  readonly meaning: string;
  readonly example: string;
}

/** As it is written in the file: a list with its beginning and its end around the names of a row. */
function linesOf(fields: readonly Field[]): readonly Line[] {
  return fields.flatMap(({ name, meaning, example, rows }) =>
    rows == null
      ? [{ key: name, written: `{${name}}`, meaning, example }]
      : [
          { key: name, written: `{#${name}}…{/${name}}`, meaning, example: '' },
          ...rows.map((row) => ({
            ...{ key: `${name}.${row.name}`, written: `{${row.name}}`, meaning: row.meaning, example: row.example },
          })),
        ],
  );
}

function Fields({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('templates');
  const query = api.useQuery('get', '/api/v1/document-templates/fields', { params: { query: { kind } } });
  const columns: readonly Column<Line>[] = [
    { key: 'written', title: t('field'), cell: ({ written }) => <code>{written}</code>, heads: true },
    { key: 'meaning', title: t('meaning'), cell: ({ meaning }) => meaning, card: 'line' },
    { key: 'example', title: t('example'), cell: ({ example }) => example, card: 'quiet' },
  ];
  return (
    <details>
      <summary>{t('fields')}</summary>
      <Loaded query={query}>
        {(fields) => (
          <DataTable label={t('fields')} columns={columns} rows={linesOf(fields)} keyOf={({ key }) => key} />
        )}
      </Loaded>
    </details>
  );
}
