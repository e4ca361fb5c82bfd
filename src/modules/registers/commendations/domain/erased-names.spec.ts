import { contentWithoutNames, ERASED, rowsOfDecision, verdictWithoutNames } from './erased-names.js';

const row = (at: number, decisionNumber: string) => ({
  row: at,
  cells: { title: '改革先进', decisionNumber, individuals: '张一一；李二二', collectives: '市商务局' },
  faults: [],
});
const content = { heads: {}, rows: [row(3, '市发〔2023〕1号'), row(4, '市发〔2023〕2号')] };

describe('names of persons in what was read of a file', () => {
  it('give way in the rows of the decision, however its number is written; collectives and other decisions stay', () => {
    const [erased, other] = contentWithoutNames(content, '市发(2023)1号').rows;
    expect(erased?.cells).toMatchObject({ individuals: ERASED, collectives: '市商务局', title: '改革先进' });
    expect(other).toEqual(content.rows[1]);
  });

  it('give way in what became of these rows: cells that were refused, what would have changed, what was wrong', () => {
    const rows = rowsOfDecision(content, '市发〔2023〕1号');
    const faults = [{ column: '先进个人', code: 'WORDS_LONG', params: { words: '张一一' } }];
    const refused = {
      verdict: 'REFUSE',
      row: 3,
      name: '改革先进',
      faults,
      cells: row(3, '市发〔2023〕1号').cells,
    } as const;
    const changes = [{ field: '先进个人', from: '张一一', to: '张一一；李二二' }];
    const kept = { name: '改革先进', entryId: 'e', correction: true };
    const told = [refused, { ...kept, verdict: 'CHANGE', row: 3, changes } as const].map((one) =>
      verdictWithoutNames(one, rows),
    );
    expect(JSON.stringify(told)).not.toMatch(/张一一|李二二/u);
    const elsewhere = { ...kept, verdict: 'CHANGE', row: 4, changes } as const;
    expect(verdictWithoutNames(elsewhere, rows)).toBe(elsewhere);
  });
});
