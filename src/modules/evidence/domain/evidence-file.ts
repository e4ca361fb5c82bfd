/**
 * UPLOADING: its bytes still come · KEPT: whole and on the disk · LOST: the row stands, the file is gone · INFECTED: a virus was found in
 * it later; the row says which, its bytes are gone.
 */
export const EVIDENCE_STATES = ['UPLOADING', 'KEPT', 'LOST', 'INFECTED'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Why a file that is whole is not handed out, null where it is: 待查毒 where there is a scanner and it was not through with it. */
export function withheld(
  { state, scannedAt }: { readonly state: EvidenceState; readonly scannedAt: unknown },
  scanner: boolean,
): 'EVIDENCE_INFECTED' | 'EVIDENCE_UNSCANNED' | null {
  if (state === 'INFECTED') return 'EVIDENCE_INFECTED';
  return scanner && scannedAt === null ? 'EVIDENCE_UNSCANNED' : null;
}

/** What a name may hold: a name of a file, no way to one. */
export const NAME_LIMIT = 200;

/** What may be kept, by the ending of its name: what the bytes of such a file may be. Nothing that a computer would run. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['application/pdf'],
  // A document of GB/T 33190 is a zip of its own.
  ofd: ['application/zip'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  doc: ['application/x-cfb'],
  xls: ['application/x-cfb'],
  ppt: ['application/x-cfb'],
  wps: ['application/x-cfb'],
  et: ['application/x-cfb'],
};

/** The endings that are taken. */
export const ENDINGS: readonly string[] = Object.keys(KINDS);

const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name.normalize('NFKC'))?.[1]?.toLowerCase() ?? '';

/** Whether a name can be that of a file that is taken: one line, no folder in it, an ending of the list. */
export function isFileName(name: string): boolean {
  return !/[/\\\p{Cc}\p{Cf}]/u.test(name) && !name.startsWith('.') && Object.hasOwn(KINDS, endingOf(name));
}

/** Whether the bytes are what the name says. @param found what they were found to be; undefined where nobody knows */
export function isWhatItSays(name: string, found: string | undefined): boolean {
  return found !== undefined && (KINDS[endingOf(name)] ?? []).includes(found);
}

/** Whether bytes of that kind are a picture, of which only what is to be seen is kept. */
export const isPicture = (mediaType: string): boolean => mediaType.startsWith('image/');

/** What files of a unit may be: of one the bytes, of all together the bytes, and how many. */
export interface EvidenceLimits {
  readonly fileBytes: number;
  readonly unitBytes: number;
  readonly unitFiles: number;
}

/** Why a further file of that size has no place, null where it has. */
export function limitPassed(
  { fileBytes, unitBytes, unitFiles }: EvidenceLimits,
  held: { readonly files: number; readonly bytes: number },
  size: number,
): 'EVIDENCE_TOO_LARGE' | 'EVIDENCE_UNIT_FULL' | null {
  if (size > fileBytes) return 'EVIDENCE_TOO_LARGE';
  return held.files + 1 > unitFiles || held.bytes + size > unitBytes ? 'EVIDENCE_UNIT_FULL' : null;
}
