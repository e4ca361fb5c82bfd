import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { Loaded } from '../../parts/loaded';
import { useAct } from '../../parts/use-act';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { named } from '../../ui/marks';
import { PageHead } from '../../ui/page-head';
import { StateTag } from '../../ui/state-tag';
import { NewTemplate } from './new-template';

type Template = components['schemas']['DocumentTemplateAnswer'];

/** 文书模板: the office’s own layouts, in versions; two people for what counts. */
export function TemplatesPage() {
  const { t } = useTranslation(['templates', 'words']);
  const query = api.useQuery('get', '/api/v1/document-templates');
  const [ending, setEnding] = useState<Template | null>(null);
  const writes = may(useMe(), 'document-templates.write');
  const columns: readonly Column<Template>[] = [
    {
      key: 'name',
      title: t('kind'),
      cell: (template) => <Name template={template} />,
      heads: true,
    },
    { key: 'state', title: t('state'), cell: (template) => <State template={template} />, card: 'line' },
    { key: 'people', title: t('people'), cell: (template) => <People template={template} />, card: 'line' },
    {
      key: 'acts',
      title: t('acts'),
      cell: (template) => <Acts template={template} writes={writes} onEnd={setEnding} />,
      card: 'acts',
    },
  ];
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <NewTemplate writes={writes} />
      <Loaded query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty>{t('none')}</Empty>
          ) : (
            <DataTable label={t('title')} columns={columns} rows={rows} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      {ending !== null && <EndForm template={ending} onClose={() => setEnding(null)} />}
    </>
  );
}

function Name({ template: { kind, number } }: { readonly template: Template }) {
  const { t } = useTranslation(['templates', 'words']);
  return t('version', { kind: t(`words:officialDocument.${kind}`), number });
}

function State({ template: { state, withdrawalWords } }: { readonly template: Template }) {
  const { t } = useTranslation(['templates', 'words']);
  const tone = state === 'IN_FORCE' ? 'good' : state === 'DRAFT' ? 'warn' : undefined;
  return (
    <>
      <StateTag {...(tone !== undefined && { tone })}>{t(`words:templateState.${state}`)}</StateTag>
      {state === 'IN_FORCE' && withdrawalWords != null && <p>{t('ending', { words: withdrawalWords })}</p>}
    </>
  );
}

function People({ template }: { readonly template: Template }) {
  const { t } = useTranslation('templates');
  const { uploadedByName, uploadedOn, enforcedByName, enforcedOn } = template;
  return (
    <>
      <p>{t('uploaded', { name: uploadedByName, day: dateWords(uploadedOn) })}</p>
      {enforcedByName != null && enforcedOn != null && (
        <p>{t('enforced', { name: enforcedByName, day: dateWords(enforcedOn) })}</p>
      )}
    </>
  );
}

interface ActsProps {
  readonly template: Template;
  readonly writes: boolean;
  readonly onEnd: (template: Template) => void;
}

type Verb = 'enforce' | 'discard' | 'keep' | 'withdraw';

/** Which acts are this person's: nobody is asked for what only somebody else may do. */
function verbsOf({ state, uploadedByPersonId, withdrawalByPersonId }: Template, me: string | null): readonly Verb[] {
  if (state === 'DRAFT') return uploadedByPersonId === me ? ['discard'] : ['enforce', 'discard'];
  if (state !== 'IN_FORCE' || withdrawalByPersonId == null) return [];
  return withdrawalByPersonId === me ? ['keep'] : ['withdraw', 'keep'];
}

function Acts({ template, writes, onEnd }: ActsProps) {
  const { t } = useTranslation(['templates', 'words']);
  const run = useAct();
  const me = useMe();
  const { id, kind, number, version, state, withdrawalByPersonId } = template;
  const name = t('version', { kind: t(`words:officialDocument.${kind}`), number });
  const act = async (verb: Verb): Promise<void> => {
    const sent = { params: { path: { id } }, headers: { 'If-Match': String(version) } };
    const done = await run(() => client.POST(`/api/v1/document-templates/{id}/${verb}`, sent));
    if (done) await queries.invalidateQueries();
  };
  return (
    <div className="row">
      <Button href={`/api/v1/document-templates/${id}/sample`} aria-label={named(t('sample'), name)}>
        {t('sample')}
      </Button>
      <Button href={`/api/v1/document-templates/${id}/file`} aria-label={named(t('file'), name)}>
        {t('file')}
      </Button>
      {writes &&
        verbsOf(template, me.personId ?? null).map((verb) => (
          <Button key={verb} aria-label={named(t(`verb.${verb}`), name)} onClick={() => void act(verb)}>
            {t(`verb.${verb}`)}
          </Button>
        ))}
      {writes && state === 'IN_FORCE' && withdrawalByPersonId == null && (
        <Button aria-label={named(t('end'), name)} onClick={() => onEnd(template)}>
          {t('end')}
        </Button>
      )}
    </div>
  );
}

/** Asks that the built-in layout comes back; somebody else confirms. */
function EndForm({
  template: { id, version },
  onClose,
}: {
  readonly template: Template;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('templates');
  return (
    <RecordForm<{ readonly words: string }>
      title={t('end')}
      submit={t('end')}
      note={t('endNote')}
      initial={{}}
      onClose={onClose}
      send={(body) =>
        client.POST('/api/v1/document-templates/{id}/ask-withdrawal', {
          params: { path: { id } },
          headers: { 'If-Match': String(version) },
          body,
        })
      }
      fields={[{ name: 'words', label: t('reason'), required: true, max: 500 }]}
    />
  );
}
