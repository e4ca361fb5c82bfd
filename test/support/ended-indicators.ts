import type { Tx } from '../../src/platform/database/tx.js';
import type { Town } from './town.js';

/** Brings a reading of the world back to be decided about. */
export const resetReading: readonly string[] = [
  `UPDATE reading SET state = 'REPORTED', light = NULL, confirmed_on = NULL, confirmed_by_person = NULL WHERE id = {{reading.REPORTED}}`,
];

/** Brings an indicator of the world back to go on, with nothing read. */
export const resetIndicator: readonly string[] = [
  `DELETE FROM obligation WHERE kind = 'VERIFICATION' AND subject_id IN (SELECT id FROM reading WHERE indicator_id = {{indicator.OPEN}})`,
  `DELETE FROM reading WHERE indicator_id = {{indicator.OPEN}}`,
  `UPDATE indicator SET ended_on = NULL, ended_reason = NULL WHERE id = {{indicator.OPEN}}`,
];

/** An indicator that goes on and one that ended, both read by the department; of a third a reading in every state that matters. */
export async function buildIndicators(tx: Tx, { units }: Town): Promise<Record<string, string>> {
  const one = async (sql: string, params: readonly unknown[]): Promise<string> =>
    (await tx.one<{ id: string }>(`${sql} RETURNING id`, params)).id;
  const projectId = await one(
    `INSERT INTO project (code, name, category, level, lead_unit_id) VALUES ('P' || new_id(), '水价改革' || new_id(), 'KEY', 'MUNICIPAL', $1)`,
    [units['department']],
  );
  const indicator = (name: string, ended: boolean): Promise<string> =>
    one(
      `INSERT INTO indicator (name, project_id, unit_of_measure, direction, baseline_value, baseline_on, target_value, target_on, frequency, definition,
         data_unit_id, natural_key, ended_on, ended_reason)
       VALUES ($1::text, $2::uuid, '%', 'UP', '0', '2025-12-31', '100', '2026-12-31', 'MONTH', '比重', $3, $1::text || '|' || $2::uuid,
         CASE WHEN $4::boolean THEN date '2026-06-30' END, CASE WHEN $4::boolean THEN '取消考核' END)`,
      [name, projectId, units['department'], ended],
    );
  const read = await indicator('供水管网漏损率', false);
  const reading = (state: string, period: string): Promise<string> =>
    one(
      `INSERT INTO reading (indicator_id, period, as_of, value, source, entered_by_name, state, light, confirmed_on)
       VALUES ($1, $3, '2026-05-31', '20', '月报', '王五', $2::text, CASE WHEN $2::text <> 'REPORTED' THEN 'GREEN' END, CASE WHEN $2::text <> 'REPORTED' THEN date '2026-06-05' END)`,
      [read, state, period],
    );
  const imported = (state: string): Promise<string> =>
    one(`INSERT INTO file_import (kind, state, file_name, file_digest) VALUES ('INDICATOR', $1, '指标.xlsx', $1)`, [
      state,
    ]);
  const token = (name: string, revoked: boolean): Promise<string> =>
    one(
      `INSERT INTO system_token (name, unit_id, permission, token_digest, revoked_on) VALUES ($1::text, $2, 'readings.create', $1::text::bytea, CASE WHEN $3::boolean THEN date '2026-06-30' END)`,
      [name, units['department'], revoked],
    );
  return {
    'systemToken.STANDING': await token('统计平台', false),
    'systemToken.REVOKED': await token('旧平台', true),
    'indicatorImport.PREVIEW': await imported('PREVIEW'),
    'indicatorImport.CONFIRMED': await imported('CONFIRMED'),
    'project.MEASURED': projectId,
    'indicator.OPEN': await indicator('再生水利用率', false),
    'indicator.ENDED': await indicator('节水器具普及率', true),
    'reading.REPORTED': await reading('REPORTED', '2026-05'),
    'reading.CONFIRMED': await reading('CONFIRMED', '2026-04'),
    'reading.CORRECTED': await reading('CORRECTED', '2026-03'),
  };
}
