import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import type { components } from '../../../api/schema';
import { IMPORT } from '../../../parts/imports/import';
import { ImportRows } from '../../../parts/imports/import-rows';
import { useAddress } from '../../../parts/list/use-address';
import { usePages } from '../../../parts/use-pages';
import type { Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import type { Import } from '../imports-page';

type Answer = components['schemas']['ImportRowAnswer'];
interface Row extends Answer {
  readonly faults: readonly { readonly column?: string | null; readonly detail: string }[];
}

const PAGE = 100;

/** What happens to each row of a ledger. */
export function LedgerRows({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['ledger', 'words']);
  const [{ verdict: asked }] = useAddress(IMPORT);
  // A ledger reads every row.
  const verdict = asked === 'SKIP' ? undefined : asked;
  const pages = usePages<Answer>(['ledger-imports', held.id, 'rows', verdict ?? '', held.version], (from, signal) => {
    const query = { limit: PAGE, ...(verdict !== undefined && { verdict }), ...from };
    return client.GET('/api/v1/ledger-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  const fields: Readonly<Record<string, string>> = t('import.field', { returnObjects: true });
  const kind: Column<Row> = {
    key: 'kind',
    title: t('import.kindHead'),
    cell: (row) => t(`words:importRowKind.${row.kind}`),
    width: '80px',
    card: 'quiet',
  };
  return (
    <ImportRows
      held={held}
      pages={{ ...pages, data: pages.data?.map(withFaults) }}
      fieldName={(field) => fields[field] ?? t('import.field.other')}
      columns={[kind]}
      more={({ replaces }) =>
        replaces != null && <span className="import-change">{t('import.replaces', { day: dateWords(replaces) })}</span>
      }
    />
  );
}

function withFaults(row: Answer): Row {
  const { column, detail } = row;
  return { ...row, faults: detail == null ? [] : [{ ...(column != null && { column }), detail }] };
}
