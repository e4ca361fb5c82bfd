import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { client } from '../../../api/client';
import { UnitPicker, type UnitChoice } from '../../../parts/unit-picker';
import { DueDate } from '../../../ui/due-date';
import type { ObligationPageData } from '../duty/duty-acts';
import { DayField, TextField, useNeeded } from '../filing/fields';
import type { DutyPageData } from '../filing/filing-values';
import { ActForm } from './act-form';

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
  const again = obligation.requests.some(({ kind, state }) => kind === 'EXTENSION' && state === 'APPROVED');
  return (
    <ActForm<{ reason?: string; newDate?: string }>
      name={`extend:${obligation.id}`}
      title={t('todo:act.extend')}
      note={t(again ? 'todo:extend.secondNote' : 'todo:extend.note')}
      submitWord={t('todo:act.extend')}
      initial={{}}
      version={obligation.version}
      onLeave={onLeave}
      send={({ reason = '', newDate = '' }) =>
        client.POST('/api/v1/obligations/{id}/extensions', {
          params: { path: { id: obligation.id } },
          body: { reason: reason.trim(), newDate },
        })
      }
    >
      {() => (
        <>
          <p>
            {t('common:date.current')} <DueDate dueOn={obligation.dueOn} originalDueOn={obligation.originalDueOn} />
          </p>
          <DayField
            name={['newDate']}
            label={t('todo:extend.newDate')}
            help={t('todo:restDay')}
            from={obligation.dueOn}
          />
          <TextField name={['reason']} label={t('todo:extend.reason')} max={500} />
        </>
      )}
    </ActForm>
  );
}

/** 申请免办: excused for the quarter, or for good where the matter fell away. */
export function ExemptForm({ duty, onLeave }: DutyFormProps) {
  const { t } = useTranslation(['todo', 'words']);
  return (
    <ActForm<{ reason?: string; outcome: 'EXEMPT' | 'CANCELLED' }>
      name={`exempt:${duty.id}`}
      title={t('act.exempt')}
      note={t('exempt.note')}
      submitWord={t('act.exempt')}
      initial={{ outcome: 'EXEMPT' }}
      version={duty.version}
      onLeave={onLeave}
      send={({ reason = '', outcome }) =>
        client.POST('/api/v1/duties/{id}/exemptions', {
          params: { path: { id: duty.id } },
          body: { reason: reason.trim(), outcome },
        })
      }
    >
      {() => (
        <>
          <Form.Item name="outcome" label={t('exempt.outcome')}>
            <Radio.Group
              className="choices"
              aria-label={t('exempt.outcome')}
              options={[
                { value: 'EXEMPT', label: t('words:requestOutcome.EXEMPT') },
                { value: 'CANCELLED', label: t('exempt.noLonger') },
              ]}
            />
          </Form.Item>
          <TextField name={['reason']} label={t('exempt.reason')} max={500} />
        </>
      )}
    </ActForm>
  );
}

/** 提请协调: another unit gets a dated task, and one's own clock stands while it is open. */
export function CoordinateForm({ obligation, onLeave }: ObligationFormProps) {
  const { t } = useTranslation('todo');
  const needed = useNeeded();
  return (
    <ActForm<{ unit?: UnitChoice; matter?: string; dueOn?: string }>
      name={`coordinate:${obligation.id}`}
      title={t('act.coordinate')}
      note={t('coordinate.note')}
      submitWord={t('act.coordinate')}
      initial={{}}
      version={obligation.version}
      onLeave={onLeave}
      send={({ unit, matter = '', dueOn = '' }) =>
        client.POST('/api/v1/obligations/{id}/coordination-requests', {
          params: { path: { id: obligation.id } },
          body: { unitId: unit?.id ?? '', matter: matter.trim(), dueOn },
        })
      }
    >
      {() => (
        <>
          <Form.Item name="unit" label={t('coordinate.unit')} rules={[needed(t('coordinate.unit'))]}>
            <UnitPicker except={[obligation.unitId]} />
          </Form.Item>
          <TextField name={['matter']} label={t('coordinate.matter')} max={500} />
          <DayField name={['dueOn']} label={t('coordinate.dueOn')} help={t('restDay')} />
        </>
      )}
    </ActForm>
  );
}
