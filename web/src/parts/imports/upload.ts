import { createIntents } from '../../api/intents';
import { NO_CONNECTION, ownProblem, type Problem, ProblemError } from '../../api/problem';
import type { components } from '../../api/schema';
import { presentLanguage } from '../../texts/start';

export type Started = components['schemas']['ImportStartedAnswer'];

const MOST_BYTES = 20 * 1024 * 1024;
/** The kinds of file that are read; by what they hold, whatever the server finds. */
export const FILE_KINDS = ['.xlsx', '.et', '.csv', '.ods'];
const MARKS = /绝密|机密|秘密/u;

/** Why a file is not even sent; null where it is. */
export type Unfit = { readonly kind: 'secret'; readonly mark: string } | { readonly kind: 'notXlsx' | 'tooLarge' };

/** Looks at the name and size before anything leaves the machine. */
export function unfitOf({ name, size }: Pick<File, 'name' | 'size'>): Unfit | null {
  const mark = MARKS.exec(name.normalize('NFKC'))?.[0];
  if (mark !== undefined) return { kind: 'secret', mark };
  if (!FILE_KINDS.some((kind) => name.toLowerCase().endsWith(kind))) return { kind: 'notXlsx' };
  return size > MOST_BYTES ? { kind: 'tooLarge' } : null;
}

function answerOf(request: XMLHttpRequest): Started {
  const body: unknown = JSON.parse(request.responseText);
  if (request.status === 202) return body as Started;
  throw new ProblemError(body as Problem);
}

/**
 * Sends a workbook and tells how far it is, which fetch cannot.
 * @param onProgress 0 to 100
 * @throws ProblemError
 */
export function uploadFile(to: string, file: File, onProgress: (percent: number) => void): Promise<Started> {
  const form = new FormData();
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.setRequestHeader('X-Requested-With', 'five-ones');
    request.setRequestHeader('Accept-Language', presentLanguage());
    request.setRequestHeader('Idempotency-Key', createIntents().keyOf('POST', '', ''));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100)));
    request.addEventListener('error', () => reject(ownProblem(NO_CONNECTION, 0, NO_CONNECTION)));
    request.addEventListener('load', () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error instanceof ProblemError ? error : ownProblem('NO_PROBLEM', request.status, request.statusText));
      }
    });
    request.send(form);
  });
}
