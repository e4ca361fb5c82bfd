import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import { changeLanguage } from '../../texts/start';
import { Disclosure } from '../../ui/disclosure';
import { useSignOut } from '../session/use-sign-out';
import { noted } from '../../ui/marks';
import { SearchBox } from './search-box';

/** The bar above every page: the product, what is unread, who one is. */
export function TopBar() {
  const { t } = useTranslation('shell');
  const me = useMe();
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        {t('product')}
      </Link>
      <div className="top-bar-end">
        {may(me, 'search.read') && <SearchBox />}
        <Unread />
        <UserMenu />
      </div>
    </header>
  );
}

function Unread() {
  const { t } = useTranslation('shell');
  const { data } = api.useQuery('get', '/api/v1/notices', { params: { query: { limit: 1, unread: true } } });
  const count = data?.unread ?? 0;
  return (
    <Link to="/notices" className="top-link" aria-label={`${t('page.notices')} ${t('unread', { count })}`}>
      {t('page.notices')}
      {count > 0 && <span className="badge">{count > 99 ? '99+' : count}</span>}
    </Link>
  );
}

function UserMenu() {
  const { t, i18n } = useTranslation(['shell', 'words', 'common']);
  const me = useMe();
  const signOut = useSignOut();
  // Only the demo knows such a clock, and only there one may become somebody else without a password.
  const demo = api.useQuery('get', '/api/v1/demo/clock', undefined, { retry: false }).data !== undefined;
  const place = useRouterState({ select: ({ location }) => location.href });
  const post = me.posts.find(({ delegated }) => !delegated) ?? me.posts[0];
  return (
    <Disclosure
      name={`${t('shell:userMenu')} ${me.name}`}
      label={
        <>
          <span className="who-name">{me.name}</span>
          {post !== undefined && <span className="who-post">{post.title}</span>}
        </>
      }
      buttonClass="top-link"
      panelClass="user-panel"
    >
      {(close) => (
        <ul>
          {me.posts.map(({ postId, unitName, title, delegated }) => (
            <li key={postId} className="quiet">
              {unitName} {delegated ? noted(title, t('common:people.delegated')) : title}
            </li>
          ))}
          {me.adminRole != null && <li className="quiet">{t(`words:adminRole.${me.adminRole}`)}</li>}
          <li>
            <button type="button" onClick={() => void changeLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}>
              {t('shell:language')}
            </button>
          </li>
          <li>
            <Link to="/password" onClick={close}>
              {t('shell:changePassword')}
            </Link>
          </li>
          {demo && (
            <li>
              <Link to="/sign-in" search={{ next: place }} onClick={close}>
                {t('shell:signIn.switch')}
              </Link>
            </li>
          )}
          <li>
            <button type="button" onClick={() => void signOut()}>
              {t('shell:signOut')}
            </button>
          </li>
        </ul>
      )}
    </Disclosure>
  );
}
