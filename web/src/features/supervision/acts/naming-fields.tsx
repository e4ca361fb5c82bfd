import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useWhom } from '../whom';
import type { Interview } from '../use-proposals';
import { DayField } from './fields';

/** What a form of the third tier holds beside the rest. */
export interface NamingValues {
  readonly interviewerPostId?: string;
  readonly entrustedHow?: 'PAPER' | 'ONLINE';
  readonly entrustedOn?: string;
}

/** As the request takes it. */
export function namingOf({ interviewerPostId, entrustedHow, entrustedOn }: NamingValues) {
  return {
    ...(interviewerPostId !== undefined && { interviewerPostId }),
    ...(entrustedHow !== undefined &&
      entrustedOn !== undefined && { entrustment: { how: entrustedHow, on: entrustedOn } }),
  };
}

/** Tier 3: who talks, of those who may and none chosen beforehand, and the secretary's entrustment for a county's leader. */
export function NamingFields({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const whom = useWhom();
  const fitting = api.useQuery('get', '/api/v1/interviews/{id}/interviewers', {
    params: { path: { id: interview.id } },
  });
  const options = (fitting.data ?? []).map((post) => ({ value: post.postId, label: whom(post) }));
  const needed = interview.interviewerToName;
  return (
    <>
      <Form.Item
        name="interviewerPostId"
        label={t('form.interviewer')}
        extra={t(needed ? 'form.interviewerHelp' : 'form.interviewerOther', { who: whom(interview.interviewer) })}
        rules={needed ? [{ required: true, message: t('form.interviewerNeeded') }] : []}
      >
        <Select allowClear options={options} loading={fitting.isLoading} />
      </Form.Item>
      <Form.Item name="entrustedHow" label={t('form.entrustedHow')} extra={t('form.entrustedHelp')}>
        <Select
          allowClear
          options={(['PAPER', 'ONLINE'] as const).map((value) => ({ value, label: t(`form.entrusted.${value}`) }))}
        />
      </Form.Item>
      <DayField name="entrustedOn" label={t('form.entrustedOn')} />
    </>
  );
}
