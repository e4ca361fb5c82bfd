import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/me';
import { type Column, DataTable } from '../ui/data-table';
import { dateWords } from '../ui/dates';
import { isMoving, type LedObligation, maySend, type MoveChoice } from './lead-change';

interface LeadChangeListProps {
  readonly obligations: readonly LedObligation[];
  readonly choice: MoveChoice;
  readonly onChoose: (choice: MoveChoice) => void;
}

/** What goes with a project to another lead unit, and what stays and why; each can be sent the other way by who may. */
export function LeadChangeList({ obligations, choice, onChoose }: LeadChangeListProps) {
  const { t } = useTranslation(['projects', 'words']);
  const say = (id: string, moves: boolean): void => onChoose(new Map(choice).set(id, moves));
  const moving = obligations.filter((one) => isMoving(one, choice)).length;
  const date = (one: LedObligation) =>
    isMoving(one, choice) && one.newDueOn != null
      ? t('lead.later', { from: dateWords(one.dueOn), to: dateWords(one.newDueOn) })
      : dateWords(one.dueOn);
  const why = ({ staying }: LedObligation) => (staying == null ? t('lead.open') : t(`words:openWork.${staying}`));
  const where = (one: LedObligation) => (
    <Where one={one} moves={isMoving(one, choice)} onSay={(moves) => say(one.id, moves)} />
  );
  if (obligations.length === 0) return <p className="quiet">{t('lead.none')}</p>;
  const columns: readonly Column<LedObligation>[] = [
    { key: 'title', title: t('lead.matter'), cell: ({ title }) => title, heads: true },
    { key: 'date', title: t('lead.date'), cell: date, width: '190px' },
    { key: 'why', title: t('lead.why'), cell: why, width: '140px' },
    { key: 'where', title: t('lead.where'), cell: where, width: '200px' },
  ];
  return (
    <>
      <p>{t('lead.tally', { moving, staying: obligations.length - moving })}</p>
      <DataTable
        label={t('lead.table')}
        columns={columns}
        rows={obligations}
        keyOf={({ id }) => id}
        card={(one) => (
          <>
            <div className="card-title">{one.title}</div>
            <p className="quiet">
              {one.unitName} · {date(one)} · {why(one)}
            </p>
            {where(one)}
          </>
        )}
      />
    </>
  );
}

interface WhereProps {
  readonly one: LedObligation;
  readonly moves: boolean;
  readonly onSay: (moves: boolean) => void;
}

function Where({ one, moves, onSay }: WhereProps) {
  const { t } = useTranslation(['projects', 'words']);
  const able = maySend(one, useMe());
  return (
    <>
      <Segmented<'move' | 'stay'>
        aria-label={t('lead.choice', { title: one.title })}
        disabled={!able}
        value={moves ? 'move' : 'stay'}
        options={(['move', 'stay'] as const).map((value) => ({ value, label: t(`lead.${value}`) }))}
        onChange={(value) => onSay(value === 'move')}
      />
      {!able && <span className="quiet lead-who">{t(`words:leadMover.${one.mover}`)}</span>}
    </>
  );
}
