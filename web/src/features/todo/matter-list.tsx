import { useTranslation } from 'react-i18next';
import { may, useMe } from '../../api/me';
import { DataTable, type Column } from '../../ui/data-table';
import type { Matter } from './matter';
import { NextActLink } from './matter-link';
import { MatterDue, MatterLight, MatterNote, MatterTitle } from './matter-words';

interface MatterListProps {
  readonly label: string;
  readonly matters: readonly Matter[];
  readonly interviewOf: (itemId: string) => string | null;
}

/** Matters of one urgency: a table on a desk, cards with one big button on a phone. */
export function MatterList({ label, matters, interviewOf }: MatterListProps) {
  const { t } = useTranslation('todo');
  const files = may(useMe(), 'duties.submit');
  const next = (matter: Matter, block: boolean) => (
    <NextActLink
      matter={matter}
      files={files}
      block={block}
      interviewId={matter.obligation.kind === 'RECTIFICATION' ? interviewOf(matter.obligation.subjectId) : null}
    />
  );
  const columns: readonly Column<Matter>[] = [
    {
      key: 'matter',
      title: t('column.matter'),
      heads: true,
      width: '26%',
      cell: (matter) => <MatterTitle matter={matter} />,
    },
    { key: 'note', title: t('column.project'), cell: (matter) => <MatterNote matter={matter} /> },
    { key: 'light', title: t('column.light'), width: '120px', cell: (matter) => <MatterLight matter={matter} /> },
    { key: 'due', title: t('column.due'), width: '21%', cell: (matter) => <MatterDue matter={matter} /> },
    { key: 'next', title: t('column.next'), width: '124px', cell: (matter) => next(matter, true) },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={matters}
      keyOf={({ obligation }) => obligation.id}
      card={(matter) => (
        <div className="matter">
          <div className="matter-head">
            <MatterTitle matter={matter} />
            <MatterLight matter={matter} />
          </div>
          <MatterNote matter={matter} />
          <div className="matter-due">
            <span className="quiet">{t('column.due')}</span> <MatterDue matter={matter} />
          </div>
          <div className="card-acts">{next(matter, true)}</div>
        </div>
      )}
    />
  );
}
