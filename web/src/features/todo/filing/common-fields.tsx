import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { DayField, LineField, NamesField, TextField, useNeeded } from './fields';
import type { DutyPageData } from './filing-values';

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
  const first = `${String(duty.year)}-${String(duty.quarter * 3 - 2).padStart(2, '0')}-01`;
  return (
    <>
      <DayField name={['heldOn']} label={t('common.heldOn')} from={first} to={today} />
      <LineField name={['place']} label={t('common.place')} />
      <LeaderField label={meeting ? t('todo:form.chair') : t('common.leader')} />
      <NamesField name={['units']} label={meeting ? t('COORDINATION.units') : t('common.units')} likely={likely} />
    </>
  );
}

function LeaderField({ label }: { readonly label: string }) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  return (
    <Form.Item label={label} htmlFor="filing_leader" required>
      <div className="two">
        <Form.Item name="leader" noStyle rules={[{ ...needed(t('form.leaderName')), whitespace: true }]}>
          <Input maxLength={100} placeholder={t('form.leaderName')} />
        </Form.Item>
        <Form.Item name="leaderTitle" noStyle rules={[{ ...needed(t('form.leaderTitle')), whitespace: true }]}>
          <Input maxLength={100} aria-label={t('form.leaderTitle')} placeholder={t('form.leaderTitle')} />
        </Form.Item>
      </div>
    </Form.Item>
  );
}

/** The summary, documents that exist already, other projects that it fulfils too, and the declaration. */
export function ClosingFields({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['record', 'todo']);
  return (
    <>
      <TextField name={['summary']} label={t('todo:form.summary')} max={300} />
      <Form.Item name="documentNumbers" label={t('common.documentNumbers')} extra={t('todo:form.documentsHelp')}>
        <Select
          mode="tags"
          open={false}
          suffix={null}
          maxCount={50}
          tokenSeparators={['、', '；', ';', '\n']}
          placeholder={t('todo:form.documentsExample')}
        />
      </Form.Item>
      <CreditsField duty={duty} />
      <Form.Item
        name="noSecrets"
        valuePropName="checked"
        rules={[
          {
            validator: (_rule, ticked: unknown) =>
              ticked === true ? Promise.resolve() : Promise.reject(new Error(t('todo:form.noSecretsNeeded'))),
          },
        ]}
      >
        <Checkbox>{t('todo:form.noSecrets')}</Checkbox>
      </Form.Item>
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
    <Form.Item name="credits" label={t('form.credits')} extra={t('form.creditsHelp')}>
      <Checkbox.Group
        className="choices"
        options={choices.map(({ id, projectName }) => ({ value: id, label: projectName }))}
      />
    </Form.Item>
  );
}
