import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pages } from './use-pages';

/** The button below a list that has further pages. */
export function LoadMore({ pages }: { readonly pages: Pick<Pages<unknown>, 'hasMore' | 'loadingMore' | 'loadMore'> }) {
  const { t } = useTranslation();
  if (!pages.hasMore) return null;
  return (
    <div className="load-more">
      <Button onClick={pages.loadMore} loading={pages.loadingMore}>
        {t('act.loadMore')}
      </Button>
    </div>
  );
}
