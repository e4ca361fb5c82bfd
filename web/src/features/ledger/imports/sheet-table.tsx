import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../ui/state-tag';
import { type Field, type Head, lettersOf, type Sheet, sureOf, withField } from './mapping';

interface SheetTableProps {
  readonly sheet: Sheet;
  readonly head: Head;
  readonly onSay: (head: Head) => void;
}

/** A sheet as it looks: above each column what it holds, before each row its number, which makes it the heading. */
export function SheetTable({ sheet, head, onSay }: SheetTableProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const last = Math.max(
    ...sheet.rows.map(({ cells }) => cells.length),
    ...sheet.columns.map(({ column }) => column + 1),
  );
  const columns = Array.from({ length: Math.max(last, 0) }, (_, column) => column);
  const label = t('mapping.looks', { name: sheet.name });
  return (
    <div className="table-frame sheet-frame" role="region" aria-label={label} tabIndex={0}>
      <table className="table sheet-table">
        <thead>
          <tr>
            <th scope="col">{t('ledger:import.row')}</th>
            {columns.map((column) => (
              <ColumnHead key={column} sheet={sheet} head={head} column={column} onSay={onSay} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map(({ row, cells }) => (
            <tr key={row} className={placeOf(row, head)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={head.row === row}
                  aria-label={t('mapping.asHead', { row })}
                  title={t('mapping.asHead', { row })}
                  onClick={() => onSay({ ...head, row })}
                >
                  {row}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column} className={head.fields.has(column) ? undefined : 'sheet-unread'}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows above the heading are no data; those of the heading stand out. */
function placeOf(row: number, head: Head): string | undefined {
  if (head.row === null || row < head.row) return 'sheet-above';
  return row < head.row + head.rows ? 'sheet-heading' : undefined;
}

const TONES = { ASKED: 'good', SAID: 'good', EXACT: 'calm', LIKELY: 'warn' } as const;

function ColumnHead({ sheet, head, column, onSay }: SheetTableProps & { readonly column: number }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const names: Readonly<Record<Field, string>> = t('words:ledgerField', { returnObjects: true });
  const held = head.fields.get(column);
  const sure = sureOf(sheet, head, column);
  const elsewhere = new Map([...head.fields].map(([place, field]) => [field, place]));
  const choices = (Object.keys(names) as Field[]).map((field) => {
    const place = elsewhere.get(field);
    return { field, place: place === column ? undefined : place };
  });
  return (
    <th scope="col" className={held === undefined ? 'sheet-unread' : `sheet-${(sure ?? 'said').toLowerCase()}`}>
      <span className="sheet-column">
        {lettersOf(column)}
        {held !== undefined && (
          <StateTag tone={sure === null ? 'good' : TONES[sure]}>
            {sure === null ? t('mapping.said') : t(`words:columnSure.${sure}`)}
          </StateTag>
        )}
      </span>
      <select
        aria-label={t('mapping.holds', { column: lettersOf(column) })}
        value={held ?? ''}
        onChange={({ target }) => onSay(withField(head, column, choices[target.selectedIndex - 1]?.field ?? null))}
      >
        <option value="">{t('mapping.unread')}</option>
        {choices.map(({ field, place }) => (
          <option key={field} value={field}>
            {place === undefined
              ? names[field]
              : t('mapping.elsewhere', { field: names[field], column: lettersOf(place) })}
          </option>
        ))}
      </select>
    </th>
  );
}
