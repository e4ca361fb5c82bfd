import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useToday } from '../../../parts/use-today';
import { dateWords } from '../../../ui/dates';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { filled } from '../../../parts/form/field';
import { InterviewDrawer } from './interview-drawer';

interface ScheduleValues extends OfflineValues {
  readonly scheduledOn: string;
  readonly scheduledTime: string;
  readonly place?: string;
  readonly reason: string;
}

/** 改期: within the term, with the days of notice; all are told. */
export function ScheduleForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const { scheduledOn, scheduledTime, talkBy } = interview;
  const today = useToday();
  return (
    <InterviewDrawer<ScheduleValues>
      act="schedule"
      interview={interview}
      initial={{
        ...(scheduledOn != null && { scheduledOn }),
        ...(scheduledTime != null && { scheduledTime }),
      }}
      onClose={onClose}
      send={(values, headers) => {
        const { scheduledOn: on, scheduledTime: time, place, reason } = values;
        return client.POST('/api/v1/interviews/{id}/schedule', {
          params: { path: { id: interview.id } },
          headers,
          body: { scheduledOn: on, scheduledTime: time, reason, ...filled({ place }), offline: offlineOf(values) },
        });
      }}
    >
      {talkBy != null && <p className="quiet">{t('form.rescheduleNote', { date: dateWords(talkBy) })}</p>}
      <FormField
        input="day"
        name="scheduledOn"
        label={t('form.scheduledOn')}
        from={today}
        to={talkBy ?? undefined}
        required
      />
      <FormField input="time" name="scheduledTime" label={t('form.scheduledTime')} required />
      <FormField name="place" label={t('form.place')} help={t('form.newPlace')} max={100} />
      <FormField name="reason" label={t('form.reason')} max={500} input="paragraph" required />
      <OfflineFields />
    </InterviewDrawer>
  );
}

const FAULTS = ['INTERVIEWER', 'NONE', 'INTERVIEWEE'] as const;
type Fault = (typeof FAULTS)[number];

interface NotHeldValues extends OfflineValues {
  readonly fault: Fault;
  readonly reason: string;
  readonly newDate?: string;
  readonly newTime?: string;
}

/** 登记未举行: by whose fault; only the interviewee's own fails the interview, and a person says so. */
export function NotHeldForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation(['interview', 'words']);
  return (
    <InterviewDrawer<NotHeldValues>
      act="notHeld"
      interview={interview}
      onClose={onClose}
      send={(values, headers) => {
        const { fault, reason, newDate, newTime } = values;
        const again = fault === 'INTERVIEWEE' ? {} : filled({ newDate, newTime });
        return client.POST('/api/v1/interviews/{id}/not-held', {
          params: { path: { id: interview.id } },
          headers,
          body: { fault, reason, ...again, offline: offlineOf(values) },
        });
      }}
    >
      <FormField
        name="fault"
        label={t('form.fault')}
        input="radio"
        required
        choices={FAULTS.map((value) => ({ value, label: t(`words:notHeldFault.${value}`) }))}
      />
      <FormField name="reason" label={t('form.reason')} max={500} input="paragraph" required />
      <Again />
      <OfflineFields />
    </InterviewDrawer>
  );
}

/** A new day, or the warning of what follows from the interviewee's own fault. */
function Again() {
  const { t } = useTranslation('interview');
  const today = useToday();
  const fault: unknown = Form.useWatch('fault');
  if (fault === undefined) return null;
  if (fault === 'INTERVIEWEE')
    return <Alert type="warning" showIcon className="problem" title={t('form.faultWarning')} />;
  return (
    <>
      <FormField input="day" name="newDate" label={t('form.newDate')} from={today} required />
      <FormField input="time" name="newTime" label={t('form.newTime')} />
    </>
  );
}
