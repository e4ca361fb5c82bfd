import { resetIndicator, resetReading } from '../../support/ended-indicators.js';
import type { Ready } from './ready.js';

/** What each cell of the indicators' routes needs, as the table of states.spec.ts takes it. */
interface IndicatorCells {
  readonly seat: string;
  readonly outsider: string | null;
  readonly live: string;
  readonly ended: string;
  readonly body?: unknown;
}

const cells = (live: string, ended: string, body?: unknown, outsider: string | null = null): IndicatorCells => ({
  ...{ seat: outsider === null ? 'office-chief' : 'department-liaison', outsider, live, ended, body },
});
const reading = { value: '12.50', source: '月报', noSecrets: true };

export const INDICATOR_CELLS: Readonly<Record<string, IndicatorCells>> = {
  'PUT /indicators/{id}': cells('indicator.OPEN', 'indicator.ENDED', {
    ...{
      name: '再生水利用率',
      projectId: 'world:project.MEASURED',
      unitOfMeasure: '%',
      direction: 'UP',
      frequency: 'MONTH',
    },
    ...{ baselineValue: '0', baselineOn: '2025-12-31', targetValue: '90', targetOn: '2026-12-31' },
    ...{ definition: '比重', dataUnitId: 'unit:department' },
  }),
  'POST /indicators/{id}/end': cells('indicator.OPEN', 'indicator.ENDED', { reason: '取消考核' }),
  'POST /indicators/{id}/readings': cells(
    'indicator.OPEN',
    'indicator.ENDED',
    { ...reading, period: '2026-05' },
    'county-liaison',
  ),
  'POST /indicator-imports/{id}/confirm': cells('indicatorImport.PREVIEW', 'indicatorImport.CONFIRMED'),
  'POST /indicator-imports/{id}/discard': cells('indicatorImport.PREVIEW', 'indicatorImport.CONFIRMED'),
  'POST /readings/{id}/confirm': cells('reading.REPORTED', 'reading.CONFIRMED'),
  'POST /readings/{id}/return': cells('reading.REPORTED', 'reading.CONFIRMED', { reason: '与月报不符' }),
  'POST /system-tokens/{id}/revoke': cells('systemToken.STANDING', 'systemToken.REVOKED'),
  'POST /readings/{id}/fact': cells('reading.CONFIRMED', 'reading.CORRECTED', undefined, 'county-liaison'),
  'POST /readings/{id}/corrections': cells(
    'reading.CONFIRMED',
    'reading.CORRECTED',
    { ...reading, reason: '核准' },
    'county-liaison',
  ),
};

export const INDICATOR_READY: Readonly<Record<string, Ready>> = {
  'PUT /indicators/{id}': { sql: resetIndicator },
  'POST /indicators/{id}/end': { sql: resetIndicator },
  'POST /indicators/{id}/readings': { sql: resetIndicator },
  'POST /indicator-imports/{id}/discard': {
    sql: [`UPDATE file_import SET state = 'PREVIEW' WHERE id = {{indicatorImport.PREVIEW}}`],
  },
  'POST /readings/{id}/confirm': { sql: resetReading },
  'POST /readings/{id}/return': { sql: resetReading },
};

export const INDICATOR_REPEATS: Readonly<Record<string, string>> = {
  'PUT /indicators/{id}': 'what is replaced by the same is the same',
  'POST /readings/{id}/fact': 'the fact that was made is answered again',
  'POST /indicators/{id}/readings': 'the same reading of a period is the reading that is there',
};
