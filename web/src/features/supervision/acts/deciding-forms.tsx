import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { offlineOf, type OfflineValues } from '../../../parts/offline-fields';
import { useRoleWord, useWhom } from '../whom';
import type { ActFormProps } from './act-form-props';
import { FormField } from '../../../parts/form/form-field';
import { InterviewDrawer } from './interview-drawer';
import { NamingFields, namingOf, type NamingValues } from './naming-fields';
import { PaperFields } from './paper-fields';
import { filled } from '../../../parts/form/field';

interface ApproveValues extends OfflineValues, NamingValues {
  readonly scheduledOn?: string;
  readonly scheduledTime?: string;
  readonly place?: string;
  readonly words?: string;
}

/** 同意: the addressee in full first; day, time and place as the rules have them unless he sets others. */
export function ApproveForm({ interview, signature, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const own = signature?.mayDecide === true;
  const whom = useWhom();
  const roleWord = useRoleWord();
  return (
    <InterviewDrawer<ApproveValues>
      act="approve"
      interview={interview}
      submit={t(own ? 'acts.approve' : 'acts.approveOffline')}
      initial={own ? {} : { offline: true }}
      onClose={onClose}
      send={(values, headers) => {
        const { scheduledOn, scheduledTime, place, words } = values;
        return client.POST('/api/v1/interviews/{id}/approve', {
          params: { path: { id: interview.id } },
          headers,
          body: {
            ...filled({ scheduledOn, scheduledTime, place, words }),
            ...namingOf(values),
            offline: offlineOf(values),
          },
        });
      }}
    >
      <p className="addressee">
        {t('form.addressee')}
        <strong>{whom(interview.interviewee)}</strong>
      </p>
      {interview.tier === 3 && <NamingFields interview={interview} />}
      <p className="quiet">{t('form.byRulesShort')}</p>
      <FormField input="day" name="scheduledOn" label={t('form.scheduledOn')} />
      <FormField input="time" name="scheduledTime" label={t('form.scheduledTime')} />
      <FormField name="place" label={t('form.place')} max={100} />
      {own && <FormField name="words" label={t('form.words')} max={500} input="paragraph" />}
      {signature?.mayRegister === true && (
        <PaperFields only={!own} note={t('form.onlyOffline', { approver: roleWord(interview.approverRole) })} />
      )}
    </InterviewDrawer>
  );
}

interface RejectValues extends OfflineValues {
  readonly until?: string;
  readonly words?: string;
}

/** 暂缓约谈: until a day, with the reason; then it is proposed again. */
export function RejectForm({ interview, signature, onClose }: ActFormProps) {
  const { t } = useTranslation('interview');
  const own = signature?.mayDecide === true;
  const roleWord = useRoleWord();
  return (
    <InterviewDrawer<RejectValues>
      act="reject"
      interview={interview}
      initial={own ? {} : { offline: true }}
      onClose={onClose}
      send={(values, headers) =>
        client.POST('/api/v1/interviews/{id}/reject', {
          params: { path: { id: interview.id } },
          headers,
          body: { ...filled({ until: values.until, words: values.words }), offline: offlineOf(values) },
        })
      }
    >
      <FormField input="day" name="until" label={t('form.until')} help={t('form.untilHelp')} />
      <FormField name="words" label={t('form.rejectReason')} max={500} input="paragraph" rows={3} required={own} />
      {signature?.mayRegister === true && (
        <PaperFields only={!own} note={t('form.onlyOffline', { approver: roleWord(interview.approverRole) })} />
      )}
    </InterviewDrawer>
  );
}
