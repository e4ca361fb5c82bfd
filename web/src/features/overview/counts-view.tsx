import { Link } from '@tanstack/react-router';
import { Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { may, useMe } from '../../api/me';
import type { components } from '../../api/schema';
import { CountedItems } from '../../parts/counted-items';
import { Loaded } from '../../parts/loaded';
import { CountingRules } from './counting-rules';
import { type Column, DataTable } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { useNarrow } from '../../ui/use-width';

type Count = components['schemas']['CountAnswer'];

/** 年度计数: each number of the year beside that of the last, with its definition, and its list in one press. */
export function CountsView() {
  const query = api.useQuery('get', '/api/v1/counts', {});
  return <Loaded query={query}>{({ year, items }) => <Counts year={year} counts={items} />}</Loaded>;
}

/** A number of a year whose list is open. */
interface Opened {
  readonly count: Count;
  readonly year: number;
}

function Counts({ year, counts }: { readonly year: number; readonly counts: readonly Count[] }) {
  const { t } = useTranslation('overview');
  const me = useMe();
  const [open, setOpen] = useState<Opened | null>(null);
  const number = (count: Count, of: number, value: number) => {
    const words = t('counts.number', { value: String(value), unit: count.unitOfMeasure });
    return (
      <Button
        type="link"
        onClick={() => setOpen({ count, year: of })}
        aria-label={`${t('counts.value', { year: of })} ${count.name} ${words}`}
      >
        {words}
      </Button>
    );
  };
  const groups = inGroups(counts);
  const columns: readonly Column<Count>[] = [
    { key: 'name', title: t('counts.name'), cell: ({ name }) => name, heads: true, width: '26%' },
    {
      key: 'value',
      title: t('counts.value', { year }),
      cell: (one) => number(one, year, one.value),
      width: '12%',
      number: true,
      card: 'named',
    },
    {
      key: 'last',
      title: t('counts.value', { year: year - 1 }),
      cell: (one) => number(one, year - 1, one.lastYear),
      width: '12%',
      number: true,
      card: 'named',
    },
    {
      key: 'definition',
      title: t('counts.definition'),
      cell: (one) => <Definition {...one} year={year} />,
      card: 'line',
    },
  ];
  return (
    <>
      {may(me, 'archives.read') && (
        <Link to="/settings/archives" className="touch-link">
          {t('counts.archives')}
        </Link>
      )}
      {may(me, 'counting-rules.read') && <CountingRules />}
      <nav className="count-groups" aria-label={t('counts.groups')}>
        {groups.map(([group], at) => (
          <a key={group} className="touch-link" href={`#${anchorOf(at)}`}>
            {group}
          </a>
        ))}
      </nav>
      {groups.map(([group, rows], at) => (
        <div key={group} className="count-group">
          <h2 id={anchorOf(at)} tabIndex={-1}>
            {group}
          </h2>
          <DataTable label={group} columns={columns} rows={rows} keyOf={keyOf} />
        </div>
      ))}
      {open !== null && <CountedList {...open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** Each heading with its numbers, in the order in which they are told. */
function inGroups(counts: readonly Count[]): readonly (readonly [string, readonly Count[]])[] {
  const headings = [...new Set(counts.map(({ group }) => group))];
  return headings.map((heading) => [heading, counts.filter(({ group }) => group === heading)]);
}

/** Where the heading stands on the page. */
const anchorOf = (at: number): string => `counts-${String(at + 1)}`;

/** One of several of a count is known by what it measures. */
const keyOf = ({ id, measured, unitOfMeasure }: Count): string => (measured ? `${id}:${unitOfMeasure}` : id);

/** How it is counted; where last year's beside it was counted otherwise, since when, by which document, and how. */
function Definition({ definition, changed, year }: Count & { readonly year: number }) {
  const { t } = useTranslation('overview');
  if (changed == null) return definition;
  const { fromYear, setOn, basis, lastYear } = changed;
  return (
    <>
      {definition} <Tag color="warning">{t('counts.changed')}</Tag>
      <span className="quiet">
        {t('counts.changedHow', { from: fromYear, on: dateWords(setOn), basis, last: year - 1, before: lastYear })}
      </span>
    </>
  );
}

interface CountedListProps extends Opened {
  readonly onClose: () => void;
}

/** What a number counts, over the table where it was pressed: below a year's ninety numbers nobody would see it. */
function CountedList({ count, year, onClose }: CountedListProps) {
  const { t } = useTranslation(['overview', 'common']);
  const narrow = useNarrow();
  const label = `${t('counts.value', { year })} ${count.name}`;
  return (
    <Drawer
      open
      title={label}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '85%' : 760}
      onClose={onClose}
      closable={{ 'aria-label': t('common:act.close') }}
    >
      <CountedItems
        count={count.id}
        label={label}
        unitOfMeasure={count.unitOfMeasure}
        cut={{ year, ...(count.measured && { kind: count.unitOfMeasure }) }}
      />
    </Drawer>
  );
}
