import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useMe } from '../../api/me';
import { LoadMore } from '../../parts/load-more';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { OwnAddresses } from './own-addresses';
import { NoticeEntry } from './notice-entry';
import { ReadAll } from './read-all';
import { useInbox } from './use-inbox';
import './notices.css';

/** 消息: everything that one was told, the newest first; opening it is reading it. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  const { unread = false } = useSearch({ from: '/inside/notices' });
  const count = api.useQuery('get', '/api/v1/notices', { params: { query: { limit: 1, unread: true } } });
  const left = count.data?.unread;
  const me = useMe();
  return (
    <>
      <PageHead
        title={t('title')}
        note={left === undefined ? '\u00a0' : t(left === 0 ? 'allRead' : 'unread', { count: left })}
      />
      <nav className="notice-filter" aria-label={t('filter')}>
        <Link to="/notices" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
          {t('all')}
        </Link>
        <Link to="/notices" search={{ unread: true }}>
          {t('onlyUnread')}
        </Link>
      </nav>
      <Entries key={String(unread)} unread={unread} left={left ?? 0} />
      {me.adminRole == null && <OwnAddresses />}
    </>
  );
}

interface EntriesProps {
  readonly unread: boolean;
  /** How many notices of the whole inbox are not read yet. */
  readonly left: number;
}

function Entries({ unread, left }: EntriesProps) {
  const { t } = useTranslation('notices');
  const inbox = useInbox(unread);
  const newest = inbox.pages.data?.[0];
  return (
    <>
      {left > 0 && newest !== undefined && <ReadAll newest={newest} />}
      <Loaded query={inbox.pages}>
        {() =>
          inbox.items.length === 0 ? (
            <Empty>{t(unread ? 'emptyUnread' : 'empty')}</Empty>
          ) : (
            <ul className="notices" aria-label={t('title')}>
              {inbox.items.map((item) => (
                <NoticeEntry
                  key={item.id}
                  item={item}
                  open={inbox.isOpen(item.id)}
                  unread={inbox.isUnread(item)}
                  onToggle={() => inbox.toggle(item)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <LoadMore pages={inbox.pages} />
    </>
  );
}
