import { appendFileSync } from 'node:fs';

/** What one fault did: how often it struck, and what was lost, doubled or early because of it. */
export interface FaultRecord {
  readonly fault: string;
  readonly times: number;
  readonly lost: number;
  readonly doubled: number;
  readonly early: number;
}

/** For the table of `npm run faults`; says nothing elsewhere. */
export function record(fault: string, figures: Omit<FaultRecord, 'fault'>): void {
  const file = process.env['FAULTS_TABLE'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ fault, ...figures })}\n`);
}
