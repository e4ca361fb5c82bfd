import { labelAt } from '../../web/src/parts/form/field';

const fields = [
  { name: 'projectId', label: '改革事项', input: 'line' },
  { name: ['proofs', 0, 'number'], label: '文号', input: 'line' },
] as unknown as Parameters<typeof labelAt>[0];

describe('what a refusal below a form calls its field', () => {
  it('the label of the field that it means, and nothing where it means none', () => {
    expect(labelAt(fields, '/projectId')).toBe('改革事项');
    expect(labelAt(fields, '/proofs/0/number')).toBe('文号');
    expect(labelAt(fields, '/version')).toBeNull();
  });
});
