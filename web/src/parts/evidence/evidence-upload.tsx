import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_CONNECTION, ProblemError } from '../../api/problem';
import { ProblemNote } from '../problem-note';
import { ENDINGS, markOf, uploadEvidence } from './upload-evidence';

interface EvidenceUploadProps {
  /** Given by the form: the id of what was uploaded. */
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  /** The name of what was uploaded. */
  readonly name: string | undefined;
  readonly onNamed: (name: string) => void;
}

/** The control of a file in a form: sent as soon as it is chosen, in pieces; what breaks off goes on from there. */
export function EvidenceUpload({ id, value, onChange, name, onNamed }: EvidenceUploadProps) {
  const { t } = useTranslation('registers');
  const input = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState(0);
  const [mark, setMark] = useState<string | null>(null);
  const upload = useMutation({
    mutationFn: (file: File) => uploadEvidence(file, setPercent),
    onSuccess: (kept) => {
      onNamed(kept.name);
      onChange?.(kept.id);
    },
  });
  const take = (file: File | undefined): void => {
    if (file === undefined) return;
    const found = markOf(file);
    setMark(found);
    setPercent(0);
    upload.reset();
    if (found === null) upload.mutate(file);
  };
  const has = value !== undefined;
  return (
    <div>
      {has && !upload.isPending && <p>{t('proof.uploaded', { name: name ?? '' })}</p>}
      <Button id={id} loading={upload.isPending} onClick={() => input.current?.click()}>
        {t(has ? 'proof.otherFile' : 'proof.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        // The library's forms show such fields even where they are `hidden`.
        style={{ display: 'none' }}
        accept={ENDINGS}
        aria-label={t('proof.chooseFile')}
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
      {upload.isPending && (
        <div role="status">
          <p>{t('proof.uploading', { name: upload.variables.name })}</p>
          <Progress percent={percent} aria-label={t('proof.uploading', { name: upload.variables.name })} />
        </div>
      )}
      {mark !== null && <Alert type="error" showIcon role="alert" title={t('proof.secret', { mark })} />}
      {upload.isError && <ProblemNote error={upload.error} />}
      {upload.isError && mayGoOn(upload.error) && (
        <Button onClick={() => upload.mutate(upload.variables)}>{t('proof.resume')}</Button>
      )}
    </div>
  );
}

/** A line that broke, or a server that could not just now: the bytes that it has stay. */
const mayGoOn = (error: unknown): boolean =>
  error instanceof ProblemError && (error.code === NO_CONNECTION || error.status === 409 || error.status >= 500);
