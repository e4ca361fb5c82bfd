import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { useMe } from '../../../api/me';
import { offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { maySignFor, useRoleWord } from '../whom';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { filled } from '../../../parts/form/field';
import { InterviewDrawer } from './interview-drawer';
import { PaperFields } from './paper-fields';

interface WaiveValues {
  readonly reason: string;
  readonly documentNumber: string;
}

/** 免予约谈: proposed here, decided by one above the approver. */
export function WaiveForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  return (
    <InterviewDrawer<WaiveValues>
      act="waive"
      interview={interview}
      onClose={onClose}
      send={(body, headers) =>
        client.POST('/api/v1/interviews/{id}/waive', { params: { path: { id: interview.id } }, headers, body })
      }
    >
      <p className="quiet">{t('form.waiveNote')}</p>
      <FormField name="reason" label={t('form.reason')} max={500} input="paragraph" rows={3} required />
      <FormField name="documentNumber" label={t('form.documentNumber')} max={100} required />
    </InterviewDrawer>
  );
}

interface TerminateValues extends OfflineValues {
  readonly reason: string;
  readonly documentNumber?: string;
}

/** 终止约谈: ends a wrong notice; nothing is deleted and nothing counts. */
export function TerminateForm({ interview, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const own = maySignFor(useMe(), interview);
  const roleWord = useRoleWord();
  return (
    <InterviewDrawer<TerminateValues>
      act="terminate"
      interview={interview}
      initial={own ? {} : { offline: true }}
      onClose={onClose}
      send={(values, headers) => {
        const { reason, documentNumber } = values;
        return client.POST('/api/v1/interviews/{id}/terminate', {
          params: { path: { id: interview.id } },
          headers,
          body: { reason, ...filled({ documentNumber }), offline: offlineOf(values) },
        });
      }}
    >
      <p className="quiet">{t('form.terminateNote')}</p>
      <FormField name="reason" label={t('form.terminateReason')} max={500} input="paragraph" rows={3} required />
      <FormField name="documentNumber" label={t('form.documentOptional')} max={100} />
      <PaperFields only={!own} note={t('form.onlyOffline', { approver: roleWord(interview.approverRole) })} />
    </InterviewDrawer>
  );
}
