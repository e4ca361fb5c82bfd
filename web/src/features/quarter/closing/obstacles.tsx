import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { DataTable, type Column } from '../../../ui/data-table';
import { dateWords } from '../../../ui/dates';
import { Empty } from '../../../ui/empty';
import { Section } from '../../../ui/section';
import { StateTag } from '../../../ui/state-tag';
import type { Cycle } from '../cycle';

export type Waiting = components['schemas']['WaitingMatterAnswer'];

interface ObstaclesProps {
  readonly cycle: Cycle;
  readonly waiting: readonly Waiting[];
}

/** What has to be decided before the quarter can be closed, each with the way to it. */
export function Obstacles({ cycle, waiting }: ObstaclesProps) {
  const { t } = useTranslation(['quarter', 'words']);
  const columns: readonly Column<Waiting>[] = [
    { key: 'title', title: t('matter'), heads: true, cell: (matter) => <MatterLink matter={matter} /> },
    { key: 'unit', title: t('unit'), cell: ({ unitName }) => unitName, card: 'quiet' },
    { key: 'reason', title: t('close.reason'), cell: (matter) => <Reason matter={matter} />, card: 'aside' },
    { key: 'way', title: t('close.way'), cell: (matter) => <Way cycle={cycle} matter={matter} />, card: 'acts' },
  ];
  return (
    <Section title={t('close.obstacles')} count={waiting.length}>
      {waiting.length === 0 ? (
        <Empty>{t('close.noObstacles')}</Empty>
      ) : (
        <DataTable label={t('close.obstacles')} columns={columns} rows={waiting} keyOf={({ dutyId }) => dutyId} />
      )}
    </Section>
  );
}

function MatterLink({ matter }: { readonly matter: Waiting }) {
  const { t } = useTranslation('words');
  return (
    <Link to="/duties/$dutyId" params={{ dutyId: matter.dutyId }} className="touch-link">
      {matter.projectName} {t(`kind.${matter.kind}`)}
    </Link>
  );
}

/** Filed and not judged, under which request, under a hold that nobody has signed yet, in grace or held until when. */
export function Reason({ matter }: { readonly matter: Waiting }) {
  const { t } = useTranslation(['quarter', 'words']);
  if (matter.reason === 'UNDER_REQUEST')
    return <StateTag tone="warn">{t(`words:pauseReason.${matter.request ?? 'EXPLANATION'}`)}</StateTag>;
  if (matter.reason === 'HOLD_PROPOSED') return <StateTag tone="warn">{t('close.holdProposed')}</StateTag>;
  if (matter.reason === 'IN_GRACE')
    return <StateTag>{t('close.inGrace', { day: matter.until == null ? '' : dateWords(matter.until) })}</StateTag>;
  if (matter.reason === 'ON_HOLD')
    return <StateTag>{t('close.onHold', { day: matter.until == null ? '' : dateWords(matter.until) })}</StateTag>;
  return <StateTag tone="calm">{t('close.submitted')}</StateTag>;
}

function Way({ cycle, matter }: WayProps) {
  const { t } = useTranslation('quarter');
  if (matter.reason === 'SUBMITTED')
    return (
      <Link
        to="/quarter/$cycleId"
        params={{ cycleId: cycle.id }}
        search={{ part: 'verify', duty: matter.dutyId }}
        className="touch-link"
      >
        {t('close.toVerify')}
      </Link>
    );
  if (matter.reason === 'HOLD_PROPOSED')
    return (
      <Link to="/supervision" search={{ view: 'holds' }} className="touch-link">
        {t('close.toHolds')}
      </Link>
    );
  if (matter.reason === 'UNDER_REQUEST')
    return (
      <Link to="/obligations/$obligationId" params={{ obligationId: matter.obligationId }} className="touch-link">
        {t(matter.request === 'COORDINATION' ? 'close.toHelp' : 'close.toRequest')}
      </Link>
    );
  return <span className="quiet">{t(matter.reason === 'ON_HOLD' ? 'close.waitHold' : 'close.waitGrace')}</span>;
}

interface WayProps {
  readonly cycle: Cycle;
  readonly matter: Waiting;
}
