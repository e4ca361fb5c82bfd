import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { may, type Me, useMe } from '../../api/me';
import { queries } from '../../api/queries';
import { useAct } from '../../parts/use-act';
import { useOutcome } from '../../parts/use-outcome';
import type { Column } from '../../ui/data-table';
import { instantWords } from '../../ui/dates';
import { StateTag } from '../../ui/state-tag';
import type { GivenLink } from './link-dialog';
import { type Account, stateOf } from './use-accounts';

type OnLink = (given: GivenLink) => void;

const TONES = { READY: 'good', NO_PASSWORD: 'calm', WAITING: 'warn', DISABLED: 'bad' } as const;

/** An account with its state and what the security administrator may do with it. */
export function useAccountColumns(onLink: OnLink): readonly Column<Account>[] {
  const { t } = useTranslation(['accounts', 'words']);
  const role = ({ adminRole }: Account): string => (adminRole == null ? '' : t(`words:adminRole.${adminRole}`));
  return [
    { key: 'login', title: t('login'), cell: ({ login }) => login, heads: true },
    { key: 'person', title: t('person'), cell: ({ personName }) => personName, card: 'title' },
    { key: 'role', title: t('adminRole'), cell: role, card: 'quiet' },
    { key: 'state', title: t('state.label'), cell: (account) => <State account={account} />, card: 'aside' },
    { key: 'acts', title: t('acts'), cell: (account) => <Acts account={account} onLink={onLink} />, card: 'acts' },
  ];
}

function State({ account }: { readonly account: Account }) {
  const { t } = useTranslation('accounts');
  const state = stateOf(account);
  return (
    <span className="row">
      <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>
      {state === 'DISABLED' && account.disabledAt != null && (
        <span className="quiet">{instantWords(account.disabledAt)}</span>
      )}
    </span>
  );
}

/** Nobody resets or disables his own account; an administrator's is not let in again, but made anew. */
function offers(act: 'reset' | 'disable' | 'enable', account: Account, me: Me): boolean {
  const disabled = stateOf(account) === 'DISABLED';
  if (account.id === me.accountId || !may(me, act === 'reset' ? 'accounts.reset' : 'accounts.disable')) return false;
  return act === 'enable' ? disabled && account.adminRole == null : !disabled;
}

interface ActsProps {
  readonly account: Account;
  readonly onLink: OnLink;
}

function Acts({ account, onLink }: ActsProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const me = useMe();
  const act = useAct();
  const outcome = useOutcome();
  const { modal } = App.useApp();
  const state = stateOf(account);
  const call = { params: { path: { id: account.id } }, headers: { 'If-Match': String(account.version) } };
  const run = async (work: () => Promise<unknown>, done: string): Promise<void> => {
    if (await act(work, { done: (sent) => outcome(sent, done) })) await queries.invalidateQueries();
  };
  const reset = async (): Promise<void> => {
    const { data } = await client.POST('/api/v1/accounts/{id}/links', call);
    if (data !== undefined) onLink({ login: account.login, ...data });
  };
  const disable = () => run(() => client.POST('/api/v1/accounts/{id}/disable', call), t('disableDone'));
  const confirm = (title: string, okText: string, onOk: () => Promise<void>): void => {
    modal.confirm({ title, okText, cancelText: t('common:act.cancel'), onOk });
  };
  if (state === 'WAITING') return <span className="quiet">{t('waits')}</span>;
  return (
    <span className="row">
      {offers('reset', account, me) && (
        <Button
          aria-label={`${t('reset')} ${account.login}`}
          onClick={() => confirm(t('resetAsk', { login: account.login }), t('reset'), () => run(reset, t('resetDone')))}
        >
          {t('reset')}
        </Button>
      )}
      {offers('disable', account, me) && (
        <Button
          aria-label={`${t('disable')} ${account.login}`}
          onClick={() => confirm(t('disableAsk', { login: account.login }), t('disable'), disable)}
        >
          {t('disable')}
        </Button>
      )}
      {offers('enable', account, me) && (
        <Button
          aria-label={`${t('enable')} ${account.login}`}
          onClick={() => void run(() => client.POST('/api/v1/accounts/{id}/enable', call), t('enableDone'))}
        >
          {t('enable')}
        </Button>
      )}
    </span>
  );
}
