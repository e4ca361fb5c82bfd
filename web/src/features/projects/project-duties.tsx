import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { Loaded } from '../../parts/loaded';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords, quarterWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { LightLegend, LightTag } from '../../ui/light-tag';
import { Section } from '../../ui/section';

type Duty = components['schemas']['DutyAnswer'];

const KINDS = ['RESEARCH', 'COORDINATION', 'INSPECTION', 'PROBLEM', 'EXPERIENCE'] as const;

interface Quarter {
  readonly year: number;
  readonly quarter: number;
  readonly duties: readonly Duty[];
}

function quartersOf(duties: readonly Duty[]): readonly Quarter[] {
  const keys = [...new Set(duties.map(({ year, quarter }) => year * 10 + quarter))].sort((a, b) => b - a);
  return keys.map((key) => ({
    year: Math.floor(key / 10),
    quarter: key % 10,
    duties: duties.filter(({ year, quarter }) => year * 10 + quarter === key),
  }));
}

/** The five of each quarter with their lights, the latest quarter first. */
export function ProjectDuties({ projectId }: { readonly projectId: string }) {
  const { t } = useTranslation('projects');
  const params = { path: { id: projectId }, query: { limit: 200 } };
  const query = api.useQuery('get', '/api/v1/projects/{id}/duties', { params });
  return (
    <Section title={t('part.duties')}>
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty>{t('duties.none')}</Empty> : <Quarters duties={items} />)}
      </Loaded>
    </Section>
  );
}

function Quarters({ duties }: { readonly duties: readonly Duty[] }) {
  const { t } = useTranslation(['projects', 'words']);
  const columns: readonly Column<Quarter>[] = [
    {
      key: 'quarter',
      title: t('duties.quarter'),
      cell: ({ year, quarter }) => quarterWords(year, quarter),
      heads: true,
      width: '150px',
    },
    ...KINDS.map((kind) => ({
      key: kind,
      title: t(`words:kindShort.${kind}`),
      cell: ({ duties: own }: Quarter) => <Cell duty={own.find((duty) => duty.kind === kind)} />,
    })),
  ];
  return (
    <>
      <DataTable
        label={t('duties.table')}
        columns={columns}
        rows={quartersOf(duties)}
        keyOf={({ year, quarter }) => `${String(year)}-${String(quarter)}`}
        card={(row) => (
          <>
            <div className="card-title">{quarterWords(row.year, row.quarter)}</div>
            <dl className="quarter-card">
              {KINDS.map((kind) => (
                <div key={kind}>
                  <dt>{t(`words:kind.${kind}`)}</dt>
                  <dd>
                    <Cell duty={row.duties.find((duty) => duty.kind === kind)} />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      />
      <LightLegend />
    </>
  );
}

function Cell({ duty }: { readonly duty: Duty | undefined }) {
  const { t } = useTranslation('words');
  if (duty === undefined) return null;
  return (
    <span className="quarter-lights">
      <LightTag light={duty.light} state={duty.state} awaiting={duty.awaitingVerdict} />
      <Link to="/duties/$dutyId" params={{ dutyId: duty.id }}>
        {duty.heldOn != null ? dateWords(duty.heldOn, { year: false }) : t(`dutyState.${duty.state}`)}
      </Link>
    </span>
  );
}
