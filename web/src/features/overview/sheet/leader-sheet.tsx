import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { useMe } from '../../../api/me';
import { OfficialDocuments } from '../../../parts/official-documents';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { ownLeader } from './leader';
import { LeaderPicker } from './leader-picker';
import { SheetPaper } from './sheet-paper';
import { useSheet } from './use-sheet';
import './sheet.css';

/** 领导一页纸: a leading official's own, or that of the one whom the office chose. */
export function LeaderSheet() {
  const { t } = useTranslation('overview');
  const own = ownLeader(useMe());
  const { leader } = useSearch({ from: '/inside/overview' });
  const posts = api.useQuery('get', '/api/v1/posts', { params: { query: { role: 'LEADING_OFFICIAL', limit: 200 } } });
  const chosen = own ?? leader ?? posts.data?.items[0]?.id;
  const post = posts.data?.items.find(({ id }) => id === chosen);
  return (
    <Loaded query={posts}>
      {({ items }) => (
        <>
          {own === null && <LeaderPicker posts={items} chosen={chosen} />}
          {chosen === undefined ? (
            <Empty>{t('sheet.noLeaders')}</Empty>
          ) : (
            <Paper leader={chosen} own={own !== null} name={post?.personName ?? post?.title ?? ''} />
          )}
        </>
      )}
    </Loaded>
  );
}

interface PaperProps {
  readonly leader: string;
  readonly own: boolean;
  readonly name: string;
}

function Paper({ leader, own, name }: PaperProps) {
  const sheet = useSheet(leader, own);
  return (
    <>
      <Loaded query={sheet}>{(data) => <SheetPaper sheet={data} name={name} />}</Loaded>
      <OfficialDocuments subject="POST" subjectId={leader} />
    </>
  );
}
