import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import type { UnitChoice } from '../../../parts/unit-picker';
import { noted } from '../../../ui/marks';

interface PostOfUnitProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (postId: string) => void;
}

/** A post of the unit that is chosen above, in the field `unit`. */
export function PostOfUnit(props: PostOfUnitProps) {
  const { t } = useTranslation();
  const unit = Form.useWatch<UnitChoice | undefined>('unit');
  const query = api.useQuery(
    'get',
    '/api/v1/units/{id}',
    { params: { path: { id: unit?.id ?? '' } } },
    { enabled: unit !== undefined },
  );
  const options = (query.data?.posts ?? []).map(({ id, title, personName }) => ({
    value: id,
    label: noted(title, personName ?? t('people.vacant')),
  }));
  return <Select {...props} options={options} disabled={unit === undefined} loading={query.isFetching} />;
}
