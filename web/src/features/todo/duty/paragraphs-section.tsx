import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { Paragraphs } from '../../../parts/paragraphs';
import { Section } from '../../../ui/section';
import { ActForm } from '../acts/act-form';
import { TextField } from '../filing/fields';
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

function ParagraphForm({ duty, onLeave }: { readonly duty: DutyPageData; readonly onLeave: () => void }) {
  const { t } = useTranslation(['todo', 'common']);
  return (
    <ActForm<{ text?: string }>
      name={`paragraph:${duty.id}`}
      title={t('todo:paragraph.add')}
      note={t('todo:paragraph.note')}
      submitWord={t('common:act.submit')}
      initial={{}}
      version={duty.version}
      onLeave={onLeave}
      send={({ text = '' }) =>
        client.POST('/api/v1/duties/{id}/paragraphs', {
          params: { path: { id: duty.id } },
          body: { text: text.trim() },
        })
      }
    >
      {() => <TextField name={['text']} label={t('todo:paragraph.text')} max={LONGEST} />}
    </ActForm>
  );
}
