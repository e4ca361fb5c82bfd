import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitChoice } from '../../parts/unit-picker';
import { noted } from '../../ui/marks';
import { type Item, type ItemBody, itemBody, type Meeting, meetingBody } from './meeting';

type Kind = Item['kind'];
type Outcome = NonNullable<Item['outcome']>;

interface Values {
  readonly kind?: Kind;
  readonly offSystem?: boolean;
  readonly title?: string;
  readonly by?: UnitChoice;
  readonly planItemId?: string;
  readonly adHocReason?: string;
  readonly projectId?: string;
  readonly outcome?: Outcome;
  readonly studiedKind?: Item['studied'][number]['kind'];
  readonly studiedName?: string;
  readonly studiedOn?: string;
  /** One a line. */
  readonly requirements?: string;
}

const STUDIED = [
  'SPEECH',
  'INSTRUCTION',
  'CENTRAL_MEETING',
  'CENTRAL_DECISION',
  'PROVINCIAL_MEETING',
  'PROVINCIAL_DECISION',
] as const;

/** What a first topic studies (the first one is asked here, others stay) and the demands drawn from it, one a line. */
function firstTopicOf(values: Values, item: Item | null): Pick<ItemBody, 'studied' | 'requirements'> {
  const { studiedKind, studiedName, studiedOn = '', requirements = '' } = values;
  const named = studiedKind !== undefined && studiedName !== undefined;
  const others = (item?.studied ?? []).slice(1).map((one) => ({ ...one }));
  return {
    studied: [...(named ? [{ kind: studiedKind, name: studiedName, on: studiedOn }] : []), ...others],
    requirements: requirements
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

/** What of an item the form does not ask. */
function keptOf(item: Item): Partial<ItemBody> {
  const { id, decisions, aboutType, aboutId } = itemBody(item);
  return { ...filled({ id, aboutType, aboutId }), decisions: decisions ?? [] };
}

/** What came of an item, where its kind has such an outcome: it may have been another kind before. */
function bodyOf(values: Values, item: Item | null, outcomes: Meeting['outcomes']): ItemBody {
  const { kind = 'HEAR', offSystem = false, title = '', by, planItemId, adHocReason, projectId } = values;
  const fits = outcomes.some((one) => one.kind === kind && one.outcomes.some((fit) => fit === values.outcome));
  const outcome = fits ? values.outcome : undefined;
  if (offSystem) return { ...(item !== null && keptOf(item)), kind, offSystem, ...filled({ outcome }) };
  return {
    ...(item !== null && keptOf(item)),
    ...{ kind, title },
    ...filled({ byUnitId: by?.id, planItemId, adHocReason, projectId, outcome }),
    ...(kind === 'FIRST_TOPIC' && firstTopicOf(values, item)),
  };
}

interface ItemFormProps {
  readonly meeting: Meeting;
  /** Null for a new one. */
  readonly item: Item | null;
  readonly onClose: () => void;
}

/** An item of the agenda, or what came of it. */
export function ItemForm({ meeting, item, onClose }: ItemFormProps) {
  const { t } = useTranslation('meetings');
  const first = meeting.items.every(({ kind }) => kind !== 'FIRST_TOPIC') && meeting.kind === 'COMMITTEE';
  return (
    <RecordForm<Values>
      title={t(item === null ? 'item.add' : 'item.edit')}
      draft={`meeting:${meeting.id}:item:${item?.id ?? 'new'}`}
      version={meeting.version}
      initial={item === null ? { kind: first ? 'FIRST_TOPIC' : 'HEAR' } : valuesOf(item)}
      send={(values, headers) => {
        const { items = [], ...body } = meetingBody(meeting);
        const written = bodyOf(values, item, meeting.outcomes);
        // A first topic stands first, whenever it is written.
        const placed =
          written.kind === 'FIRST_TOPIC'
            ? [written, ...items.filter(({ id }) => id === undefined || id !== item?.id)]
            : item === null
              ? [...items, written]
              : items.map((one) => (one.id === item.id ? written : one));
        const path = { id: meeting.id };
        return client.PUT('/api/v1/meetings/{id}', { params: { path }, headers, body: { ...body, items: placed } });
      }}
      fields={useFields(meeting)}
      onClose={onClose}
    />
  );
}

function valuesOf(item: Item): Values {
  const { kind, title, byUnitId, byUnitName, planItemId, adHocReason, projectId, outcome, studied, requirements } =
    item;
  const [first] = studied;
  if (item.offSystem) return { kind, offSystem: true, ...(outcome != null && { outcome }) };
  return {
    ...{ kind, title, requirements: requirements.join('\n') },
    ...(byUnitId != null && { by: { id: byUnitId, name: byUnitName ?? undefined } }),
    ...(planItemId != null && { planItemId }),
    ...(adHocReason != null && { adHocReason }),
    ...(projectId != null && { projectId }),
    ...(outcome != null && { outcome }),
    ...(first !== undefined && { studiedKind: first.kind, studiedName: first.name, studiedOn: first.on }),
  };
}

function useFields(meeting: Meeting): readonly Field<Values>[] {
  const { t } = useTranslation(['meetings', 'words', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const committee = meeting.kind === 'COMMITTEE';
  const plan = api.useQuery(
    'get',
    '/api/v1/agenda-plan-items',
    { params: { query: { year: meeting.year } } },
    { enabled: committee },
  );
  const isFirst = ({ kind }: Partial<Values>): boolean => kind === 'FIRST_TOPIC';
  const onPaper = ({ offSystem }: Partial<Values>): boolean => offSystem === true;
  const says = (values: Partial<Values>): boolean => !isFirst(values) && !onPaper(values);
  const office = may(useMe(), 'agenda-plan.write') && meeting.kind !== 'GROUP';
  const held = meeting.state === 'HELD';
  const kinds = (['FIRST_TOPIC', 'DELIBERATE', 'HEAR', 'OTHER'] as const).filter(
    (one) => committee || one !== 'FIRST_TOPIC',
  );
  const came = meeting.outcomes.map(({ kind, outcomes }): Field<Values> => ({
    ...{ name: 'outcome', label: t('item.outcome'), input: 'radio' },
    choices: outcomes.map((value) => ({ value, label: t(`words:agendaOutcome.${value}`) })),
    when: (values) => held && values.kind === kind,
  }));
  return [
    {
      ...{ name: 'kind', label: t('item.kind'), input: 'select', required: true },
      choices: kinds.map((value) => ({ value, label: t(`words:agendaItemKind.${value}`) })),
    },
    {
      ...{ name: 'offSystem', label: t('item.offSystem'), help: t('item.offSystemHelp'), input: 'tick' },
      when: (values) => office && !isFirst(values),
    },
    { name: 'title', label: t('item.title'), required: true, max: 200, when: (values) => !onPaper(values) },
    { name: 'by', label: t('item.by'), input: 'unit', pointer: '/byUnitId', when: says },
    {
      ...{ name: 'planItemId', label: optional(t('item.plan')), input: 'select' },
      choices: (plan.data ?? []).map(({ id, title, month }) => ({
        value: id,
        label: t('item.planned', { title, month }),
      })),
      when: (values) => committee && says(values),
    },
    {
      ...{ name: 'adHocReason', label: t('item.adHoc'), help: t('item.adHocHelp'), max: 200 },
      when: (values) => committee && says(values) && values.planItemId === undefined,
    },
    { name: 'projectId', label: optional(t('item.project')), input: 'project', when: says },
    {
      ...{ name: 'studiedKind', label: t('item.studiedKind'), input: 'select', required: true, when: isFirst },
      choices: STUDIED.map((value) => ({ value, label: t(`words:studiedKind.${value}`) })),
    },
    { name: 'studiedName', label: t('item.studiedName'), required: true, max: 200, when: isFirst },
    { name: 'studiedOn', label: t('item.studiedOn'), input: 'day', required: true, when: isFirst },
    {
      ...{
        name: 'requirements',
        label: t('item.requirements'),
        help: t('item.requirementsHelp'),
        input: 'paragraph',
        rows: 4,
        required: true,
      },
      when: isFirst,
    },
    ...came,
  ];
}
