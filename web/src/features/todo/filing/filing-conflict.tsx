import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/me';
import { FiledRecord } from '../../../parts/filed-record';
import { dateWords, instantWords } from '../../../ui/dates';
import { Facts } from '../../../ui/facts';
import { requestOf } from './filing-request';
import type { Activity, DutyPageData, FilingValues } from './filing-values';
import { RECORDS } from './records';

interface FilingConflictProps {
  readonly duty: DutyPageData;
  readonly values: FilingValues;
  /** When they were typed. */
  readonly typedAt: string;
  /** Whether it may be filed as it is now. */
  readonly fileable: boolean;
  readonly onKeepTheirs: () => void;
  readonly onUseMine: () => void;
}

/** Somebody else was quicker: what the server has now beside what was typed here, and the choice. */
export function FilingConflict({ duty, values, typedAt, fileable, onKeepTheirs, onUseMine }: FilingConflictProps) {
  const { t } = useTranslation(['todo', 'common', 'words']);
  const filed = duty.activity ?? null;
  const mine = typedRecord(duty, values, { at: typedAt, name: useMe().name });
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="problem"
      title={t('common:error.conflictTitle')}
      description={
        <>
          <p>
            {filed === null
              ? t('common:error.conflict')
              : t('todo:conflict.filed', { name: filed.filedByName ?? '', at: instantWords(filed.filedAt) })}
          </p>
          <div className="versions">
            <div>
              <h3>{t('common:error.theirs')}</h3>
              <NowFacts duty={duty} />
              {filed !== null && <FiledRecord activity={filed} />}
            </div>
            <div>
              <h3>{t('common:error.yours')}</h3>
              <FiledRecord activity={mine} />
            </div>
          </div>
          {!fileable && <p>{t('todo:conflict.notFileable')}</p>}
          <div className="row">
            <Button onClick={onKeepTheirs}>{t('common:error.useTheirs')}</Button>
            {fileable && (
              <Button type="primary" onClick={onUseMine}>
                {t('common:error.useMine')}
              </Button>
            )}
          </div>
        </>
      }
    />
  );
}

function NowFacts({ duty }: { readonly duty: DutyPageData }) {
  const { t } = useTranslation(['todo', 'words']);
  const { state, plannedOn, plannedWords, plannedLeader, theme } = duty;
  return (
    <Facts
      facts={[
        { name: t('todo:fact.state'), value: t(`words:dutyState.${state}`) },
        { name: t('todo:fact.planned'), value: plannedWords ?? (plannedOn == null ? null : dateWords(plannedOn)) },
        { name: t('todo:fact.plannedLeader'), value: plannedLeader },
        { name: t('todo:fact.theme'), value: theme },
      ]}
    />
  );
}

/** What was typed, in the shape of a filed record, so that both are shown alike. */
function typedRecord(duty: DutyPageData, values: FilingValues, by: { at: string; name: string | null }): Activity {
  const { activity } = requestOf(duty.kind, values);
  const { heldOn, place, leader, leaderTitle, units, summary, documentNumbers } = activity;
  return {
    ...{ heldOn, place, leader, leaderTitle, units, summary, documentNumbers },
    leaderPostId: activity.leaderPostId ?? null,
    id: '',
    kind: duty.kind,
    record: { ...activity[RECORDS[duty.kind].own] },
    filedByName: by.name,
    filedAt: by.at,
    onBehalf: false,
  };
}
