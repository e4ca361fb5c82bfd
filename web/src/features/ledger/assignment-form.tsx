import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { UnitChoice } from '../../parts/unit-picker';
import { useToday } from '../../parts/use-today';
import { dateWords } from '../../ui/dates';
import { noted } from '../../ui/marks';

interface Values {
  readonly matter?: string;
  readonly unit?: UnitChoice;
  readonly dueOn?: string;
  readonly origin?: string;
  readonly deliverable?: string;
  readonly projectId?: string;
}

/** 临时交办: matter, unit, date and on what it rests. */
export function AssignmentForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['ledger', 'common']);
  const today = useToday();
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t('assign.title')}
      submit={t('assign.submit')}
      done={(sent) => {
        const { data } = sent as { readonly data?: { readonly dueOn: string } };
        return t('assign.done', { date: data === undefined ? '' : dateWords(data.dueOn) });
      }}
      draft="assignment"
      send={({ matter = '', unit, dueOn = '', origin = '', deliverable, projectId }) => {
        const body = { matter, unitId: unit?.id ?? '', dueOn, origin, ...filled({ deliverable, projectId }) };
        return client.POST('/api/v1/tasks', { body });
      }}
      fields={[
        { name: 'matter', label: t('assign.matter'), input: 'paragraph', required: true, max: 1000 },
        { name: 'unit', label: t('assign.unit'), input: 'unit', required: true, pointer: '/unitId' },
        {
          name: 'dueOn',
          label: t('assign.due'),
          help: t('assign.dueHelp'),
          input: 'day',
          required: true,
          from: today,
        },
        { name: 'origin', label: t('assign.origin'), help: t('assign.originHelp'), required: true },
        { name: 'deliverable', label: noted(t('assign.deliverable'), t('common:field.optional')), max: 300 },
        { name: 'projectId', label: t('assign.project'), help: t('assign.projectHelp'), input: 'project' },
      ]}
      onClose={onClose}
    >
      <p className="quiet">{t('dialog.noSecrets')}</p>
    </RecordForm>
  );
}
