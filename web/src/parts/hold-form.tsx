import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client';
import { may, useMe } from '../api/me';
import type { components } from '../api/schema';
import type { Field } from './form/field';
import { RecordForm } from './form/record-form';
import type { UnitChoice } from './unit-picker';
import { useToday } from './use-today';

type Asked = components['schemas']['ClockHoldRequest'];

interface Values {
  readonly cause: Asked['cause'];
  readonly target?: Asked['target'];
  readonly unit?: UnitChoice;
  readonly projectId?: string;
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly documentNumber?: string;
}

const CAUSES = ['FORCE_MAJEURE', 'APPEAL', 'MAINTENANCE'] as const;
const TARGETS = ['UNIT', 'PROJECT', 'ALL'] as const;

interface HoldButtonProps {
  readonly obligationId: string;
  /** It is not done, and not the office's own. */
  readonly holdable: boolean;
}

/** The office lets the clock of this one matter stand. */
export function HoldButton({ obligationId, holdable }: HoldButtonProps) {
  const { t } = useTranslation('common');
  const me = useMe();
  const [open, setOpen] = useState(false);
  if (!holdable || !may(me, 'clock-holds.propose')) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('holdClock')}</Button>
      {open && <HoldForm obligationId={obligationId} onClose={() => setOpen(false)} />}
    </>
  );
}

interface HoldFormProps {
  /** The one matter whose clock is to stand; left out, the form asks whose. */
  readonly obligationId?: string;
  readonly onClose: () => void;
}

/** 暂缓计时: why, whose clock, from when to when. */
export function HoldForm({ obligationId, onClose }: HoldFormProps) {
  const { t } = useTranslation(['holds', 'words']);
  const fields = useFields(obligationId === undefined);
  const today = useToday();
  return (
    <RecordForm<Values>
      title={t('holds:form.title')}
      submit={t(obligationId === undefined ? 'holds:form.propose' : 'holds:form.hold')}
      done={t(obligationId === undefined ? 'holds:form.proposed' : 'holds:form.done')}
      draft={`clock-hold:${obligationId ?? 'new'}`}
      initial={{ cause: 'FORCE_MAJEURE', from: today, ...(obligationId === undefined && { target: 'UNIT' }) }}
      note={t(obligationId === undefined ? 'holds:form.note' : 'holds:form.noteOne')}
      fields={fields}
      onClose={onClose}
      send={({ unit, projectId, target = 'OBLIGATION', ...said }, headers) => {
        const targetId = { OBLIGATION: obligationId, UNIT: unit?.id, PROJECT: projectId, ALL: undefined }[target];
        return client.POST('/api/v1/clock-holds', {
          headers,
          body: { ...said, target, ...(targetId !== undefined && { targetId }) },
        });
      }}
    />
  );
}

function useFields(asksWhose: boolean): readonly Field<Values>[] {
  const { t } = useTranslation(['holds', 'words']);
  const whose: readonly Field<Values>[] = [
    {
      ...{ name: 'target', label: t('holds:whose'), input: 'radio', required: true },
      choices: TARGETS.map((target) => ({ value: target, label: t(`words:clockHoldTarget.${target}`) })),
    },
    {
      ...{ name: 'unit', label: t('holds:unit'), input: 'unit', required: true, pointer: '/targetId' },
      when: ({ target }) => target === 'UNIT',
    },
    {
      ...{ name: 'projectId', label: t('holds:project'), input: 'project', required: true },
      when: ({ target }) => target === 'PROJECT',
    },
  ];
  return [
    {
      ...{ name: 'cause', label: t('holds:cause'), input: 'select', required: true },
      choices: CAUSES.map((cause) => ({ value: cause, label: t(`words:clockHoldCause.${cause}`) })),
    },
    ...(asksWhose ? whose : []),
    { name: 'from', label: t('holds:from'), input: 'day', required: true, help: t('holds:fromHelp') },
    { name: 'to', label: t('holds:to'), input: 'day', required: true, help: t('holds:toHelp') },
    { name: 'words', label: t('holds:words'), input: 'paragraph', required: true, max: 500 },
    { name: 'documentNumber', label: t('holds:number'), max: 100 },
  ];
}
