export { ImportsModule } from './imports.module.js';
export { AnswerImport } from './application/answer-import.use-case.js';
export { ConfirmImport } from './application/confirm-import.use-case.js';
export { DiscardImport } from './application/discard-import.use-case.js';
export { GetImport } from './application/get-import.query.js';
export {
  type Answered,
  type CarriedOut,
  type FileOptions,
  type ImportDone,
  type ImportKind,
  ImportKinds,
  type ReadOptions,
  type Report,
  type Undoing,
  type Undone,
} from './application/import-kinds.js';
export { UndoImport } from './application/undo-import.use-case.js';
export { type ImportStarted, StartImport } from './application/start-import.use-case.js';
export { within } from './application/within.js';
export { broughtInBy, type ConfirmedBy, type ImportName, type ImportView, VERDICTS } from './domain/import.js';
export { refuse as refuseImport } from './domain/problems.js';
export {
  FileImportAnswer,
  ImportChangeAnswer,
  importPageOf,
  ImportStartedAnswer,
  showImport,
  showStarted,
  verdictPageOf,
  VerdictsQuery,
} from './http/import.answers.js';
export { importControllers } from './http/import-controllers.js';
export { importWorks, undoWork } from './jobs/import.work.js';
export { findBook, findConfirmed, findRead, type HeldRead, type ReadFile } from './persistence/import.repository.js';
export { allVerdicts, changeVerdicts } from './persistence/verdicts.repository.js';
export { rewriteRead } from './persistence/rewrite-read.repository.js';
export { rememberHeadings, saidHeadings } from './persistence/import-heading.repository.js';
export { FileImportRow } from './persistence/file-import.row.js';
