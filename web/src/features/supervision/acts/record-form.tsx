import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useToday } from '../../../parts/use-today';
import type { Interview, InterviewItem } from '../use-proposals';
import { useWhom } from '../whom';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { filled } from '../../../parts/form/field';
import { InterviewDrawer } from './interview-drawer';

interface Asked {
  readonly demand: string;
  readonly commitment?: string;
  readonly dueOn?: string;
}

interface RecordValues extends OfflineValues {
  readonly talkedOn: string;
  readonly talkedTime?: string;
  readonly place: string;
  readonly participants: string;
  readonly present: boolean;
  readonly points: string;
  readonly explanation: string;
  readonly items: Readonly<Record<string, Asked>>;
}

const live = ({ items }: Interview): readonly InterviewItem[] => items.filter(({ state }) => state === 'OPEN');

function bodyOf(values: RecordValues, items: readonly InterviewItem[]) {
  const { talkedOn, talkedTime, place, participants, points, explanation, present } = values;
  return {
    talkedOn,
    place,
    participants,
    points,
    explanation,
    intervieweePresent: present,
    ...filled({ talkedTime }),
    items: items.map(({ id }) => {
      const { demand = '', commitment, dueOn } = values.items[id] ?? {};
      return { itemId: id, demand, ...filled({ commitment, dueOn }) };
    }),
    offline: offlineOf(values),
  };
}

/** When it was held, as far as can be said beforehand: as scheduled, or today, when its hour may not have come yet. */
function whenHeld(
  { scheduledOn, scheduledTime }: ActFormProps['interview'],
  today: string,
): Partial<Pick<RecordValues, 'talkedOn' | 'talkedTime'>> {
  if (scheduledOn == null || scheduledOn >= today) return { talkedOn: today };
  return { talkedOn: scheduledOn, ...filled({ talkedTime: scheduledTime ?? undefined }) };
}

/** 记录约谈: a guided record, prefilled from the notice, with a demand and a date for each matter. */
export function RecordForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const today = useToday();
  const whom = useWhom();
  const { interviewee, interviewer, place } = interview;
  const items = live(interview);
  const held = whenHeld(interview, today);
  return (
    <InterviewDrawer<RecordValues>
      act="record"
      interview={interview}
      initial={{
        ...held,
        ...(place != null && { place }),
        participants: [interviewee, interviewer].map(whom).join('\n'),
      }}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/record', {
          params: { path: { id: interview.id } },
          headers,
          body: bodyOf(values, items),
        })
      }
    >
      <div className="pair">
        <FormField input="day" name="talkedOn" label={t('form.talkedOn')} to={today} required />
        <FormField input="time" name="talkedTime" label={t('form.talkedTime')} />
      </div>
      <FormField name="place" label={t('form.place')} max={100} required />
      <FormField
        name="participants"
        label={t('form.participants')}
        help={t('form.participantsHelp')}
        max={500}
        input="paragraph"
        required
      />
      <FormField
        name="present"
        label={t('form.present', { who: whom(interviewee) })}
        input="tick"
        required={t('form.presentRule')}
      />
      <FormField
        name="points"
        label={t('form.points')}
        help={t('form.pointsHelp')}
        max={2000}
        input="paragraph"
        rows={3}
        required
      />
      <FormField name="explanation" label={t('form.talkExplanation')} max={2000} input="paragraph" rows={3} required />
      {items.map((item) => (
        <Demand key={item.id} item={item} from={held.talkedOn} />
      ))}
      <OfflineFields />
    </InterviewDrawer>
  );
}

function Demand({ item, from }: { readonly item: InterviewItem; readonly from: string | undefined }) {
  const { t } = useTranslation('interview');
  const at = (field: string) => ['items', item.id, field] as const;
  return (
    <fieldset className="item-fields">
      <legend>{item.matter}</legend>
      <FormField name={at('demand')} label={t('form.demand')} max={1000} input="paragraph" required />
      <FormField name={at('commitment')} label={t('form.commitment')} max={1000} input="paragraph" />
      <FormField input="day" name={at('dueOn')} label={t('form.dueOn')} help={t('form.dueOnHelp')} from={from} />
    </fieldset>
  );
}
