import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { FormField, useNeeded } from '../../../parts/form/form-field';
import { LeaderPicker } from '../../../parts/leader-picker';
import { UnitNames } from '../../../parts/unit-names';
import { attended } from './filing-start';
import type { DutyPageData, FilingValues } from './filing-values';
import { useHeldField } from './held-field';

interface WhenWhoProps {
  readonly duty: DutyPageData;
  readonly today: string;
  /** Units of the project's chain, offered first. */
  readonly likely: readonly string[];
}

/** When, where, who led it and who took part. A coordination meeting says 主持 and 参会 instead. */
export function WhenWhoFields({ duty, today, likely }: WhenWhoProps) {
  const { t } = useTranslation(['record', 'todo']);
  const meeting = duty.kind === 'COORDINATION';
  return (
    <>
      <FormField {...useHeldField(duty, today)} />
      <FormField name="place" label={t('common.place')} required />
      <LeaderField label={meeting ? t('todo:form.chair') : t('common.leader')} inPerson={attended(duty.kind)} />
      <FormField
        name="units"
        label={meeting ? t('COORDINATION.units') : t('common.units')}
        input="names"
        required
        control={<UnitNames likely={likely} />}
      />
    </>
  );
}

interface LeaderFieldProps {
  readonly label: string;
  /** Whether it is something that counts for a leader who went himself. */
  readonly inPerson: boolean;
}

/** Who led it, in words; and the post of the leader for whom it counts, which another name takes away. */
function LeaderField({ label, inPerson }: LeaderFieldProps) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  const form = Form.useFormInstance<FilingValues>();
  return (
    <Form.Item label={label} htmlFor="filing_leader" required>
      <div className="two">
        <Form.Item name="leader" noStyle rules={[needed(t('form.leaderName'))]}>
          <Input
            maxLength={100}
            placeholder={t('form.leaderName')}
            onChange={() => form.setFieldValue('leaderPostId', undefined)}
          />
        </Form.Item>
        <Form.Item name="leaderTitle" noStyle rules={[needed(t('form.leaderTitle'))]}>
          <Input maxLength={100} aria-label={t('form.leaderTitle')} placeholder={t('form.leaderTitle')} />
        </Form.Item>
      </div>
      {inPerson && (
        <Form.Item name="leaderPostId" extra={t('form.leaderPostHelp')} className="filing-leader-post">
          <LeaderPost />
        </Form.Item>
      )}
    </Form.Item>
  );
}

interface LeaderPostProps {
  readonly value?: string;
  readonly onChange?: (postId: string | undefined) => void;
}

/** Chosen, the leader's name and post are filled in. */
function LeaderPost({ value, onChange }: LeaderPostProps) {
  const { t } = useTranslation('todo');
  const form = Form.useFormInstance<FilingValues>();
  const posts = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: 200 } } });
  return (
    <LeaderPicker
      aria-label={t('form.leaderPost')}
      placeholder={t('form.leaderPost')}
      value={value}
      onChange={(id) => {
        const post = posts.data?.items.find((one) => one.id === id);
        if (post?.personName != null) form.setFieldsValue({ leader: post.personName, leaderTitle: post.title });
        onChange?.(id);
      }}
    />
  );
}

/** The summary, documents that exist already, other projects that it fulfils too, and the declaration. */
export function ClosingFields({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['record', 'todo']);
  return (
    <>
      <FormField name="summary" label={t('todo:form.summary')} input="paragraph" max={300} required />
      <FormField
        name="documentNumbers"
        label={t('common.documentNumbers')}
        help={t('todo:form.documentsHelp')}
        input="numbers"
        placeholder={t('todo:form.documentsExample')}
      />
      <CreditsField duty={duty} />
      <FormField
        name="noSecrets"
        label={t('todo:form.noSecrets')}
        input="tick"
        required={t('todo:form.noSecretsNeeded')}
      />
    </>
  );
}

const FILEABLE = new Set(['UNPLANNED', 'PLANNED', 'HELD', 'RETURNED', 'MISSED', 'DEFERRED']);

/** Duties of the unit's other projects, of the same kind and quarter; asked only where there are any. */
function CreditsField({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation('todo');
  const { cycleId, kind, unitId } = duty;
  const others = api.useQuery('get', '/api/v1/duties', { params: { query: { cycleId, kind, unitId, limit: 50 } } });
  const choices = (others.data?.items ?? []).filter(({ id, state }) => id !== duty.id && FILEABLE.has(state));
  if (choices.length === 0) return null;
  return (
    <FormField
      name="credits"
      label={t('form.credits')}
      help={t('form.creditsHelp')}
      input="checks"
      choices={choices.map(({ id, projectName }) => ({ value: id, label: projectName }))}
    />
  );
}
