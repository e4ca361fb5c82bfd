import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../../parts/list/use-address';
import type { Import } from '../imports-page';
import { LEDGER_IMPORT } from './search';

/** What can be taken and should be looked at, what is said to be done, and what cannot be taken: each a press away. */
export function Doubtful({ held: { summary } }: { readonly held: Import }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [, change] = useAddress(LEDGER_IMPORT);
  const { doubtful = 0, refuse = 0, done = 0 } = summary ?? {};
  return (
    <div className="row">
      {refuse > 0 && (
        <Button danger onClick={() => change({ verdict: 'REFUSE', group: undefined })}>
          {t('row.refused', { count: refuse })}
        </Button>
      )}
      {doubtful > 0 && (
        <Button onClick={() => change({ verdict: undefined, group: 'DOUBTFUL' })}>
          {t('row.doubtful', { count: doubtful })}
        </Button>
      )}
      {done > 0 && (
        <Button onClick={() => change({ verdict: undefined, group: 'MARKED' })}>
          {t('row.done', { count: done })}
        </Button>
      )}
      {done > 0 && <span className="quiet">{t('row.doneNote')}</span>}
    </div>
  );
}
