import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { OfflineFields, offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { InterviewDrawer } from './interview-drawer';

/** 核对无误: the unit finds the record right. */
export function ConfirmForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  return (
    <InterviewDrawer<OfflineValues>
      act="confirm"
      interview={interview}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/confirm-record', {
          params: { path: { id: interview.id } },
          headers,
          body: { offline: offlineOf(values) },
        })
      }
    >
      <p>{t('form.confirmNote')}</p>
      <OfflineFields />
    </InterviewDrawer>
  );
}

interface ObjectValues extends OfflineValues {
  readonly text: string;
}

/** 提出异议: it stays beside the record. */
export function ObjectForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  return (
    <InterviewDrawer<ObjectValues>
      act="object"
      interview={interview}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/object', {
          params: { path: { id: interview.id } },
          headers,
          body: { text: values.text, offline: offlineOf(values) },
        })
      }
    >
      <FormField name="text" label={t('form.objection')} max={2000} input="paragraph" rows={5} required />
      <OfflineFields />
    </InterviewDrawer>
  );
}
