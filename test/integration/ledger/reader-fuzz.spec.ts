import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { readerEntry } from '../../../src/platform/workbook/reader-entry.js';
import type { ReaderMessage } from '../../../src/platform/workbook/reader-messages.js';
import { WORKBOOK_PROBLEMS } from '../../../src/platform/workbook/problems.js';
import { longForm } from '../../support/form.js';
import { casesIn, mutation } from '../../support/ledger/mutations.js';

const FILES = longForm ? 200_000 : 2_000;
/** Another one each time in the long form, which says it where it fails. */
const FIRST_SEED = longForm ? Number(process.hrtime.bigint() % 1_000_000_000n) : 20_260;
const PATIENCE = 20_000;

/** Hands a file to the process and waits for its last word. */
function answerOf(reader: ChildProcess, file: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => finish(() => reject(new Error('gives no answer'))), PATIENCE);
    const died = (): void => finish(() => reject(new Error('died')));
    const heard = (message: ReaderMessage): void => {
      if (message.kind === 'end') finish(() => resolve('READ'));
      if (message.kind === 'refused') finish(() => resolve(message.code));
    };
    const finish = (say: () => void): void => {
      clearTimeout(clock);
      reader.off('message', heard).off('exit', died);
      say();
    };
    reader.on('message', heard).on('exit', died);
    reader.send(file);
  });
}

describe('one reading process, handed thousands of spoilt workbooks', () => {
  it(
    'answers each with rows or with a code, and lives',
    async () => {
      const cases = casesIn(join(__dirname, '../../support/ledger/cases'));
      const reader = fork(readerEntry(), [], {
        execArgv: ['--max-old-space-size=160'],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const answers = new Map<string, number>();
      for (let seed = FIRST_SEED; seed < FIRST_SEED + FILES; seed += 1) {
        const answer = await answerOf(reader, mutation(cases, seed)).catch((error: unknown) => {
          throw new Error(`the reader, at seed ${String(seed)}, ${(error as Error).message}`);
        });
        answers.set(answer, (answers.get(answer) ?? 0) + 1);
      }
      reader.kill('SIGKILL');
      const codes = [...answers.keys()].filter((answer) => answer !== 'READ');
      expect(codes.filter((code) => !(code in WORKBOOK_PROBLEMS))).toEqual([]);
      // Chance spoils some so little that they are read, and most of what it spoils is told as damaged.
      expect(Math.min(answers.get('READ') ?? 0, answers.get('LEDGER_DAMAGED') ?? 0)).toBeGreaterThan(FILES / 20);
    },
    longForm ? 7_200_000 : 180_000,
  );
});
