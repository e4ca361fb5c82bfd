import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { AdminApprovals } from '../../parts/admin-approvals';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { AccountTable } from './account-table';
import { type GivenLink, LinkDialog } from './link-dialog';
import { NewAccountForm } from './new-account-form';
import { type Account, type AccountState, STATES, stateOf, useAccounts } from './use-accounts';

/** Rows with buttons are shown by the screenful. */
const AT_ONCE = 50;

/** 账号与接口: who can sign in. Links to set a password are shown once; administrators take two people. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  const me = useMe();
  const accounts = useAccounts();
  const [shown, setShown] = useState(AT_ONCE);
  const [opening, setOpening] = useState(false);
  const [given, setGiven] = useState<GivenLink | null>(null);
  const [text, setText] = useState('');
  const [state, setState] = useState<AccountState | ''>('');
  return (
    <>
      <PageHead
        title={t('title')}
        note={t('note')}
        actions={
          may(me, 'accounts.create') && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('open')}
            </Button>
          )
        }
      />
      <AdminApprovals />
      <div className="filters" role="search">
        <div>
          <Input
            allowClear
            aria-label={t('find')}
            placeholder={t('find')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <Select<AccountState | ''>
          aria-label={t('state.label')}
          value={state}
          onChange={setState}
          options={[
            { value: '', label: t('state.any') },
            ...STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          ]}
        />
      </div>
      <Loaded query={accounts}>
        {(all) => {
          const rows = all.filter((one) => matches(one, text.trim().toLowerCase(), state));
          return (
            <>
              {rows.length === 0 && <Empty>{t('none')}</Empty>}
              {rows.length > 0 && <AccountTable rows={rows.slice(0, shown)} onLink={setGiven} />}
              <LoadMore
                pages={{ hasMore: rows.length > shown, loadingMore: false, loadMore: () => setShown(shown + AT_ONCE) }}
              />
            </>
          );
        }}
      </Loaded>
      {opening && <NewAccountForm onClose={() => setOpening(false)} onLink={setGiven} />}
      {given !== null && <LinkDialog given={given} onClose={() => setGiven(null)} />}
    </>
  );
}

function matches(account: Account, text: string, state: AccountState | ''): boolean {
  const named = account.login.includes(text) || (account.personName ?? '').toLowerCase().includes(text);
  return named && (state === '' || stateOf(account) === state);
}
