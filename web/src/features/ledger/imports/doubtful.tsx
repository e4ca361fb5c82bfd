import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../parts/list/use-address';
import type { Import } from '../imports-page';
import { LEDGER_IMPORT } from './search';

const GROUPS = [
  { group: 'DOUBTFUL', counted: 'doubtful', words: 'row.doubtful', red: false },
  { group: 'NEW_UNITS', counted: 'newUnits', words: 'row.newUnitsOf', red: true },
  { group: 'MARKED', counted: 'done', words: 'row.done', red: false },
] as const;

/** What can be taken and should be looked at, which units are new, what is said to be done, and what cannot be taken: each a press away. */
export function Doubtful({ held: { summary } }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [, change] = useAddress(LEDGER_IMPORT);
  const { refuse = 0, done = 0 } = summary ?? {};
  const shown = GROUPS.filter(({ counted }) => (summary?.[counted] ?? 0) > 0);
  return (
    <div className="row import-groups">
      {refuse > 0 && (
        <Button danger onClick={() => change({ verdict: 'REFUSE', group: undefined })}>
          {t('row.refused', { count: refuse })}
        </Button>
      )}
      {shown.map(({ group, counted, words, red }) => (
        <Button key={group} danger={red} onClick={() => change({ verdict: undefined, group })}>
          {t(words, { count: summary?.[counted] ?? 0 })}
        </Button>
      ))}
      {done > 0 && <span className="quiet">{t('row.doneNote')}</span>}
    </div>
  );
}
