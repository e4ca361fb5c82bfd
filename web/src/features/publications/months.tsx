import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { RecordForm } from '../../parts/form/record-form';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import { type MonthChoice, monthOf, monthOfChoice } from './bulletin';

type Outcome = components['schemas']['EndMonthRequest']['outcome'];
const OUTCOMES: readonly Outcome[] = ['JOINED', 'LEFT_OUT'];

/** Months that have no bulletin of their own, and why; nothing where there is none. */
export function EndedMonths() {
  const { t } = useTranslation(['publications', 'words']);
  const months = api.useQuery('get', '/api/v1/bulletin-months').data ?? [];
  if (months.length === 0) return null;
  return (
    <Section title={t('months.title')} count={months.length}>
      <ul className="stack">
        {months.map(({ dataDay, outcome, words, madeOn, byName }) => (
          <li key={dataDay}>
            <strong>{t('yearMonth', monthOf({ dataDay }))}</strong>{' '}
            {outcome != null && t(`words:bulletinMonthOutcome.${outcome}`)}{' '}
            <span className="quiet">{[byName, dateWords(madeOn)].filter(Boolean).join(' ')}</span>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface Said {
  readonly month: string;
  readonly outcome: Outcome;
  readonly words: string;
}

/** 与下月合并, 本月不发: by the executive deputy or the director, of a month that nobody has begun. */
export function EndMonth({ months }: { readonly months: readonly MonthChoice[] }) {
  const { t } = useTranslation(['publications', 'words']);
  const [open, setOpen] = useState(false);
  if (!may(useMe(), 'bulletins.decide')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('months.act')}</Button>
      {open && (
        <RecordForm<Said>
          title={t('months.act')}
          note={t('months.note')}
          initial={months[0] === undefined ? {} : { month: months[0].value }}
          send={({ month, ...said }) =>
            client.POST('/api/v1/bulletin-months', { body: { ...monthOfChoice(month), ...said } })
          }
          fields={[
            { name: 'month', label: t('month'), input: 'select', required: true, choices: months },
            {
              name: 'outcome',
              label: t('months.outcome'),
              input: 'radio',
              required: true,
              choices: OUTCOMES.map((value) => ({ value, label: t(`words:bulletinMonthOutcome.${value}`) })),
            },
            { name: 'words', label: t('months.why'), input: 'paragraph', required: true, max: 300 },
          ]}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
