import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { ImportRows, type OwnColumns } from '../../../parts/imports/import-rows';
import { useAddress } from '../../../parts/list/use-address';
import { usePages } from '../../../parts/use-pages';
import type { Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { listed } from '../../../ui/marks';
import { StateTag } from '../../../ui/state-tag';
import type { Import } from '../imports-page';
import { dueParts } from './due-parts';
import { GroupChoice } from './group-choice';
import type { Row as Answer } from './pair-choice';
import { PairSaidLine } from './pair-said';
import { RowActs } from './row-acts';
import { LEDGER_IMPORT } from './search';

interface Row extends Answer {
  readonly faults: readonly { readonly column?: string | null; readonly detail: string }[];
}

const PAGE = 100;

/** What happens to each row of a ledger; in a preview each is put right, or left out, where it stands. */
export function LedgerRows({ held }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [{ verdict: asked, group }] = useAddress(LEDGER_IMPORT);
  // A ledger reads every row.
  const cut = {
    ...(asked !== undefined && asked !== 'SKIP' && { verdict: asked }),
    ...(group !== undefined && { group }),
  };
  const pages = usePages<Answer>(['ledger-imports', held.id, 'rows', cut, held.version], (from, signal) => {
    const query = { limit: PAGE, ...cut, ...from };
    return client.GET('/api/v1/ledger-imports/{id}/rows', { params: { path: { id: held.id }, query }, signal });
  });
  const columns = useColumns(held);
  const fields: Readonly<Record<string, string>> = t('ledger:import.field', { returnObjects: true });
  return (
    <ImportRows
      held={held}
      pages={{ ...pages, data: pages.data?.map(withFaults) }}
      fieldName={(field) => fields[field] ?? t('ledger:import.field.other')}
      columns={columns}
      more={(row) => <More held={held} row={row} />}
      actions={<GroupChoice held={held} />}
    />
  );
}

function useColumns(held: Import): (own: OwnColumns<Row>) => readonly Column<Row>[] {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const due = ({ told }: Row) =>
    dueParts(told?.words, told?.day).map((part, place) => (
      <span key={part} className={place === 0 ? undefined : 'ledger-under'}>
        {part}
      </span>
    ));
  const kind: Column<Row> = {
    key: 'kind',
    title: t('ledger:import.kindHead'),
    cell: (row) => t(`words:importRowKind.${row.kind}`),
    width: '64px',
    card: 'quiet',
  };
  const told: readonly Column<Row>[] = [
    { key: 'unit', title: t('words:ledgerField.lead'), cell: (row) => row.told?.unit, width: '140px', card: 'named' },
    {
      key: 'leader',
      title: t('words:ledgerField.leader'),
      cell: (row) => row.told?.leader,
      width: '120px',
      card: 'named',
    },
    { key: 'due', title: t('words:ledgerField.deadline'), cell: due, width: '150px', card: 'named' },
  ];
  const acts: Column<Row> = {
    key: 'acts',
    title: t('row.acts'),
    cell: (row) => <RowActs held={held} row={row} />,
    width: '160px',
    card: 'acts',
  };
  return ({ row, outcome, detail }) => [
    row,
    outcome,
    kind,
    detail,
    ...told,
    ...(held.state === 'PREVIEW' ? [acts] : []),
  ];
}

/** What else is said of a row: its project, what it shows in the workbook, what to look at, what was answered. */
function More({ held, row }: { readonly held: Import; readonly row: Row }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const { kind, told, replaces } = row;
  return (
    <>
      {kind === 'TASK' && told != null && <span className="ledger-under">{told.project}</span>}
      {told?.looks.map(({ code, words }) => (
        <span key={code} className="import-look">
          {t('row.look', { look: t(`words:importLook.${code}`), words: words ?? '' })}
        </span>
      ))}
      {row.newUnits.length > 0 && (
        <span className="import-look">{t('row.newUnits', { units: listed(row.newUnits) })}</span>
      )}
      {told?.marks.map((mark) => (
        <StateTag key={mark}>{t(`words:rowMark.${mark}`)}</StateTag>
      ))}
      {replaces != null && (
        <span className="import-change">{t('ledger:import.replaces', { day: dateWords(replaces) })}</span>
      )}
      {row.left && <StateTag>{t('row.left')}</StateTag>}
      <PairSaidLine held={held} row={row} />
    </>
  );
}

function withFaults(row: Answer): Row {
  const { column, detail } = row;
  const changes = row.changes.map(({ field, from, to }) => ({
    field,
    from: field === 'statedDate' && from != null ? dateWords(from) : from,
    to: field === 'statedDate' && to != null ? dateWords(to) : to,
  }));
  return { ...row, changes, faults: detail == null ? [] : [{ ...(column != null && { column }), detail }] };
}
