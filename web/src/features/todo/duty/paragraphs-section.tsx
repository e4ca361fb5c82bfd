import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { RecordForm } from '../../../parts/form/record-form';
import { Paragraphs } from '../../../parts/paragraphs';
import { Section } from '../../../ui/section';
import type { DutyPageData } from '../filing/filing-values';
import { mayAddParagraph } from './duty-acts';

/** A paragraph is as long as a record's summary. */
const LONGEST = 300;

/** 责任单位补充情况, and the form for whoever files for one of them. */
export function ParagraphsSection({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['record', 'todo']);
  const me = useMe();
  const [writing, setWriting] = useState(false);
  const project = api.useQuery(
    'get',
    '/api/v1/projects/{id}',
    { params: { path: { id: duty.projectId } } },
    { enabled: may(me, 'duties.add-paragraph') },
  );
  const writes = mayAddParagraph(me, duty, project.data?.parties ?? []);
  if (duty.paragraphs.length === 0 && !writes) return null;
  return (
    <>
      <Section
        title={t('paragraphs')}
        count={duty.paragraphs.length}
        actions={writes && !writing && <Button onClick={() => setWriting(true)}>{t('todo:paragraph.add')}</Button>}
      >
        {duty.paragraphs.length === 0 ? (
          <p className="quiet">{t('todo:paragraph.none')}</p>
        ) : (
          <Paragraphs paragraphs={duty.paragraphs} />
        )}
      </Section>
      {writing && <ParagraphForm duty={duty} onLeave={() => setWriting(false)} />}
    </>
  );
}

function ParagraphForm({
  duty: { id, version },
  onLeave,
}: {
  readonly duty: DutyPageData;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <RecordForm<{ text?: string }>
      frame="section"
      title={t('paragraph.add')}
      note={t('paragraph.note')}
      submit={t('common:act.submit')}
      draft={`paragraph:${id}`}
      version={version}
      onClose={onLeave}
      send={({ text = '' }) => {
        const body = { text: text.trim() };
        return client.POST('/api/v1/duties/{id}/paragraphs', { params: { path: { id } }, body });
      }}
      fields={[{ name: 'text', label: t('paragraph.text'), input: 'paragraph', required: true, max: LONGEST }]}
    />
  );
}
