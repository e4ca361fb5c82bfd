import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../parts/list/use-address';
import { noted } from '../../../ui/marks';
import type { Import } from '../imports-page';
import { LEDGER_IMPORT, ROW_GROUPS } from './search';

type Group = (typeof ROW_GROUPS)[number];
const COUNTS = { ASKED: 'asked', PAIRS: 'pairs', DOUBTFUL: 'doubtful', NEW_UNITS: 'newUnits' } as const;

/** Cuts the rows to those that a person looks at together. */
export function GroupChoice({ held: { summary } }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const [{ group }, change] = useAddress(LEDGER_IMPORT);
  const label = (one: Group): string => {
    const words = t(`words:rowGroup.${one}`);
    return one === 'MARKED' ? words : noted(words, String(summary?.[COUNTS[one]] ?? 0));
  };
  return (
    <Select<Group>
      aria-label={t('row.groups')}
      placeholder={t('row.groups')}
      className="import-group"
      allowClear
      value={group ?? null}
      options={ROW_GROUPS.map((one) => ({ value: one, label: label(one) }))}
      onChange={(chosen: Group | undefined) => change({ group: chosen })}
    />
  );
}
