import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import type { Field } from '../../parts/form/field';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import { type Meeting, meetingBody, type MeetingBody } from './meeting';
import { KINDS } from './meetings-search';

interface Values {
  readonly kind?: MeetingBody['kind'];
  readonly mode?: MeetingBody['mode'];
  readonly schedulingKind?: NonNullable<MeetingBody['schedulingKind']>;
  readonly group?: UnitChoice;
  readonly plannedOn?: string;
  readonly place?: string;
  readonly chairPostId?: string;
}

const SCHEDULING = ['REGULAR', 'THEMED', 'PUSH'] as const;

/** A group's meeting is chaired by its head. */
async function headOf(group: UnitChoice | undefined): Promise<string> {
  if (group === undefined) return '';
  const query = { unitId: group.id, role: 'GROUP_HEAD' as const, limit: 1 };
  const { data } = await client.GET('/api/v1/posts', { params: { query } });
  return data?.items[0]?.id ?? '';
}

async function bodyOf(values: Values, meeting: Meeting | null): Promise<MeetingBody> {
  const { kind = 'COMMITTEE', mode, schedulingKind, group, plannedOn = '', place, chairPostId } = values;
  const chair = kind === 'GROUP' ? await headOf(group) : (chairPostId ?? '');
  return {
    ...(meeting === null ? { items: [] } : meetingBody(meeting)),
    ...{ kind, plannedOn, chairPostId: chair },
    ...filled({ mode, schedulingKind, place, groupUnitId: group?.id }),
  };
}

interface MeetingFormProps {
  /** Null for a new one. */
  readonly meeting: Meeting | null;
  readonly onClose: () => void;
}

/** Plans a meeting, or changes when, where and under whom it is held; its agenda is written on its page. */
export function MeetingForm({ meeting, onClose }: MeetingFormProps) {
  const { t } = useTranslation('meetings');
  const navigate = useNavigate();
  const send = async (values: Values, headers: Seen): Promise<void> => {
    const body = await bodyOf(values, meeting);
    if (meeting !== null) {
      await client.PUT('/api/v1/meetings/{id}', { params: { path: { id: meeting.id } }, headers, body });
      return;
    }
    const meetingId = (await client.POST('/api/v1/meetings', { body })).data?.id;
    if (meetingId !== undefined) void navigate({ to: '/meetings/$meetingId', params: { meetingId } });
  };
  return (
    <RecordForm<Values>
      title={t(meeting === null ? 'add' : 'edit')}
      draft={`meeting:${meeting?.id ?? 'new'}`}
      version={meeting?.version ?? 0}
      initial={valuesOf(meeting)}
      send={send}
      fields={useFields(meeting)}
      onClose={onClose}
    />
  );
}

function valuesOf(meeting: Meeting | null): Values {
  if (meeting === null) return { kind: 'COMMITTEE', mode: 'SITTING', schedulingKind: 'REGULAR' };
  const { kind, mode, schedulingKind, groupUnitId, groupName, plannedOn, place, chairPostId } = meeting;
  return {
    ...{ kind, mode, plannedOn, chairPostId },
    ...(schedulingKind != null && { schedulingKind }),
    ...(place != null && { place }),
    ...(groupUnitId != null && { group: { id: groupUnitId, name: groupName ?? undefined } }),
  };
}

function useFields(meeting: Meeting | null): readonly Field<Values>[] {
  const { t } = useTranslation(['meetings', 'words', 'common']);
  const isNew = meeting === null;
  return [
    {
      ...{ name: 'kind', label: t('kind'), input: 'select', required: true, when: () => isNew },
      choices: KINDS.map((value) => ({ value, label: t(`words:meetingKind.${value}`) })),
    },
    {
      ...{ name: 'mode', label: t('mode'), input: 'radio', when: ({ kind }) => isNew && kind === 'COMMITTEE' },
      choices: (['SITTING', 'CIRCULATED'] as const).map((value) => ({ value, label: t(`words:meetingMode.${value}`) })),
    },
    {
      ...{ name: 'schedulingKind', label: t('schedulingKind'), input: 'select' },
      choices: SCHEDULING.map((value) => ({ value, label: t(`words:schedulingKind.${value}`) })),
      when: ({ kind }) => kind === 'SCHEDULING',
    },
    {
      ...{ name: 'group', label: t('group'), input: 'unit', required: true, pointer: '/groupUnitId' },
      when: ({ kind }) => isNew && kind === 'GROUP',
    },
    { name: 'plannedOn', label: t('plannedOn'), input: 'day', required: true },
    { name: 'place', label: noted(t('place'), t('common:field.optional')), max: 100 },
    {
      ...{ name: 'chairPostId', label: t('chair'), input: 'leader', required: true },
      when: ({ kind }) => kind !== 'GROUP',
    },
  ];
}
