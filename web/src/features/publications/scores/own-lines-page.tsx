import { useTranslation } from 'react-i18next';
import { api } from '../../../api/client';
import { Loaded } from '../../../parts/loaded';
import { Empty } from '../../../ui/empty';
import { PageHead } from '../../../ui/page-head';
import { OwnLines } from './own-lines';

/** Of every published comparison the reader's own line. */
export function OwnLinesPage() {
  const { t } = useTranslation('scores');
  const query = api.useQuery('get', '/api/v1/comparisons/own');
  return (
    <>
      <PageHead title={t('comparison.own')} note={t('comparison.ownNote')} />
      <Loaded query={query}>
        {(published) =>
          published.length === 0 ? (
            <Empty>{t('comparison.ownNone')}</Empty>
          ) : (
            published.map((one) => <OwnLines key={one.id} comparison={one} />)
          )
        }
      </Loaded>
    </>
  );
}
