/** Files as evidence. */
export const evidenceTexts = {
  words: {
    fileState: {
      KEPT: 'Can be taken',
      UNSCANNED: 'Waits for the virus scanner',
      LOST: 'Missing on the server',
      INFECTED: 'A virus was found; it is gone',
    },
  },
  problems: {
    EVIDENCE_NOT_FOUND: 'This file was not found: it is not there, was cleared away, or is outside what you may see.',
    EVIDENCE_NO_PICTURE: 'This file is no picture that can be shown small; download it.',
    EVIDENCE_STATE: 'This file is whole already; nothing more can be written to it.',
    EVIDENCE_INCOMPLETE: 'The file is not whole yet ({received} of {size} bytes): go on with the upload.',
    EVIDENCE_IN_USE: 'This file proves something already and cannot be taken away.',
    EVIDENCE_LOST:
      'The file is on record but not on the server; ask the system administrator to bring it back from a backup.',
    EVIDENCE_UNSCANNED: 'This file waits for the virus scanner and can be taken once it is through; try again later.',
    EVIDENCE_INFECTED:
      'A virus ({finding}) was found in “{name}”; the file is not kept. Clean it on your computer and upload it again.',
    EVIDENCE_PLACE: 'The piece does not begin where the received bytes end: go on from there.',
    EVIDENCE_PIECE: 'This piece of an upload could not be read; upload the file again.',
    EVIDENCE_NAME: 'This cannot be a file’s name, or the file is of no kind that is taken ({endings}).',
    EVIDENCE_KIND: 'The content of “{name}” is not what its ending says; it was not kept.',
    EVIDENCE_PICTURE:
      '“{name}” cannot be read as a picture, or has more than 120 million points; it was not kept. Open it, save it anew or smaller, and upload that.',
    EVIDENCE_TOO_LARGE: 'One file may have {fileMb} MB at most.',
    EVIDENCE_UNIT_FULL:
      'Your unit has no room for further files ({unitFiles} files, {unitMb} MB): take away unused ones, or ask the system administrator.',
  },
} as const;
