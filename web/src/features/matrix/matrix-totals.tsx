import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { type Light, LightTag } from '../../ui/light-tag';

type Total = components['schemas']['TotalAnswer'];

interface MatrixTotalsProps {
  readonly kinds: readonly Total['kind'][];
  readonly totals: readonly Total[];
}

interface Kind {
  readonly key: string;
  readonly light: Light;
  readonly state?: string;
}

const EXCUSED = ['EXEMPT', 'CANCELLED'];
const SHOWN: readonly Kind[] = [
  { key: 'RED', light: 'RED' },
  { key: 'YELLOW', light: 'YELLOW' },
  { key: 'BLUE', light: 'BLUE' },
  { key: 'GREEN', light: 'GREEN' },
  { key: 'GREY', light: 'GREY' },
  { key: 'DONE', light: 'DONE' },
  { key: 'DONE_LATE', light: 'DONE_LATE' },
  { key: 'EXEMPT', light: 'GREY', state: 'EXEMPT' },
];

function keyOf({ light, state }: Total): string {
  return light === 'GREY' && EXCUSED.includes(state) ? 'EXEMPT' : light;
}

/** How many cells of each kind show each light; of a closed quarter as frozen. */
export function MatrixTotals({ kinds, totals }: MatrixTotalsProps) {
  const { t } = useTranslation(['matrix', 'words']);
  if (totals.length === 0) return null;
  const count = (key: string, kind?: Total['kind']) =>
    totals
      .filter((one) => keyOf(one) === key && (kind === undefined || one.kind === kind))
      .reduce((sum, one) => sum + one.count, 0);
  const shown = SHOWN.filter(({ key }) => count(key) > 0);
  const sum = (kind?: Total['kind']) => shown.reduce((all, { key }) => all + count(key, kind), 0);
  return (
    <div className="table-frame totals-frame" role="region" aria-label={t('totals')} tabIndex={0}>
      <table className="table totals">
        <thead>
          <tr>
            <th scope="col">{t('totals')}</th>
            {shown.map(({ key, light, state }) => (
              <th key={key} scope="col" className="number">
                <LightTag light={light} state={state} />
              </th>
            ))}
            <th scope="col" className="number">
              {t('sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...kinds, undefined].map((kind) => (
            <tr key={kind ?? 'sum'} className={kind === undefined ? 'sum-row' : undefined}>
              <th scope="row">{kind === undefined ? t('sum') : t(`words:kind.${kind}`)}</th>
              {shown.map(({ key }) => (
                <td key={key} className="number">
                  {count(key, kind)}
                </td>
              ))}
              <td className="number">{sum(kind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
