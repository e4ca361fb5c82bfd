import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

const LAST_PLACE = 100_000;

/** What a new unit and a renamed one have in common. */
export interface UnitValues {
  readonly name: string;
  readonly headedByCityLeader?: boolean;
  readonly sortOrder?: number | null;
}

/** Name, place in the list, and whether a city leader heads it. */
export function UnitFields() {
  const { t } = useTranslation(['organisation', 'common']);
  return (
    <>
      <Form.Item
        name="name"
        label={t('unit.name')}
        extra={t('unit.nameHelp')}
        rules={[{ required: true, whitespace: true, message: t('common:field.required', { name: t('unit.name') }) }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="sortOrder" label={t('unit.order')} extra={t('unit.orderHelp')}>
        <InputNumber min={0} max={LAST_PLACE} precision={0} className="wide" />
      </Form.Item>
      <Form.Item name="headedByCityLeader" valuePropName="checked" extra={t('unit.headedHelp')}>
        <Checkbox>{t('unit.headedYes')}</Checkbox>
      </Form.Item>
    </>
  );
}
