import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { useDraft } from '../../parts/use-draft';
import { Section } from '../../ui/section';
import type { CalendarYear, ListValues } from './calendar-year';
import { DaysField } from './days-field';
import { parseDays } from './parse-days';
import { YearPreview } from './year-preview';

interface LoadYearProps {
  readonly years: readonly CalendarYear[];
  readonly today: string;
}

function bodyOf({ year, off, on = '' }: ListValues) {
  return { year, off: [...parseDays(off, year).days], on: [...parseDays(on, year).days] };
}

/** Loads a year's list: pasted, previewed with every open date that would move, then confirmed. */
export function LoadYear({ years, today }: LoadYearProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const { message } = App.useApp();
  const [form] = Form.useForm<ListValues>();
  const navigate = useNavigate({ from: '/settings/calendar' });
  const { restored, keep, forget } = useDraft<ListValues>('calendar:load');
  const [asked, setAsked] = useState<ListValues | null>(null);
  const open = years.filter(({ year }) => year >= Number(today.slice(0, 4)));
  const next = open.find(({ provisional }) => provisional) ?? open[0];
  const preview = useMutation({
    mutationFn: async (values: ListValues) =>
      (await client.POST('/api/v1/calendar-years/preview', { body: bodyOf(values) })).data,
    onSuccess: (_, values) => setAsked(values),
  });
  const leave = (year?: number): void => {
    void navigate({ search: (before) => ({ ...before, load: undefined, ...(year !== undefined && { year }) }) });
  };
  const load = useMutation({
    mutationFn: (values: ListValues) =>
      client.POST('/api/v1/calendar-years', {
        body: {
          ...bodyOf(values),
          source: values.source,
          basedOnVersion: preview.data?.basedOnVersion ?? 0,
        },
      }),
    onSuccess: (_, { year }) => {
      forget();
      void message.success(t('load.done', { year }));
      leave(year);
    },
  });
  const change = (values: ListValues): void => {
    keep(values);
    setAsked(null);
    load.reset();
  };
  const need = (name: string) => [{ required: true, whitespace: true, message: t('common:field.required', { name }) }];
  return (
    <Section title={t('load.title')}>
      <Form<ListValues>
        form={form}
        layout="vertical"
        className="calendar-form"
        initialValues={{ year: next?.year, ...restored?.values }}
        onValuesChange={(_, values) => change(values)}
        onFinish={(values) => preview.mutate(values)}
      >
        <p className="quiet">{t('load.help')}</p>
        <Form.Item name="year" label={t('load.year')} rules={[{ required: true }]}>
          <Select options={open.map(({ year }) => ({ value: year, label: t('yearTitle', { year }) }))} />
        </Form.Item>
        <DaysField name="off" required />
        <DaysField name="on" />
        <Form.Item name="source" label={t('load.source')} extra={t('load.sourceHelp')} rules={need(t('load.source'))}>
          <Input maxLength={200} />
        </Form.Item>
        {preview.error !== null && <ProblemNote error={preview.error} />}
        <div className="row">
          <Button htmlType="submit" type={asked === null ? 'primary' : 'default'} loading={preview.isPending}>
            {t('load.preview')}
          </Button>
          <Button onClick={() => leave()}>{t('common:act.cancel')}</Button>
        </div>
      </Form>
      {asked !== null && preview.data !== undefined && (
        <>
          <YearPreview preview={preview.data} />
          {load.error !== null && <ProblemNote error={load.error} />}
          <Alert type="warning" showIcon className="problem" title={t('load.warning')} />
          <Button type="primary" loading={load.isPending} onClick={() => load.mutate(asked)}>
            {t('load.confirm', { year: asked.year })}
          </Button>
        </>
      )}
    </Section>
  );
}
