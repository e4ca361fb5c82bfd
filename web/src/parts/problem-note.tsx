import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NO_CONNECTION, ProblemError } from '../api/problem';
import { named } from '../ui/marks';

/** What happened and what to do, in the server's words where it spoke. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ProblemError)) return t('error.unexpected', { id: '—' });
    if (error.code === NO_CONNECTION) return t('error.network');
    if (error.problem.detail === '')
      return t('error.unexpected', { id: error.problem.requestId || String(error.status) });
    return error.problem.detail;
  };
}

interface ProblemNoteProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  readonly title?: string;
  /** What the field of a pointer is called; null where its refusal has to speak for itself. */
  readonly labelOf?: (pointer: string) => string | null;
}

/** A refusal or failure in the place where it happened, with each field that is concerned. */
export function ProblemNote({ error, onRetry, title, labelOf }: ProblemNoteProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const problem = error instanceof ProblemError ? error.problem : null;
  // What concerns one field alone is said once.
  const fields = (problem?.errors ?? []).filter(({ detail }) => detail !== problem?.detail);
  return (
    <Alert
      type="error"
      showIcon
      className="problem"
      role="alert"
      title={title ?? t('error.title')}
      description={
        <>
          <p>{words(error)}</p>
          {fields.length > 0 && (
            <ul>
              {fields.map(({ pointer, detail }, at) => {
                const label = labelOf?.(pointer) ?? null;
                return <li key={`${String(at)} ${detail}`}>{label === null ? detail : named(label, detail)}</li>;
              })}
            </ul>
          )}
          {problem !== null && problem.status >= 500 && problem.requestId !== '' && (
            <p className="quiet">{t('error.requestId', { id: problem.requestId })}</p>
          )}
        </>
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('act.retry')}</Button>}
    />
  );
}
