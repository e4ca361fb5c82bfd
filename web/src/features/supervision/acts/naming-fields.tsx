import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTalkers } from '../use-talkers';
import { useWhom } from '../whom';
import type { Interview } from '../use-proposals';
import { FormField } from '../../../parts/form/form-field';

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

/** Tier 3: who talks, of those who may and none chosen beforehand, and the secretary's entrustment where he needs it. */
export function NamingFields({ interview }: { readonly interview: Interview }) {
  const { t } = useTranslation('interview');
  const whom = useWhom();
  const fitting = useTalkers(interview);
  const options = fitting.talkers.map((post) => ({ value: post.postId, label: whom(post) }));
  const needed = interview.interviewerToName;
  const chosen =
    Form.useWatch<string | undefined>('interviewerPostId') ?? (needed ? null : interview.interviewer.postId);
  const entrusted = fitting.talkers.find(({ postId }) => postId === chosen)?.byEntrustment === true;
  return (
    <>
      <Form.Item
        name="interviewerPostId"
        label={t('form.interviewer')}
        extra={t(needed ? 'form.interviewerHelp' : 'form.interviewerOther', { who: whom(interview.interviewer) })}
        rules={needed ? [{ required: true, message: t('form.interviewerNeeded') }] : []}
      >
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={options} loading={fitting.isLoading} />
      </Form.Item>
      {entrusted && <EntrustmentFields />}
    </>
  );
}

/** To a county's or zone's leader the party secretary talks, or whom he entrusts. */
function EntrustmentFields() {
  const { t } = useTranslation(['interview', 'words']);
  return (
    <>
      <Form.Item
        name="entrustedHow"
        label={t('form.entrustedHow')}
        extra={t('form.entrustedHelp')}
        rules={[{ required: true, message: t('form.entrustedNeeded') }]}
      >
        <Select
          allowClear
          options={(['PAPER', 'ONLINE'] as const).map((value) => ({ value, label: t(`words:entrustedHow.${value}`) }))}
        />
      </Form.Item>
      <FormField input="day" name="entrustedOn" label={t('form.entrustedOn')} required />
    </>
  );
}
