import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { AdminApprovals } from '../../parts/admin-approvals';
import { ListPage } from '../../parts/list/list-page';
import { useAddress } from '../../parts/list/use-address';
import { Empty } from '../../ui/empty';
import { useAccountColumns } from './account-columns';
import { ACCOUNTS } from './accounts-search';
import { type GivenLink, LinkDialog } from './link-dialog';
import { NewAccountForm } from './new-account-form';
import { useAccounts } from './use-accounts';

/** 账号与接口: who can sign in. Links to set a password are shown once; administrators take two people. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const me = useMe();
  const [search] = useAddress(ACCOUNTS);
  const [opening, setOpening] = useState(false);
  const [given, setGiven] = useState<GivenLink | null>(null);
  const open = may(me, 'accounts.create') && (
    <Button type="primary" onClick={() => setOpening(true)}>
      {t('open')}
    </Button>
  );
  return (
    <>
      <ListPage
        title={t('title')}
        note={t('note')}
        actions={open}
        schema={ACCOUNTS}
        filters={{ words: { label: t('find') }, state: { label: t('state.label'), word: (one) => t(`state.${one}`) } }}
        pages={useAccounts(search)}
        label={t('title')}
        columns={useAccountColumns(setGiven)}
        keyOf={({ id }) => id}
        empty={<Empty>{t('none')}</Empty>}
      >
        <AdminApprovals />
      </ListPage>
      {opening && <NewAccountForm onClose={() => setOpening(false)} onLink={setGiven} />}
      {given !== null && <LinkDialog given={given} onClose={() => setGiven(null)} />}
    </>
  );
}
