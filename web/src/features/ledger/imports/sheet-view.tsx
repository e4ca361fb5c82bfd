import { Alert, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { listed } from '../../../ui/marks';
import { type Draft, type Head, headOf, type HeadRows, missingOf, type Saying, type Sheet, withHead } from './mapping';
import { SheetTable } from './sheet-table';

interface SheetViewProps {
  readonly sheet: Sheet;
  readonly saying: Saying;
  readonly onSay: (draft: Draft) => void;
}

/** One sheet with its heading: where it stands, what each column holds, and what is still missing. */
export function SheetView({ sheet, saying, onSay }: SheetViewProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const head = headOf(sheet, saying.draft);
  const missing = missingOf(saying, head);
  const say = (said: Head): void => onSay(withHead(saying, sheet.name, said));
  if (sheet.rows.length === 0) return <p className="quiet">{t('words:notRead.EMPTY')}</p>;
  return (
    <>
      <div className="row">
        <span>{head.row === null ? t('mapping.noHead') : t('mapping.headAt', { row: head.row })}</span>
        <Segmented<HeadRows>
          aria-label={t('mapping.headRows')}
          disabled={head.row === null}
          value={head.rows}
          options={([1, 2, 3] as const).map((value) => ({ value, label: t('mapping.rows', { count: value }) }))}
          onChange={(rows) => say({ ...head, rows })}
        />
      </div>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('mapping.missing', { fields: listed(missing.map((field) => t(`words:ledgerField.${field}`))) })}
        />
      )}
      <SheetTable sheet={sheet} head={head} onSay={say} />
    </>
  );
}
