import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../problem-note';
import { FILE_KINDS, type Started, type Unfit, unfitOf, uploadFile } from './upload';
import './imports.css';

interface ChooseFileProps {
  /** Where it is handed in. */
  readonly to: string;
  /** What the workbook has to hold, in a line. */
  readonly limits: string;
  readonly onStarted: (started: Started) => void;
}

/** Hands in a workbook: by a button or dropped. Its name and size are looked at before anything is sent. */
export function ChooseFile({ to, limits, onStarted }: ChooseFileProps) {
  const { t } = useTranslation('ledger');
  const input = useRef<HTMLInputElement>(null);
  const [unfit, setUnfit] = useState<Unfit | null>(null);
  const [percent, setPercent] = useState(0);
  const [over, setOver] = useState(false);
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(to, file, setPercent),
    onSuccess: onStarted,
  });
  const take = (file: File | undefined): void => {
    if (file === undefined || upload.isPending) return;
    const reason = unfitOf(file);
    setUnfit(reason);
    setPercent(0);
    upload.reset();
    if (reason === null) upload.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {t('imports.drop')} <ChooseButton onChoose={() => input.current?.click()} loading={upload.isPending} />
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={FILE_KINDS.join(',')}
        aria-label={t('imports.choose')}
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
      {upload.isPending && (
        <div role="status">
          <p>{t('imports.uploading', { name: upload.variables.name })}</p>
          <Progress percent={percent} aria-label={t('imports.uploading', { name: upload.variables.name })} />
        </div>
      )}
      {unfit !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={unfit.kind === 'secret' ? t('imports.secret', { mark: unfit.mark }) : t(`imports.${unfit.kind}`)}
        />
      )}
      {upload.error !== null && <ProblemNote error={upload.error} />}
      <p className="quiet">{limits}</p>
      <p className="quiet">{t('imports.noSecrets')}</p>
    </div>
  );
}

function ChooseButton({ onChoose, loading }: { readonly onChoose: () => void; readonly loading: boolean }) {
  const { t } = useTranslation('ledger');
  return (
    <Button type="primary" loading={loading} onClick={onChoose}>
      {t('imports.choose')}
    </Button>
  );
}
