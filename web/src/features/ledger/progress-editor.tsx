import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, InputNumber } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { ProblemNote } from '../../parts/problem-note';
import { useDraft } from '../../parts/use-draft';
import type { Task } from './sheet';
import { StaleTask } from './stale-task';
import { rewriteRow } from './use-ledger';

interface Typed {
  readonly percent: number;
  readonly note: string;
}

async function report(id: string, version: number, { percent, note }: Typed) {
  const params = { path: { id } };
  const headers = { 'If-Match': String(version) };
  return (await client.POST('/api/v1/tasks/{id}/progress', { params, headers, body: { percent, note: note.trim() } }))
    .data;
}

interface ProgressEditorProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/**
 * Percent and a note, in the row itself. It is saved against the version that stood there when the row was opened, so
 * that what somebody else wrote meanwhile is shown and not overwritten.
 */
export function ProgressEditor({ task, onClose }: ProgressEditorProps) {
  const { t } = useTranslation(['ledger', 'common']);
  const { message } = App.useApp();
  const [seen] = useState(task.version);
  const draft = useDraft<Typed>(`progress:${task.id}`);
  const [typed, setTyped] = useState<Typed>(draft.restored?.values ?? { percent: task.percent, note: '' });
  const noteId = useId();
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  };
  const close = (): void => {
    draft.forget();
    onClose();
  };
  const save = useMutation({
    mutationFn: (version: number) => report(task.id, version, typed),
    onSuccess: (ref) => {
      if (ref !== undefined) rewriteRow(task.id, { percent: typed.percent, version: ref.version });
      void message.success(t('progress.saved'));
      close();
    },
  });
  return (
    <form
      className="progress-editor"
      aria-label={t('progress.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.note.trim() !== '') save.mutate(seen);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      {draft.restored !== null && <p className="quiet">{t('progress.restored')}</p>}
      <div className="progress-fields">
        <InputNumber
          aria-label={t('progress.percent')}
          min={0}
          max={100}
          precision={0}
          suffix="%"
          value={typed.percent}
          onChange={(percent) => change({ percent: percent ?? 0 })}
          autoFocus
        />
        <Input.TextArea
          aria-label={t('progress.note')}
          aria-describedby={noteId}
          placeholder={t('progress.note')}
          rows={2}
          maxLength={1000}
          value={typed.note}
          onChange={({ target }) => change({ note: target.value })}
        />
        <Button type="primary" htmlType="submit" loading={save.isPending} disabled={typed.note.trim() === ''}>
          {t('progress.save')}
        </Button>
        <Button onClick={close}>{t('common:act.cancel')}</Button>
      </div>
      <p className="quiet" id={noteId}>
        {t('progress.noteHelp')}
      </p>
      <StaleTask
        error={save.error}
        id={task.id}
        mine={`${t('conflict.percent', { percent: typed.percent })}\n${typed.note}`}
        onTheirs={close}
        onMine={(version) => save.mutate(version)}
        otherwise={(error) => <ProblemNote error={error} />}
      />
    </form>
  );
}
