import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../../ui/data-table';
import { Empty } from '../../../ui/empty';
import { LightBar, LightCounts, OPEN_LIGHTS, tallyTotal, type LightTally } from '../../../ui/light-tally';
import { PlaceLink } from '../../../ui/place-link';
import type { Overview } from './overview';

interface Lit {
  readonly key: string;
  readonly name: ReactNode;
  readonly lights: LightTally;
}

interface LitTableProps {
  readonly label: string;
  readonly first: string;
  readonly rows: readonly Lit[];
}

/** Lights as numbers, with a bar beside them that shows the same. */
function LitTable({ label, first, rows }: LitTableProps) {
  const { t } = useTranslation(['overview', 'words']);
  const longest = Math.max(...rows.map(({ lights }) => tallyTotal(lights)), 1);
  const columns: readonly Column<Lit>[] = [
    { key: 'name', title: first, heads: true, cell: ({ name }) => name },
    ...OPEN_LIGHTS.map((light) => ({
      key: light,
      title: t(`words:light.${light}`),
      number: true,
      cell: ({ lights }: Lit) => (lights[light] === 0 ? <span className="quiet">0</span> : lights[light]),
    })),
    { key: 'sum', title: t('sum'), number: true, cell: ({ lights }) => tallyTotal(lights) },
    {
      key: 'bar',
      title: t('share'),
      width: '28%',
      cell: ({ lights }) => <LightBar tally={lights} longest={longest} />,
    },
  ];
  if (rows.length === 0) return <Empty>{t('empty')}</Empty>;
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      card={({ name, lights }) => (
        <div className="lit-card">
          <div className="card-title">
            {name}
            <span>{tallyTotal(lights)}</span>
          </div>
          <LightCounts tally={lights} />
        </div>
      )}
    />
  );
}

/** By unit, in the order of the names and never of merit. */
export function UnitLights({ units }: { readonly units: Overview['units'] }) {
  const { t } = useTranslation('overview');
  const rows = units.map(({ unitId, unitName, lights }) => ({
    key: unitId,
    name: <PlaceLink place={`/ledger?unit=${unitId}`}>{unitName}</PlaceLink>,
    lights,
  }));
  return <LitTable label={t('unitsTable')} first={t('unit')} rows={rows} />;
}

/** Where the matters of a kind are listed. */
const PAGE_OF: Readonly<Record<string, string>> = { DUTY: '/matrix', TASK: '/ledger', DECISION: '/ledger' };

/** By kind of matter. */
export function KindLights({ kinds }: { readonly kinds: Overview['kinds'] }) {
  const { t } = useTranslation(['overview', 'words']);
  const rows = kinds.map(({ kind, lights }) => {
    const word = t(`words:obligationKind.${kind as 'DUTY'}`);
    const page = PAGE_OF[kind];
    return { key: kind, name: page === undefined ? word : <Link to={page}>{word}</Link>, lights };
  });
  return <LitTable label={t('kindsTable')} first={t('kind')} rows={rows} />;
}
