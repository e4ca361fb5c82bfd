import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { dateWords } from '../../ui/dates';
import { noted } from '../../ui/marks';
import { meetingBody } from './meeting';
import { useMeetingName } from './use-meeting-name';

interface Values {
  readonly meetingId?: string;
  readonly title?: string;
  readonly adHocReason?: string;
}

interface HearingFormProps {
  readonly turn: components['schemas']['HearingTurnAnswer'];
  readonly onClose: () => void;
}

/** 列入下次会议: puts a unit's report on the agenda of a meeting that is planned. */
export function HearingForm({ turn, onClose }: HearingFormProps) {
  const { t } = useTranslation('meetings');
  const nameOf = useMeetingName();
  const query = api.useQuery('get', '/api/v1/meetings', { params: { query: { state: 'PLANNED', limit: 50 } } });
  const planned = (query.data?.items ?? []).toReversed();
  const fields: readonly Field<Values>[] = [
    {
      ...{ name: 'meetingId', label: t('name'), input: 'select', required: true },
      ...(query.data !== undefined && planned.length === 0 && { help: t('rota.noMeeting') }),
      choices: planned.map((one) => ({ value: one.id, label: noted(nameOf(one), dateWords(one.plannedOn)) })),
    },
    { name: 'title', label: t('item.title'), required: true, max: 200 },
    {
      ...{ name: 'adHocReason', label: t('item.adHoc'), help: t('item.adHocHelp'), required: true, max: 200 },
      when: ({ meetingId }) => planned.some(({ id, kind }) => id === meetingId && kind === 'COMMITTEE'),
    },
  ];
  const send = async ({ meetingId = '', title = '', adHocReason }: Values): Promise<void> => {
    const path = { id: meetingId };
    const { data } = await client.GET('/api/v1/meetings/{id}', { params: { path } });
    if (data === undefined) return;
    const { items = [], ...body } = meetingBody(data);
    const item = { kind: 'HEAR' as const, title, byUnitId: turn.unitId, ...filled({ adHocReason }) };
    const headers = { 'If-Match': String(data.version) };
    await client.PUT('/api/v1/meetings/{id}', {
      params: { path },
      headers,
      body: { ...body, items: [...items, item] },
    });
  };
  return (
    <RecordForm<Values>
      title={noted(t('rota.put'), turn.unitName)}
      initial={{ title: t('rota.report', { unit: turn.unitName }), adHocReason: t('rota.title') }}
      send={send}
      fields={fields}
      onClose={onClose}
    />
  );
}
