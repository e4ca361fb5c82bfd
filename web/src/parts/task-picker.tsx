import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';

interface TaskPickerProps {
  readonly value?: string | undefined;
  readonly onChange?: (id: string | undefined) => void;
  readonly id?: string;
}

/** Chooses a task, of the project that the form names beside it where it does. */
export function TaskPicker({ value, onChange, ...rest }: TaskPickerProps) {
  const { t } = useTranslation();
  const projectId = Form.useWatch<string | undefined>('projectId');
  const query = { limit: 200, ...(projectId !== undefined && { projectId }) };
  const { data } = api.useQuery('get', '/api/v1/tasks', { params: { query } });
  return (
    <Select
      {...rest}
      className="wide"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('empty.filtered')}
      value={value ?? null}
      options={(data?.items ?? []).map(({ id, matter }) => ({ value: id, label: matter }))}
      onChange={(id: string | null) => onChange?.(id ?? undefined)}
    />
  );
}
