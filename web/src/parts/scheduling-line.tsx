import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { may, useMe } from '../api/me';
import type { components } from '../api/schema';
import { dateWords } from '../ui/dates';
import { Section } from '../ui/section';
import { StateTag } from '../ui/state-tag';
import { noted } from '../ui/marks';
import { filled } from './form/field';
import { RecordForm } from './form/record-form';
import { LoadMore } from './load-more';
import { usePages } from './use-pages';
import { useToday } from './use-today';
import './scheduling-line.css';

type Step = components['schemas']['LineStepAnswer'];
type Body = components['schemas']['SchedulingNoteRequest'];

interface SchedulingLineProps {
  readonly subjectType: Body['subjectType'];
  readonly subjectId: string;
}

/** 线上线下调度: what was done about a matter on line and off it, in one line; whoever schedules adds his note here. */
export function SchedulingLine({ subjectType, subjectId }: SchedulingLineProps) {
  const { t } = useTranslation('scheduling');
  const me = useMe();
  const [open, setOpen] = useState(false);
  const today = useToday();
  const pages = usePages(['scheduling-notes', subjectType, subjectId], (from, signal) =>
    client.GET('/api/v1/scheduling-notes', {
      params: { query: { subjectType, subjectId, limit: 20, ...from } },
      signal,
    }),
  );
  const mayNote = may(me, 'scheduling-notes.create');
  const steps = pages.data ?? [];
  if (steps.length === 0 && !mayNote) return null;
  return (
    <Section
      title={t('title')}
      actions={mayNote && !open ? <Button onClick={() => setOpen(true)}>{t('add')}</Button> : undefined}
    >
      {steps.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <ol className="scheduling-line" aria-label={t('title')}>
          {steps.map((step) => (
            <StepLine key={step.key} step={step} />
          ))}
        </ol>
      )}
      <LoadMore pages={pages} />
      {open && (
        <NoteForm subjectType={subjectType} subjectId={subjectId} today={today} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}

function StepLine({ step: { channel, step, way, act, on, who, words, nextOn, by, about } }: { readonly step: Step }) {
  const { t } = useTranslation(['scheduling', 'words']);
  const what =
    act != null
      ? t(`words:problemStep.${act}` as 'words:problemStep.SOLVED')
      : way != null
        ? t('note', { way: t(`words:noteWay.${way}`) })
        : t(`words:lineStep.${step}`);
  const people = [who, about, by != null && by !== who ? t('by', { by }) : null].filter((one) => one != null);
  return (
    <li>
      <time dateTime={on}>{dateWords(on)}</time>
      <div>
        <div className="row">
          <StateTag tone={channel === 'OFFLINE' ? 'warn' : 'calm'}>{t(`words:channel.${channel}`)}</StateTag>
          <strong>{what}</strong>
        </div>
        {people.length > 0 && <p className="quiet">{people.join(' · ')}</p>}
        {words != null && <p className="as-written">{words}</p>}
        {nextOn != null && <p>{t(act == null ? 'next' : 'due', { on: dateWords(nextOn) })}</p>}
      </div>
    </li>
  );
}

interface Said {
  readonly way?: Body['way'];
  readonly on?: string;
  readonly whoWords?: string;
  readonly words?: string;
  readonly nextOn?: string;
}

const WAYS = ['CALL', 'VISIT', 'MEETING', 'ONLINE'] as const satisfies readonly Body['way'][];

interface NoteFormProps extends SchedulingLineProps {
  readonly today: string;
  readonly onClose: () => void;
}

/** Three fields for a call of today: it is a telephone call of today unless told otherwise. */
function NoteForm({ subjectType, subjectId, today, onClose }: NoteFormProps) {
  const { t } = useTranslation(['scheduling', 'words', 'common']);
  return (
    <RecordForm<Said>
      title={t('add')}
      submit={t('keep')}
      draft={`scheduling:${subjectId}`}
      initial={{ way: 'CALL', on: today }}
      send={(said, headers) =>
        client.POST('/api/v1/scheduling-notes', {
          headers,
          body: filled({ subjectType, subjectId, ...said }) as Body,
        })
      }
      fields={[
        {
          ...{ name: 'way', label: t('way'), input: 'radio', required: true },
          choices: WAYS.map((value) => ({ value, label: t(`words:noteWay.${value}`) })),
        },
        { name: 'whoWords', label: t('who'), required: true, max: 100 },
        { name: 'words', label: t('words'), input: 'paragraph', required: true, max: 200 },
        { name: 'on', label: t('on'), input: 'day', required: true, to: today },
        { name: 'nextOn', label: noted(t('nextOn'), t('common:field.optional')), input: 'day' },
      ]}
      onClose={onClose}
    />
  );
}
