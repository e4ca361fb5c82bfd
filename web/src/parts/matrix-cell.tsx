import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dateWords, quarterWords } from '../ui/dates';
import { LightTag } from '../ui/light-tag';
import { joined } from '../ui/marks';
import type { MatrixRow } from './matrix-row';

export type MatrixCell = MatrixRow['cells'][number];

/** The project's name, who leads it and which unit is in charge. */
export function ProjectHead({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation('matrix');
  const unit = row.leadUnit ?? '';
  return (
    <>
      <Link to="/projects/$projectId" params={{ projectId: row.projectId }} className="matrix-project">
        {row.name}
      </Link>
      <span className="matrix-chain">
        {row.leadingPost ?? ''} {row.owedByName == null ? unit : t('owedThen', { now: unit, then: row.owedByName })}
      </span>
    </>
  );
}

/** The dates of a cell in words: all of them, and the one that matters now. */
export function useCellDates(): (cell: MatrixCell) => { readonly all: readonly string[]; readonly now: string } {
  const { t } = useTranslation('matrix');
  return (cell) => {
    const planned = cell.plannedWords ?? (cell.plannedOn == null ? null : dateWords(cell.plannedOn, { year: false }));
    const short = (day: string) => dateWords(day, { year: false });
    const filed = cell.firstFiledOn == null ? null : t('date.filed', { day: short(cell.firstFiledOn) });
    const held = cell.heldOn == null ? null : t('date.held', { day: short(cell.heldOn) });
    const plan = planned === null ? null : t('date.planned', { day: planned });
    const due = t('date.due', { day: short(cell.dueOn) });
    const original = cell.originalDueOn === cell.dueOn ? null : t('date.original', { day: short(cell.originalDueOn) });
    const all = [plan, held, filed, due, original].filter((one) => one !== null);
    return { all, now: held ?? plan ?? due };
  };
}

/** One cell: the light's word, the date that matters now, all dates on hovering; it opens its matter. */
export function CellLink({ cell, project }: { readonly cell: MatrixCell; readonly project: string }) {
  const { t } = useTranslation(['matrix', 'words']);
  const dates = useCellDates()(cell);
  return (
    <Link
      to="/duties/$dutyId"
      params={{ dutyId: cell.dutyId }}
      className="matrix-cell"
      aria-label={`${project} ${t(`words:kind.${cell.kind}`)} ${lightWords(cell)} ${dates.all.join(' ')}`}
    >
      <CellLights cell={cell} />
      <span className="matrix-date">{dates.now}</span>
      <span className="matrix-dates" aria-hidden="true">
        {[t(`words:dutyState.${cell.state}`), ...dates.all].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </Link>
  );

  function lightWords({ frozen, light, state }: MatrixCell): string {
    const present = t(`words:light.${light}`);
    if (frozen == null) return `${present} ${t(`words:dutyState.${state}`)}`;
    const after =
      cell.correction == null ? '' : ` ${t('correction', { word: t(`words:dutyState.${cell.correction}`) })}`;
    return `${t('frozen', { word: t(`words:dutyState.${frozen.state}`) })} ${t(`words:light.${frozen.light}`)}${after}`;
  }
}

/** Outcomes that the light alone does not tell. */
const UNFINISHED: readonly MatrixCell['state'][] = ['MISSED', 'DEFERRED', 'CANCELLED'];

/** The light; of a closed quarter the frozen one, and beside it what became true afterwards. */
export function CellLights({ cell }: { readonly cell: MatrixCell }) {
  const { t } = useTranslation(['matrix', 'words']);
  const { frozen } = cell;
  if (frozen == null) return <LightTag light={cell.light} state={cell.state} awaiting={cell.state === 'SUBMITTED'} />;
  const corrected = cell.correction ?? (cell.state === frozen.state ? null : cell.state);
  return (
    <span className="matrix-frozen">
      <LightTag light={frozen.light} state={frozen.state} />
      {UNFINISHED.includes(frozen.state) && (
        <span className="matrix-outcome">{t(`words:dutyState.${frozen.state}`)}</span>
      )}
      {corrected !== null && (
        <span className="matrix-correction">{t('correction', { word: t(`words:dutyState.${corrected}`) })}</span>
      )}
    </span>
  );
}

/** 结转补办: what the project still owes from earlier quarters. */
export function MakeUps({ row }: { readonly row: MatrixRow }) {
  const { t } = useTranslation('words');
  if (row.makeUps.length === 0) return <span className="quiet">—</span>;
  return (
    <ul className="make-ups">
      {row.makeUps.map(({ dutyId, kind, year, quarter, light, state }) => (
        <li key={dutyId}>
          <Link to="/duties/$dutyId" params={{ dutyId }}>
            {joined(quarterWords(year, quarter), t(`kindShort.${kind}`))}
          </Link>{' '}
          <LightTag light={light} state={state} awaiting={state === 'SUBMITTED'} />
        </li>
      ))}
    </ul>
  );
}
