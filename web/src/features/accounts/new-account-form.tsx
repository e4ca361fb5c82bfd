import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { RecordForm } from '../../parts/form/record-form';
import type { PersonChoice } from '../../parts/person-picker';
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
  const { t } = useTranslation(['accounts', 'words']);
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
  const kinds = (['person', 'admin'] as const).map((value) => ({ value, label: t(`new.${value}`) }));
  const roles = ADMIN_ROLES.map((value) => ({ value, label: t(`words:adminRole.${value}`) }));
  return (
    <RecordForm<Values>
      title={t('open')}
      done={t('new.done')}
      draft="account:new"
      initial={{ kind: 'person' }}
      send={send}
      fields={[
        { name: 'kind', label: t('new.kind'), input: 'radio', choices: kinds },
        {
          name: 'adminRole',
          label: t('adminRole'),
          help: t('new.adminHelp'),
          input: 'select',
          required: true,
          choices: roles,
          when: ({ kind }) => kind === 'admin',
        },
        {
          name: 'person',
          label: t('person'),
          help: t('new.personHelp'),
          input: 'person',
          required: true,
          pointer: '/personId',
          when: ({ kind }) => kind !== 'admin',
        },
        {
          name: 'login',
          label: t('login'),
          help: t('new.loginHelp'),
          required: true,
          max: 64,
          least: [2, t('new.loginShort')],
        },
      ]}
      onClose={onClose}
    />
  );
}
