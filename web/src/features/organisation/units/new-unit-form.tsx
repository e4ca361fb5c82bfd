import { useNavigate } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ActDrawer } from '../../../parts/act-drawer';
import { type UnitChoice, UnitPicker } from '../../../parts/unit-picker';
import { useOutcome } from '../../../parts/use-outcome';
import { UNIT_KINDS, type UnitKind } from '../organisation-search';
import { UnitFields, type UnitValues } from './unit-fields';

interface Values extends UnitValues {
  readonly kind: UnitKind;
  readonly parent?: UnitChoice;
}

/** Adds a unit; it gets the vacant posts of its kind. */
export function NewUnitForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['organisation', 'words', 'common']);
  const outcome = useOutcome();
  const navigate = useNavigate({ from: '/settings/organisation' });
  const send = async ({ name, kind, parent, headedByCityLeader, sortOrder }: Values): Promise<unknown> => {
    const sent = await client.POST('/api/v1/units', {
      body: {
        name,
        kind,
        headedByCityLeader: headedByCityLeader ?? false,
        ...(parent !== undefined && { parentId: parent.id }),
        ...(sortOrder != null && { sortOrder }),
      },
    });
    if (sent.data !== undefined) void navigate({ search: { unit: sent.data.id } });
    return sent;
  };
  return (
    <ActDrawer<Values>
      title={t('newUnit.title')}
      submit={t('newUnit.submit')}
      done={(sent) => outcome(sent, t('newUnit.done'))}
      draft="unit:new"
      version={0}
      initial={{ kind: 'DEPARTMENT' }}
      send={send}
      onClose={onClose}
    >
      <p className="quiet">{t('newUnit.help')}</p>
      <Form.Item name="kind" label={t('unit.kind')} rules={[{ required: true }]}>
        <Select options={UNIT_KINDS.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="parent" label={t('unit.parent')} extra={t('unit.parentHelp')}>
        <UnitPicker />
      </Form.Item>
      <UnitFields />
    </ActDrawer>
  );
}
