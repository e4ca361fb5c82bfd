import type { components } from '../api/schema';

/** One project of the “五个一” table, and which of the five a cell is about. */
export type MatrixRow = components['schemas']['MatrixRowAnswer'];
export type MatrixKind = MatrixRow['cells'][number]['kind'];
