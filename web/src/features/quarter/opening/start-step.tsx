import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { may, useMe } from '../../../api/me';
import { ProblemNote } from '../../../parts/problem-note';
import { dateWords, quarterWords } from '../../../ui/dates';
import { Section } from '../../../ui/section';
import type { StepProps } from './step-props';
import { PreviewDates } from './preview-step';

/** The last step: what will happen, in words, and the button. */
export function StartStep({ cycle, preview }: StepProps) {
  const { t } = useTranslation('quarter');
  const me = useMe();
  const { counts, dates } = preview;
  const open = useMutation({
    mutationFn: () =>
      client.POST('/api/v1/cycles/{id}/open', {
        params: { path: { id: cycle.id } },
        headers: { 'If-Match': String(cycle.version) },
      }),
  });
  return (
    <>
      <Section title={t('opening.startTitle', { quarter: quarterWords(cycle.year, cycle.quarter) })}>
        <ul className="plain-list">
          <li>{t('opening.willMake', { ...counts })}</li>
          <li>{t('opening.willTell', { count: counts.units, day: dateWords(dates.plansDueOn) })}</li>
          <li>{t('opening.willFix')}</li>
        </ul>
        {counts.gaps > 0 && (
          <Alert type="warning" showIcon title={t('opening.gapsLeft', { count: counts.gaps })} className="problem" />
        )}
        {open.error !== null && <ProblemNote error={open.error} />}
        {may(me, 'cycles.open') ? (
          <Button type="primary" loading={open.isPending} disabled={counts.duties === 0} onClick={() => open.mutate()}>
            {t('opening.start')}
          </Button>
        ) : (
          <p className="quiet">{t('opening.notYours')}</p>
        )}
      </Section>
      <PreviewDates preview={preview} />
    </>
  );
}
