import { client } from '../../api/client';
import { NO_CONNECTION, ownProblem, type Problem, ProblemError } from '../../api/problem';
import type { components } from '../../api/schema';
import { presentLanguage } from '../../texts/start';

export type KeptFile = components['schemas']['KeptFileAnswer'];

/** What the server takes; by what the bytes are, whatever the name says. */
export const ENDINGS = '.pdf,.ofd,.jpg,.jpeg,.png,.docx,.xlsx,.pptx,.doc,.xls,.ppt,.wps,.et';
const MARKS = /绝密|机密|秘密/u;
const PIECE_BYTES = 2 * 1024 * 1024;
/** After a line that broke: quietly, before anybody is asked. */
const RETRY_MS = [500, 2_000];

/** The mark in a name that keeps a file from being sent at all; null where there is none. */
export const markOf = ({ name }: Pick<File, 'name'>): string | null => MARKS.exec(name.normalize('NFKC'))?.[0] ?? null;

/** Where the id of an upload that was not finished is kept, so that the same file goes on where it broke off, after a reload as well. */
const placeOf = ({ name, size, lastModified }: File): string =>
  `evidence ${name} ${String(size)} ${String(lastModified)}`;

/** The upload of this file that was begun and is not finished, else a new one. */
async function idFor(file: File): Promise<string> {
  const place = placeOf(file);
  const begun = sessionStorage.getItem(place);
  if (begun !== null && (await isOpen(begun))) return begun;
  const { data } = await client.POST('/api/v1/evidence', { body: { name: file.name, size: file.size } });
  if (data === undefined) throw ownProblem('NO_PROBLEM', 0, '');
  sessionStorage.setItem(place, data.id);
  return data.id;
}

async function isOpen(id: string): Promise<boolean> {
  try {
    await client.GET('/api/v1/evidence/{id}/upload', { params: { path: { id } } });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return false;
    throw error;
  }
}

/** What the server said of a piece, or that it said nothing. */
function refusalOf(error: unknown): ProblemError {
  const answer = (error as { originalResponse?: { getBody: () => string; getStatus: () => number } | null })
    .originalResponse;
  if (answer == null) return ownProblem(NO_CONNECTION, 0, NO_CONNECTION);
  try {
    return new ProblemError(JSON.parse(answer.getBody()) as Problem);
  } catch {
    return ownProblem('NO_PROBLEM', answer.getStatus(), '');
  }
}

/** Sends the bytes in pieces, from where the server has them. */
async function send(file: File, id: string, onProgress: (percent: number) => void): Promise<void> {
  const { Upload } = await import('tus-js-client');
  await new Promise<void>((resolve, reject) => {
    new Upload(file, {
      uploadUrl: `${window.location.origin}/api/v1/evidence/${id}/upload`,
      // Some proxies know no PATCH.
      overridePatchMethod: true,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      headers: { 'X-Requested-With': 'five-ones', 'Accept-Language': presentLanguage() },
      onProgress: (sent, total) => onProgress(Math.floor((sent / total) * 100)),
      onSuccess: () => resolve(),
      onError: (error) => reject(refusalOf(error)),
    }).start();
  });
}

/**
 * Uploads a file as evidence, or goes on with it, and says how far it is.
 * @param onProgress 0 to 100
 * @throws ProblemError
 */
export async function uploadEvidence(file: File, onProgress: (percent: number) => void): Promise<KeptFile> {
  const id = await idFor(file);
  await send(file, id, onProgress);
  // Kept or refused for good: the same file chosen again is another one.
  sessionStorage.removeItem(placeOf(file));
  const { data } = await client.POST('/api/v1/evidence/{id}/keep', { params: { path: { id } } });
  if (data === undefined) throw ownProblem('NO_PROBLEM', 0, '');
  return data;
}
