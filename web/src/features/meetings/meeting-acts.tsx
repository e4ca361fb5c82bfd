import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { noted } from '../../ui/marks';
import type { Meeting } from './meeting';
import { MeetingForm } from './meeting-form';

type Act = 'convene' | 'hold' | 'minutes' | 'cancel';
const ACTS: readonly Act[] = ['convene', 'hold', 'minutes', 'cancel'];

interface Said {
  readonly heldOn?: string;
  readonly attendance?: string;
  readonly minutesNumber?: string;
  readonly minutesIssuer?: string;
  readonly signerPostId?: string;
  readonly reason?: string;
}

/** What may be done about a meeting now. */
export function MeetingActs({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation('meetings');
  const [open, setOpen] = useState<Act | 'edit' | null>(null);
  const close = (): void => setOpen(null);
  const next = ACTS.find((act) => act !== 'cancel' && meeting.may[act]);
  return (
    <>
      {meeting.may.write && <Button onClick={() => setOpen('edit')}>{t('edit')}</Button>}
      {ACTS.filter((act) => meeting.may[act]).map((act) => (
        <Button key={act} type={act === next ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {open === 'edit' && <MeetingForm meeting={meeting} onClose={close} />}
      {open !== null && open !== 'edit' && <ActForm key={open} act={open} meeting={meeting} onClose={close} />}
    </>
  );
}

interface ActFormProps {
  readonly act: Act;
  readonly meeting: Meeting;
  readonly onClose: () => void;
}

function ActForm({ act, meeting, onClose }: ActFormProps) {
  const { t } = useTranslation('meetings');
  const path = `/api/v1/meetings/{id}/${act}` as '/api/v1/meetings/{id}/cancel';
  return (
    <RecordForm<Said>
      title={t(`act.${act}`)}
      draft={`meeting:${meeting.id}:${act}`}
      version={meeting.version}
      initial={initialOf(act, meeting)}
      note={t(`actNote.${act}`)}
      send={(said, headers) =>
        client.POST(path, {
          params: { path: { id: meeting.id } },
          headers,
          body: filled({ ...said }) as { reason: string },
        })
      }
      fields={useFields(act, meeting)}
      onClose={onClose}
    />
  );
}

function initialOf(act: Act, meeting: Meeting): Said {
  if (act === 'hold') return { heldOn: meeting.plannedOn };
  return act === 'minutes'
    ? { minutesNumber: meeting.minutesNumber ?? '', minutesIssuer: meeting.minutesIssuer ?? '' }
    : {};
}

function useFields(act: Act, { kind }: Meeting): readonly Field<Said>[] {
  const { t } = useTranslation(['meetings', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const numbered = kind === 'COMMITTEE';
  switch (act) {
    case 'convene':
      return [];
    case 'hold':
      return [
        { name: 'heldOn', label: t('heldOn'), input: 'day', required: true },
        { name: 'attendance', label: optional(t('attendance')), input: 'paragraph', max: 500 },
      ];
    case 'minutes':
      return [
        { name: 'minutesNumber', label: t('minutesNumber'), required: numbered, max: 100 },
        { name: 'minutesIssuer', label: t('minutesIssuer'), required: numbered, max: 100 },
        { name: 'signerPostId', label: optional(t('signer')), input: 'leader', help: t('signerHelp') },
      ];
    case 'cancel':
      return [{ name: 'reason', label: t('reason'), input: 'paragraph', required: true, max: 300 }];
  }
}
