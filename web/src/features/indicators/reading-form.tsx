import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm, type RecordFormProps } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import { noted } from '../../ui/marks';
import { useBusinessToday } from '../../ui/today';
import { type Indicator, type Reading, usePeriodWords } from './indicator';

interface Values {
  readonly period?: string;
  readonly asOf?: string;
  readonly value?: string;
  readonly rankPosition?: number;
  readonly rankOf?: number;
  readonly source?: string;
  readonly sourceIssuer?: string;
  readonly reason?: string;
  readonly noSecrets?: boolean;
}

interface ReadingFormProps extends Pick<RecordFormProps<Values>, 'frame' | 'onClose' | 'onDone'> {
  readonly indicator: Indicator;
  /** The period that is asked for; left out, whoever enters it chooses. */
  readonly period?: string;
  /** The confirmed reading that is corrected. */
  readonly corrects?: Reading;
}

/** Sends what was read; of a correction with its reason. */
async function sendReading(
  { period = '', value = '', source = '', reason = '', ...rest }: Values,
  indicatorId: string,
  { corrects, headers }: { readonly corrects: Reading | undefined; readonly headers: Seen },
): Promise<void> {
  const { asOf, rankPosition, rankOf, sourceIssuer } = rest;
  const read = { value, source, noSecrets: true as const, ...filled({ asOf, rankPosition, rankOf, sourceIssuer }) };
  if (corrects === undefined) {
    const path = { id: indicatorId };
    await client.POST('/api/v1/indicators/{id}/readings', { params: { path }, body: { ...read, period } });
    return;
  }
  const path = { id: corrects.id };
  await client.POST('/api/v1/readings/{id}/corrections', { params: { path }, headers, body: { ...read, reason } });
}

/** 填报读数 · 更正: eight fields at most, for a phone. */
export function ReadingForm({ indicator, period, corrects, ...frame }: ReadingFormProps) {
  const { t } = useTranslation('indicators');
  const words = usePeriodWords();
  const of = corrects?.period ?? period;
  const returned = returnedOf(indicator, of);
  return (
    <RecordForm<Values>
      title={t(corrects === undefined ? 'enter' : 'correct')}
      submit={t('send')}
      done={t('sent')}
      {...keptAs(indicator, corrects, of)}
      initial={initialOf(indicator, of, corrects ?? returned)}
      send={(values, headers) =>
        sendReading({ ...values, ...filled({ period: of }) }, indicator.id, { corrects, headers })
      }
      note={[
        t('readingOf', { name: indicator.name, unit: indicator.unitOfMeasure }),
        of !== undefined && t('periodIs', { period: words(of) }),
        returned !== undefined && t('returnedBecause', { words: returned.words ?? '' }),
      ]}
      fields={useFields(indicator, corrects !== undefined, of !== undefined)}
      {...frame}
    />
  );
}

const returnedOf = ({ readings }: Indicator, period: string | undefined): Reading | undefined =>
  readings.find((one) => one.state === 'RETURNED' && one.period === period);

/** Under which name what was typed is kept, and which version was seen. */
const keptAs = (indicator: Indicator, corrects: Reading | undefined, period = 'new') => ({
  draft: `reading:${indicator.id}:${corrects?.id ?? period}`,
  version: corrects?.version ?? 0,
});

/** What was read last of a source is offered again; of a correction everything that stands there. */
function initialOf(indicator: Indicator, period: string | undefined, read: Reading | undefined): Values {
  const from = read ?? indicator.readings.find(({ state }) => state === 'CONFIRMED');
  const again = { ...(from?.sourceIssuer != null && { sourceIssuer: from.sourceIssuer }) };
  if (read === undefined) return { ...again, period: period ?? indicator.expected[0]?.period ?? indicator.period };
  const { asOf, value, source, rankPosition, rankOf } = read;
  return {
    ...again,
    ...{ period: read.period, asOf, value, source },
    ...(rankPosition != null && { rankPosition }),
    ...(rankOf != null && { rankOf }),
  };
}

function useFields(indicator: Indicator, isCorrection: boolean, isFixed: boolean): readonly Field<Values>[] {
  const { t } = useTranslation(['indicators', 'common']);
  const words = usePeriodWords();
  const today = useBusinessToday() ?? undefined;
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const periods = [...new Set([...indicator.expected.map(({ period }) => period), indicator.period])];
  const choice: Field<Values> = {
    ...{ name: 'period', label: t('periodLabel'), input: 'select', required: true },
    choices: periods.map((value) => ({ value, label: words(value) })),
  };
  return [
    ...(isFixed ? [] : [choice]),
    {
      name: 'value',
      label: noted(t('value'), indicator.unitOfMeasure),
      input: 'decimal',
      required: true,
      max: 20,
      help: t('valueHelp'),
    },
    { name: 'asOf', label: optional(t('asOf')), input: 'day', to: today, help: t('asOfHelp') },
    { name: 'source', label: t('source'), required: true, max: 200, help: t('sourceHelp') },
    { name: 'sourceIssuer', label: optional(t('sourceIssuer')), max: 100, placeholder: indicator.dataUnitName },
    { name: 'rankPosition', label: optional(t('rank')), input: 'number', max: 1_000_000 },
    { name: 'rankOf', label: optional(t('rankOf')), input: 'number', max: 1_000_000 },
    ...(isCorrection
      ? [{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 } as const]
      : []),
    { name: 'noSecrets', label: t('noSecrets'), input: 'tick', required: true },
  ];
}
