import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Seen } from '../../parts/form/use-versioned-act';
import { noted } from '../../ui/marks';
import type { TaskAct } from './rights';
import type { Task } from './sheet';
import { TaskNow } from './stale-task';

export type DialogAct = Exclude<TaskAct, 'progress'>;

interface Values {
  readonly result?: string;
  readonly documentNumbers?: string[];
  readonly words?: string;
  readonly missing?: string;
  readonly reason?: string;
  readonly until?: string;
}

interface TaskActDialogProps {
  readonly act: DialogAct;
  readonly task: Task;
  readonly onClose: () => void;
}

const DONE = {
  submit: 'submitted',
  verify: 'verified',
  return: 'returned',
  cancel: 'cancelled',
  accept: 'accepted',
  decline: 'declined',
  helpDay: 'helpDayNamed',
} as const;

function send(act: DialogAct, { id }: Task, values: Values, headers: Seen): Promise<unknown> {
  const params = { path: { id } };
  const { result = '', documentNumbers = [], words, missing = '', reason = '', until = '' } = values;
  const sent: Readonly<Record<DialogAct, () => Promise<unknown>>> = {
    accept: () => client.POST('/api/v1/tasks/{id}/accept-help', { params, headers }),
    decline: () => client.POST('/api/v1/tasks/{id}/decline-help', { params, headers, body: { reason } }),
    helpDay: () => client.POST('/api/v1/tasks/{id}/help-day', { params, headers, body: { until } }),
    submit: () => client.POST('/api/v1/tasks/{id}/submit', { params, headers, body: { result, documentNumbers } }),
    verify: () => client.POST('/api/v1/tasks/{id}/verify', { params, headers, body: filled({ words }) }),
    return: () => client.POST('/api/v1/tasks/{id}/return', { params, headers, body: { missing } }),
    cancel: () => client.POST('/api/v1/tasks/{id}/cancel', { params, headers, body: { reason } }),
  };
  return sent[act]();
}

/** Files, verifies, returns or cancels a task: a few words, kept on this machine until they are sent. */
export function TaskActDialog({ act, task, onClose }: TaskActDialogProps) {
  const { t } = useTranslation('ledger');
  return (
    <RecordForm<Values>
      frame="dialog"
      title={t(`act.${act}`)}
      done={t(`dialog.${DONE[act]}`)}
      draft={`task-${act}:${task.id}`}
      version={task.version}
      initial={{ result: task.result ?? '', documentNumbers: task.documentNumbers }}
      send={(values, seen) => send(act, task, values, seen)}
      present={<TaskNow id={task.id} />}
      note={<Note act={act} matter={task.matter} />}
      fields={useFields(act)}
      onClose={onClose}
    >
      <p className="quiet">{t('dialog.noSecrets')}</p>
    </RecordForm>
  );
}

const FIELD = { verify: 'words', return: 'missing', cancel: 'reason' } as const;
const NOTE = { accept: 'acceptHelp', decline: 'declineHelp', helpDay: 'helpDayHelp' } as const;

/** What it is about, and where it asks for a choice what follows from it. */
function Note({ act, matter }: { readonly act: DialogAct; readonly matter: string }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <p className="ledger-dialog-matter">{matter}</p>
      {act in NOTE && <p className="quiet">{t(`dialog.${NOTE[act as keyof typeof NOTE]}`)}</p>}
    </>
  );
}

function useFields(act: DialogAct): readonly Field[] {
  const { t } = useTranslation(['ledger', 'common']);
  const words = { input: 'paragraph', max: 500, required: act !== 'verify' } as const;
  if (act === 'submit')
    return [
      { ...words, name: 'result', label: t('dialog.result'), help: t('dialog.resultHelp'), max: 1000 },
      {
        name: 'documentNumbers',
        label: t('dialog.documents'),
        help: t('dialog.documentsHelp'),
        input: 'numbers',
        max: 20,
      },
    ];
  if (act === 'accept') return [];
  if (act === 'helpDay') return [{ name: 'until', label: t('dialog.until'), input: 'day', required: true }];
  if (act === 'decline') return [{ ...words, name: 'reason', label: t('dialog.declineReason') }];
  const label = t(`dialog.${FIELD[act]}`);
  return [{ ...words, name: FIELD[act], label: act === 'verify' ? noted(label, t('common:field.optional')) : label }];
}
