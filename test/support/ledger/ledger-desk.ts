import { JobRunner } from '../../../src/platform/queue/job-runner.js';
import type { Walk } from '../walk.js';
import { HEADINGS, workbook } from './workbooks.js';

/** A row of a ledger: project, lead unit, measure, deadline, and what has become of it. */
export type LedgerLine = readonly [project: string, unit: string, measure: string, deadline: string, done?: string];

/** What an import asks for, as the API shows it. */
export interface ShownDateChange {
  readonly id: string;
  readonly matter: string;
  readonly row: number;
  readonly step: number;
  readonly ground: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly state: string;
  readonly lapsed: string | null;
}

/** Hands ledgers in and confirms them, as the office does. */
export class LedgerDesk {
  constructor(private readonly walk: Walk) {}

  /** Hands a ledger in and has it read. @returns the import's id */
  async handIn(lines: readonly LedgerLine[], name = '责任台账.xlsx', key = 'office-clerk'): Promise<string> {
    const numbers = new Map<string, string>();
    for (const [project] of lines) if (!numbers.has(project)) numbers.set(project, String(numbers.size + 1));
    const rows = lines.map(([project, ...rest]) => [numbers.get(project) ?? '', project, ...rest]);
    const heads = [...HEADINGS, ...(lines.some((line) => line.length > 4) ? ['完成情况'] : [])];
    return this.handInSheet([heads, ...rows.map((row) => row.map((cell) => cell ?? ''))], name, key);
  }

  /** Hands in a sheet, its heads first. @returns the import's id */
  async handInSheet(
    rows: readonly (readonly string[])[],
    name = '责任台账.xlsx',
    key = 'office-clerk',
  ): Promise<string> {
    return this.handInFile(workbook([['2026年度责任台账'], ...rows]), name, key);
  }

  /** Hands in a file. @returns the import's id */
  async handInFile(file: Uint8Array, name = '责任台账.xlsx', key = 'office-clerk'): Promise<string> {
    const client = await this.walk.as(key);
    const { status, body } = await client.upload<{ importId: string }>('/ledger-imports', name, file);
    if (status !== 202) throw new Error(JSON.stringify(body));
    await this.work();
    return body.importId;
  }

  /** Confirms a preview and has it carried out. */
  async confirm(importId: string, body: object = {}, key = 'office-clerk'): Promise<void> {
    await this.walk.act(key, `/ledger-imports/${importId}/confirm`, body);
    await this.work();
  }

  /** Hands in and confirms. @returns the import's id */
  async bring(lines: readonly LedgerLine[], name?: string): Promise<string> {
    const importId = await this.handIn(lines, name);
    await this.confirm(importId);
    return importId;
  }

  /** Works off what waits. */
  async work(): Promise<void> {
    await this.walk.app.get(JobRunner).drain();
  }

  /** The dates that an import asks for. */
  async asked(importId: string): Promise<readonly ShownDateChange[]> {
    const { body } = await this.walk.read('office-clerk', `/ledger-imports/${importId}/date-changes`);
    return body['items'] as ShownDateChange[];
  }

  /** The task of a measure with its obligation. */
  async task(measure: string): Promise<{ id: string; obligationId: string; state: string; statedWords: string }> {
    const [row] = await this.walk.app.db.query<{
      id: string;
      obligationId: string;
      state: string;
      statedWords: string;
    }>(`SELECT id, obligation_id AS "obligationId", state, stated_words AS "statedWords" FROM task WHERE matter = $1`, [
      measure,
    ]);
    if (row === undefined) throw new Error(measure);
    return row;
  }

  /** The approvals of a kind about a subject, as the office sees them. */
  async approvals(kind: string, subjectId: string): Promise<readonly { id: string; step: number; state: string }[]> {
    const { body } = await this.walk.read('office-director', `/approvals?kind=${kind}&subjectId=${subjectId}`);
    return body['items'] as { id: string; step: number; state: string }[];
  }
}
