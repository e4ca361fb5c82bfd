import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import type { components } from '../../api/schema';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitChoice } from '../../parts/unit-picker';
import { useToday } from '../../parts/use-today';

type Body = components['schemas']['DocumentIssuedRequest'];
type Values = Partial<Omit<Body, 'unitId' | 'noSecrets'>> & {
  readonly unit?: UnitChoice;
  readonly noSecrets?: boolean;
};

/** What an adopted item says of the document that it became. */
export interface AdoptedItem {
  readonly id: string;
  readonly meetingId: string;
  readonly title: string;
  readonly byUnitId?: string | null | undefined;
  readonly byUnitName?: string | null | undefined;
  readonly projectId?: string | null | undefined;
}

interface DocumentFormProps {
  readonly item: AdoptedItem;
  readonly onClose: () => void;
}

/** “审议《关于……的意见》” is the document in the marks; without marks, the item's own words. */
const documentOf = (title: string): string => /《(.+)》/u.exec(title)?.[1] ?? title;

function bodyOf({
  title = '',
  issuer = '',
  happenedOn = '',
  outputKind = '',
  unit,
  noSecrets: _said,
  ...rest
}: Values): Body {
  return { title, issuer, happenedOn, outputKind, noSecrets: true, ...filled({ ...rest, unitId: unit?.id }) };
}

/** 登记印发: an adopted document becomes an entry of the register of outputs, filled in as far as the item says it. */
export function DocumentForm({ item, onClose }: DocumentFormProps) {
  const { t } = useTranslation('meetings');
  const { id, meetingId, title, byUnitId, byUnitName, projectId } = item;
  const by = byUnitId == null ? {} : { unit: { id: byUnitId, name: byUnitName ?? undefined } };
  return (
    <RecordForm<Values>
      title={t('document.register')}
      draft={`meeting:${meetingId}:document:${id}`}
      initial={{ title: documentOf(title), ...by, ...(projectId != null && { projectId }) }}
      note={t('document.note')}
      send={(values) =>
        client.POST('/api/v1/meetings/{id}/items/{itemId}/output', {
          params: { path: { id: meetingId, itemId: id } },
          body: bodyOf(values),
        })
      }
      fields={useFields()}
      onClose={onClose}
    />
  );
}

function useFields(): readonly Field<Values>[] {
  const { t } = useTranslation('meetings');
  const today = useToday();
  const registers = api.useQuery('get', '/api/v1/registers', {}, { staleTime: 600_000 }).data?.items ?? [];
  const outputs = registers.find(({ kind }) => kind === 'OUTPUT')?.fields ?? [];
  const kinds = outputs.find(({ name }) => name === 'outputKind')?.choices ?? [];
  return [
    { name: 'title', label: t('document.title'), required: true, max: 200 },
    { name: 'number', label: t('document.number'), max: 100 },
    {
      ...{ name: 'noNumberReason', label: t('document.noNumberReason'), max: 100 },
      when: ({ number = '' }) => number.trim() === '',
    },
    { name: 'issuer', label: t('document.issuer'), required: true, max: 100 },
    { name: 'happenedOn', label: t('document.on'), input: 'day', required: true, to: today },
    {
      ...{ name: 'outputKind', label: t('document.kind'), input: 'select', required: true },
      choices: kinds.map(({ value, label }) => ({ value, label })),
    },
    { name: 'unit', label: t('document.unit'), input: 'unit', pointer: '/unitId', required: true },
    { name: 'projectId', label: t('item.project'), input: 'project' },
    { name: 'noSecrets', label: t('document.noSecrets'), input: 'tick', required: true },
  ];
}
