import { App, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ActDrawer } from '../../parts/act-drawer';
import { type PersonChoice, PersonPicker } from '../../parts/person-picker';
import type { GivenLink } from './link-dialog';

const ADMIN_ROLES = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const;

interface Values {
  readonly kind: 'person' | 'admin';
  readonly login: string;
  readonly person?: PersonChoice;
  readonly adminRole?: (typeof ADMIN_ROLES)[number];
}

interface NewAccountFormProps {
  readonly onClose: () => void;
  readonly onLink: (given: GivenLink) => void;
}

/** Opens an account: a person's is usable by its link at once, an administrator's when another one agreed. */
export function NewAccountForm({ onClose, onLink }: NewAccountFormProps) {
  const { t } = useTranslation(['accounts', 'words', 'common']);
  const { notification } = App.useApp();
  const send = async ({ kind, login, person, adminRole }: Values): Promise<void> => {
    const { data } = await client.POST('/api/v1/accounts', {
      body: {
        login,
        ...(person !== undefined && { personId: person.id }),
        ...(kind === 'admin' && adminRole !== undefined && { adminRole }),
      },
    });
    if (data?.link != null) onLink({ login, waitsFor: data.waitsFor, ...data.link });
    else notification.info({ title: t('new.waits'), description: t('new.waitsHelp'), role: 'status' });
  };
  const need = (name: string) => [{ required: true, message: t('common:field.required', { name }) }];
  return (
    <ActDrawer<Values>
      title={t('open')}
      submit={t('open')}
      done={t('new.done')}
      draft="account:new"
      version={0}
      initial={{ kind: 'person' }}
      send={send}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('new.kind')}>
        <Radio.Group options={(['person', 'admin'] as const).map((value) => ({ value, label: t(`new.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Values, b: Values) => a.kind !== b.kind}>
        {({ getFieldValue }) =>
          getFieldValue('kind') === 'admin' ? (
            <Form.Item name="adminRole" label={t('adminRole')} extra={t('new.adminHelp')} rules={need(t('adminRole'))}>
              <Select options={ADMIN_ROLES.map((value) => ({ value, label: t(`words:adminRole.${value}`) }))} />
            </Form.Item>
          ) : (
            <Form.Item name="person" label={t('person')} extra={t('new.personHelp')} rules={need(t('person'))}>
              <PersonPicker />
            </Form.Item>
          )
        }
      </Form.Item>
      <Form.Item
        name="login"
        label={t('login')}
        extra={t('new.loginHelp')}
        rules={[...need(t('login')), { min: 2, message: t('new.loginShort') }]}
      >
        <Input maxLength={64} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
    </ActDrawer>
  );
}
