import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, useMe } from '../../api/me';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitsValue } from '../../parts/units-picker';
import { noted } from '../../ui/marks';
import { type Decision, type DecisionBody, type Item, itemBody, type Meeting, meetingBody } from './meeting';

interface Values {
  readonly offSystem?: boolean;
  readonly matter?: string;
  readonly units?: UnitsValue;
  readonly dueOn?: string;
  readonly deliverable?: string;
  readonly noTask?: boolean;
  readonly noTaskReason?: string;
}

interface DecisionFormProps {
  readonly meeting: Meeting;
  readonly item: Item;
  /** Null for a new one. */
  readonly decision: Decision | null;
  /** Of a new one: the demand from which it is made. */
  readonly matter?: string;
  readonly onClose: () => void;
}

function bodyOf(
  { matter = '', units = [], noTask = false, offSystem = false, ...rest }: Values,
  decision: Decision | null,
): DecisionBody {
  const { dueOn, deliverable, noTaskReason } = rest;
  const known = decision === null ? {} : { id: decision.id };
  if (offSystem) return { ...known, offSystem };
  return {
    ...known,
    ...{ matter, unitIds: noTask ? [] : units.map(({ value }) => value) },
    ...filled(noTask ? { noTaskReason } : { dueOn, deliverable }),
  };
}

/** 议定事项: who does what by when; a task of each unit once the minutes are final. */
export function DecisionForm({ meeting, item, decision, matter, onClose }: DecisionFormProps) {
  const { t } = useTranslation('meetings');
  return (
    <RecordForm<Values>
      title={t(decision === null ? 'decision.add' : 'decision.edit')}
      draft={`meeting:${meeting.id}:decision:${decision?.id ?? item.id}${matter === undefined ? '' : `:${matter}`}`}
      version={meeting.version}
      initial={decision === null ? { offSystem: item.offSystem, ...filled({ matter }) } : valuesOf(decision)}
      note={t('decision.note')}
      send={(values, headers) => {
        const written = bodyOf(values, decision);
        const items = meeting.items.map((one) => {
          const body = itemBody(one);
          if (one.id !== item.id) return body;
          const decisions = body.decisions ?? [];
          const others = decisions.map((each) => (each.id === decision?.id ? written : each));
          return { ...body, decisions: decision === null ? [...decisions, written] : others };
        });
        const body = { ...meetingBody(meeting), items };
        return client.PUT('/api/v1/meetings/{id}', { params: { path: { id: meeting.id } }, headers, body });
      }}
      fields={useFields(meeting, item)}
      onClose={onClose}
    />
  );
}

function valuesOf({ matter, units, dueOn, deliverable, noTaskReason, offSystem }: Decision): Values {
  if (offSystem) return { offSystem };
  return {
    ...{ matter, units: units.map(({ unitId, unitName }) => ({ value: unitId, label: unitName })) },
    ...(dueOn != null && { dueOn }),
    ...(deliverable != null && { deliverable }),
    ...(noTaskReason != null && { noTask: true, noTaskReason }),
  };
}

function useFields(meeting: Meeting, item: Item): readonly Field<Values>[] {
  const { t } = useTranslation(['meetings', 'common']);
  const optional = (name: string) => noted(name, t('common:field.optional'));
  const says = ({ offSystem }: Partial<Values>): boolean => offSystem !== true;
  const hasTask = (values: Partial<Values>): boolean => says(values) && values.noTask !== true;
  const office = may(useMe(), 'agenda-plan.write') && meeting.kind !== 'GROUP' && item.kind !== 'FIRST_TOPIC';
  return [
    {
      ...{ name: 'offSystem', label: t('item.offSystem'), help: t('decision.offSystemHelp'), input: 'tick' },
      when: () => office,
    },
    { name: 'matter', label: t('decision.matter'), input: 'paragraph', required: true, max: 500, when: says },
    { name: 'units', label: t('decision.units'), input: 'units', pointer: '/unitIds', required: true, when: hasTask },
    { name: 'dueOn', label: optional(t('decision.due')), input: 'day', help: t('decision.dueHelp'), when: hasTask },
    { name: 'deliverable', label: optional(t('decision.deliverable')), max: 300, when: hasTask },
    { name: 'noTask', label: t('decision.noTask'), input: 'tick', when: says },
    {
      ...{ name: 'noTaskReason', label: t('decision.noTaskReason'), required: true, max: 200 },
      when: (values) => says(values) && values.noTask === true,
    },
  ];
}
