import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { RecordForm } from '../../../parts/form/record-form';
import { UnitPicker, type UnitChoice } from '../../../parts/unit-picker';
import { DueDate } from '../../../ui/due-date';
import type { ObligationPageData } from '../duty/duty-acts';
import type { DutyPageData } from '../filing/filing-values';

interface DutyFormProps {
  readonly duty: DutyPageData;
  readonly onLeave: () => void;
}

interface ObligationFormProps {
  readonly obligation: ObligationPageData;
  readonly onLeave: () => void;
}

/** 申请延期, for anything that the full ladder watches: the unit's deputy leader, then the office; a second one also the leading official. */
export function ExtendForm({ obligation, onLeave }: ObligationFormProps) {
  const { t } = useTranslation(['todo', 'common']);
  const { id, dueOn, originalDueOn, version } = obligation;
  const again = obligation.requests.some(({ kind, state }) => kind === 'EXTENSION' && state === 'APPROVED');
  return (
    <RecordForm<{ reason?: string; newDate?: string }>
      frame="section"
      title={t('act.extend')}
      draft={`extend:${id}`}
      version={version}
      onClose={onLeave}
      send={({ reason = '', newDate = '' }) => {
        const body = { reason: reason.trim(), newDate };
        return client.POST('/api/v1/obligations/{id}/extensions', { params: { path: { id } }, body });
      }}
      note={
        <>
          <p className="quiet">{t(again ? 'extend.secondNote' : 'extend.note')}</p>
          <p>
            {t('common:date.current')} <DueDate dueOn={dueOn} originalDueOn={originalDueOn} />
          </p>
        </>
      }
      fields={[
        {
          name: 'newDate',
          label: t('extend.newDate'),
          help: t('restDay'),
          input: 'day',
          required: true,
          from: dueOn,
        },
        { name: 'reason', label: t('extend.reason'), input: 'paragraph', required: true, max: 500 },
      ]}
    />
  );
}

/** 申请免办: excused for the quarter, or for good where the matter fell away. */
export function ExemptForm({ duty: { id, version }, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'words']);
  const outcomes = [
    { value: 'EXEMPT', label: t('words:requestOutcome.EXEMPT') },
    { value: 'CANCELLED', label: t('exempt.noLonger') },
  ];
  return (
    <RecordForm<{ reason?: string; outcome: 'EXEMPT' | 'CANCELLED' }>
      frame="section"
      title={t('act.exempt')}
      note={t('exempt.note')}
      draft={`exempt:${id}`}
      initial={{ outcome: 'EXEMPT' }}
      version={version}
      onClose={onLeave}
      send={({ reason = '', outcome }) => {
        const body = { reason: reason.trim(), outcome };
        return client.POST('/api/v1/duties/{id}/exemptions', { params: { path: { id } }, body });
      }}
      fields={[
        { name: 'outcome', label: t('exempt.outcome'), input: 'radio', choices: outcomes },
        { name: 'reason', label: t('exempt.reason'), input: 'paragraph', required: true, max: 500 },
      ]}
    />
  );
}

/** 提请协调: another unit gets a dated task, and one's own clock stands while it is open. */
export function CoordinateForm({ obligation: { id, unitId, version }, onLeave }: ObligationFormProps) {
  const { t } = useTranslation('todo');
  return (
    <RecordForm<{ unit?: UnitChoice; matter?: string; dueOn?: string }>
      frame="section"
      title={t('act.coordinate')}
      note={t('coordinate.note')}
      draft={`coordinate:${id}`}
      version={version}
      onClose={onLeave}
      send={({ unit, matter = '', dueOn = '' }) => {
        const body = { unitId: unit?.id ?? '', matter: matter.trim(), dueOn };
        return client.POST('/api/v1/obligations/{id}/coordination-requests', { params: { path: { id } }, body });
      }}
      fields={[
        {
          name: 'unit',
          label: t('coordinate.unit'),
          required: true,
          pointer: '/unitId',
          control: <UnitPicker except={[unitId]} />,
        },
        { name: 'matter', label: t('coordinate.matter'), input: 'paragraph', required: true, max: 500 },
        { name: 'dueOn', label: t('coordinate.dueOn'), help: t('restDay'), input: 'day', required: true },
      ]}
    />
  );
}
