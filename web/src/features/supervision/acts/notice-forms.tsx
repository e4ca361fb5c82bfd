import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useToday } from '../../../parts/use-today';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { InterviewDrawer } from './interview-drawer';

/** 签收: receipt, not consent. */
export function AcknowledgeForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  return (
    <InterviewDrawer<OfflineValues>
      act="acknowledge"
      interview={interview}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/acknowledge', {
          params: { path: { id: interview.id } },
          headers,
          body: { offline: offlineOf(values) },
        })
      }
    >
      <p>{t('form.ackNote')}</p>
      <OfflineFields />
    </InterviewDrawer>
  );
}

interface ServiceValues {
  readonly servedOn: string;
  readonly how: string;
  readonly takenBy: string;
}

/** 登记送达: by hand, by telephone, by registered letter; too late a service moves the talk. */
export function ServiceForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const today = useToday();
  return (
    <InterviewDrawer<ServiceValues>
      act="service"
      interview={interview}
      initial={{ servedOn: today }}
      onClose={onClose}
      send={(body, headers) =>
        client.POST('/api/v1/interviews/{id}/service', { params: { path: { id: interview.id } }, headers, body })
      }
    >
      <FormField
        input="day"
        name="servedOn"
        label={t('form.servedOn')}
        from={interview.signedOn ?? undefined}
        to={today}
        required
      />
      <FormField name="how" label={t('form.how')} help={t('form.howHelp')} max={100} required />
      <FormField name="takenBy" label={t('form.takenBy')} help={t('form.takenByHelp')} max={100} required />
    </InterviewDrawer>
  );
}

interface ExplainValues extends OfflineValues {
  readonly text: string;
}

/** 书面说明: what the unit says before the talk. */
export function ExplainForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  return (
    <InterviewDrawer<ExplainValues>
      act="explain"
      interview={interview}
      initial={interview.explanation == null ? {} : { text: interview.explanation }}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/explanation', {
          params: { path: { id: interview.id } },
          headers,
          body: { text: values.text, offline: offlineOf(values) },
        })
      }
    >
      <FormField
        name="text"
        label={t('form.explanation')}
        help={t('form.explanationHelp')}
        max={2000}
        input="paragraph"
        rows={5}
        required
      />
      <OfflineFields />
    </InterviewDrawer>
  );
}
