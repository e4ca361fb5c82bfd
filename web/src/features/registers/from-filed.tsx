import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { useMe } from '../../api/me';
import { requestFields } from './entry-fields';
import type { Register } from './register';

const MOST = 50;

/** What was filed already and accepted: its project and its documents are taken over, nothing is typed twice. */
export function FromFiled({ register }: { readonly register: Register }) {
  const { t } = useTranslation('registers');
  const form = Form.useFormInstance();
  const [own] = useMe().posts;
  const query = { unitId: own?.unitId ?? '', state: 'VERIFIED', limit: MOST } as const;
  const tasks = api.useQuery('get', '/api/v1/tasks', { params: { query } }).data?.items ?? [];
  const duties = api.useQuery('get', '/api/v1/duties', { params: { query } }).data?.items ?? [];
  if (tasks.length + duties.length === 0) return null;
  const take = (filed: Filed): void => form.setFieldsValue(requestFields(register, filed));
  const choose = async (key: string): Promise<void> => {
    const task = tasks.find(({ id }) => id === key);
    if (task !== undefined) {
      take({ ...task, taskId: task.id });
      return;
    }
    const { data } = await client.GET('/api/v1/duties/{id}', { params: { path: { id: key } } });
    if (data !== undefined) take({ projectId: data.projectId, documentNumbers: data.activity?.documentNumbers ?? [] });
  };
  return (
    <Form.Item label={t('form.fromFiled')} help={t('form.fromFiledHelp')}>
      <Select
        className="wide"
        allowClear
        aria-label={t('form.fromFiled')}
        showSearch={{ optionFilterProp: 'label' }}
        options={[
          ...tasks.map(({ id, matter }) => ({ value: id, label: matter })),
          ...duties.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(key: string | undefined) => {
          if (key !== undefined) choose(key).catch(() => undefined);
        }}
      />
    </Form.Item>
  );
}

/** What a filing says that an entry may say too. */
interface Filed {
  readonly projectId?: string | null;
  readonly taskId?: string;
  readonly documentNumbers: readonly string[];
}
