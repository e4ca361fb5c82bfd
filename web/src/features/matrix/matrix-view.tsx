import { Button } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { queryOf } from '../../parts/list/search-schema';
import { Loaded } from '../../parts/loaded';
import { LoadMore } from '../../parts/load-more';
import type { MatrixRow } from '../../parts/matrix-row';
import { MatrixTable } from '../../parts/matrix-table';
import { usePages } from '../../parts/use-pages';
import { Empty } from '../../ui/empty';
import { LightLegend } from '../../ui/light-tag';
import type { Cycle } from './cycle-of-matrix';
import { MATRIX, type MatrixSearch } from './matrix-search';
import { MatrixTotals } from './matrix-totals';

const MOST = 100;

interface MatrixViewProps {
  readonly cycle: Cycle;
  readonly search: MatrixSearch;
}

/** The table of one quarter under the filters, its totals above, the legend below. */
export function MatrixView({ cycle, search }: MatrixViewProps) {
  const asked = queryOf(MATRIX, search);
  const kinds = search.kind === undefined ? cycle.kinds : cycle.kinds.filter((kind) => kind === search.kind);
  const pages = usePages<MatrixRow>(['matrix', cycle.id, asked], (from, signal) => {
    const params = { path: { id: cycle.id }, query: { limit: MOST, ...asked, ...from } };
    return client.GET('/api/v1/cycles/{id}/matrix', { params, signal });
  });
  const totals = api.useQuery('get', '/api/v1/cycles/{id}/matrix', {
    params: { path: { id: cycle.id }, query: { limit: 1, ...asked } },
  });
  return (
    <>
      <MatrixTotals kinds={kinds} totals={totals.data?.totals ?? []} />
      <Loaded query={pages}>
        {(rows) =>
          rows.length === 0 ? (
            <NoRows filtered={Object.keys(asked).length > 0} />
          ) : (
            <>
              <MatrixTable kinds={kinds} rows={rows} />
              <LightLegend />
              <LoadMore pages={pages} />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function NoRows({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation(['matrix', 'common']);
  const navigate = useNavigate();
  if (!filtered) return <Empty>{t('empty')}</Empty>;
  const clear = () => void navigate({ to: '/matrix', search: ({ cycle }) => ({ cycle }), replace: true });
  return <Empty action={<Button onClick={clear}>{t('common:act.clear')}</Button>}>{t('common:empty.filtered')}</Empty>;
}
