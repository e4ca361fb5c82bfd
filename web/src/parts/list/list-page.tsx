import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable, type Sorting } from '../../ui/data-table';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { LoadMore } from '../load-more';
import { Loaded } from '../loaded';
import type { Pages } from '../use-pages';
import { FilterBar, type FiltersOf } from './filter-bar';
import { queryOf, type Schema } from './search-schema';
import { useAddress } from './use-address';

interface ListProps<Row, Parts extends Schema> {
  /** What the address keeps; `sort`, where it is a part of it, goes with the columns' heads. */
  readonly schema?: Parts;
  readonly filters?: FiltersOf<Parts>;
  readonly pages: Pages<Row>;
  /** What the table shows, for those who hear it. */
  readonly label: string;
  readonly columns?: readonly Column<Row>[];
  readonly keyOf?: (row: Row) => string;
  readonly card?: (row: Row) => ReactNode;
  readonly rowClass?: (row: Row) => string | undefined;
  /** Said where there is nothing at all; what was filtered away says so itself. */
  readonly empty: ReactNode;
  /** Instead of a table. */
  readonly show?: (rows: readonly Row[]) => ReactNode;
  /** Acts on several rows at once; undefined where nobody may. */
  readonly onChosen?: ((rows: readonly Row[], done: () => void) => ReactNode) | undefined;
  /** Beside the filters. */
  readonly beside?: ReactNode;
}

interface ListPageProps<Row, Parts extends Schema> extends ListProps<Row, Parts> {
  readonly title: string;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Where the list is taken home from, as it is filtered. */
  readonly exportFrom?: string | undefined;
  /** Above the filters. */
  readonly children?: ReactNode;
}

/** A page that is a list: its head, filters that the address keeps, the rows, and what may be done with them. */
export function ListPage<Row, Parts extends Schema>(props: ListPageProps<Row, Parts>) {
  const { title, note, actions, exportFrom, children } = props;
  const { t } = useTranslation();
  return (
    <>
      <PageHead
        title={title}
        note={note}
        actions={
          <>
            {actions}
            {exportFrom !== undefined && <Button href={exportFrom}>{t('act.exportList')}</Button>}
          </>
        }
      />
      {children}
      <List {...props} />
    </>
  );
}

const NOTHING: Schema = {};

/** The list alone, where a page has other parts as well. */
export function List<Row, Parts extends Schema>(props: ListProps<Row, Parts>) {
  const { schema = NOTHING as Parts, filters = {}, pages, empty, beside, onChosen, keyOf = String } = props;
  const { t } = useTranslation();
  const [search, change] = useAddress(schema);
  const choice = useChoice();
  const chosen = (pages.data ?? []).filter((row) => choice.isChosen(keyOf(row)));
  // What narrows the list without a filter of its own, such as one thing's record, counts as well.
  const narrowed = [...Object.keys(queryOf(schema, search)), ...Object.keys(filters).filter((name) => name in search)];
  const filtered = narrowed.some((name) => name !== 'sort');
  const bar = Object.keys(filters).length > 0 || beside !== undefined;
  return (
    <>
      {bar && (
        <FilterBar schema={schema} filters={filters} search={search} onChange={change}>
          {beside}
        </FilterBar>
      )}
      <Loaded query={pages}>
        {(rows) => {
          if (rows.length === 0) return filtered ? <Empty>{t('empty.filtered')}</Empty> : empty;
          const onSort = (sort: string): void => change({ sort } as object);
          const sorting = 'sort' in schema ? { present: search['sort'] as string | undefined, onSort } : undefined;
          return <Rows {...props} rows={rows} sorting={sorting} choice={choice} />;
        }}
      </Loaded>
      <LoadMore pages={pages} />
      {onChosen !== undefined && chosen.length > 0 && (
        <div className="form-foot">
          <span className="quiet">{t('field.chosen', { count: chosen.length })}</span>
          {onChosen(chosen, choice.none)}
        </div>
      )}
    </>
  );
}

interface RowsProps<Row, Parts extends Schema> extends ListProps<Row, Parts> {
  readonly rows: readonly Row[];
  readonly sorting: Sorting | undefined;
  readonly choice: ReturnType<typeof useChoice>;
}

function Rows<Row, Parts extends Schema>(props: RowsProps<Row, Parts>) {
  const { rows, show, label, columns = [], keyOf = String, card, rowClass, sorting, onChosen, choice } = props;
  const { t } = useTranslation();
  if (show !== undefined) return show(rows);
  const choosing = onChosen === undefined ? undefined : { label: t('act.choose'), ...choice };
  return <DataTable {...{ label, columns, rows, keyOf, card, rowClass, sorting, choosing }} />;
}

function useChoice() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return {
    isChosen: (key: string) => chosen.has(key),
    choose: (key: string, on: boolean) =>
      setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((one) => one !== key))),
    none: () => setChosen(new Set()),
  };
}
