import { RECORDS } from './records';

/** The place of a field in the form. */
export type FieldPath = (string | number)[];

/** Fields that hold several values in one box: a refusal of one of them stands at the box. */
const BOXES = new Set([
  ...['units', 'documentNumbers', 'credits'],
  ...Object.values(RECORDS).flatMap(({ fields }) =>
    fields.flatMap(({ key, form }) => (form === 'names' || form === 'lines' ? [key] : [])),
  ),
]);

/** Fields whose name in the form is another one. */
const RENAMED: Readonly<Record<string, FieldPath>> = {
  'coordination/chair': ['leader'],
  'coordination/units': ['units'],
  'inspection/planNumber': ['inspection', 'number'],
  'inspection/approvalNumber': ['inspection', 'number'],
};

/** Which field of the form a refusal's pointer (`/activity/research/sites/0`) means. */
export function fieldOf(pointer: string): FieldPath {
  const path = pointer.replace(/^\/(activity\/)?/, '').split('/');
  const renamed = RENAMED[path.slice(0, 2).join('/')];
  if (renamed !== undefined) return [...renamed];
  const box = path.findIndex((part) => BOXES.has(part));
  const cut = box === -1 ? path : path.slice(0, box + 1);
  return cut.map((part) => (/^\d+$/.test(part) ? Number(part) : part === 'unitId' ? 'unit' : part));
}
