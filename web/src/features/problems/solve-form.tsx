import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { type Field, typed } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import type { Problem } from './problem';

interface EffectValues {
  readonly value?: string;
  readonly unitOfMeasure?: string;
}
interface Values {
  readonly solution?: string;
  readonly effects?: readonly EffectValues[];
}

const MOST = 10;

/** 报告解决: what solved it, and what was reached, one effect at least. */
export function SolveForm({ problem, onClose }: { readonly problem: Problem; readonly onClose: () => void }) {
  const { t } = useTranslation('problems');
  const [rows, setRows] = useState(1);
  return (
    <RecordForm<Values>
      title={t('act.solve')}
      draft={`problem:${problem.id}:solve`}
      version={problem.version}
      initial={{ ...(problem.solution != null && { solution: problem.solution }) }}
      note={t('actNote.solve')}
      send={({ solution = '', effects = [] }, headers) =>
        client.POST('/api/v1/problems/{id}/solve', {
          params: { path: { id: problem.id } },
          headers,
          body: {
            solution,
            effects: effects.flatMap(({ value, unitOfMeasure }) => {
              const [number, unit] = [typed(value), typed(unitOfMeasure)];
              return number === undefined || unit === undefined ? [] : [{ value: number, unitOfMeasure: unit }];
            }),
          },
        })
      }
      fields={useFields(rows)}
      onClose={onClose}
    >
      {rows < MOST && (
        <p>
          <Button size="small" onClick={() => setRows(rows + 1)}>
            {t('addEffect')}
          </Button>
        </p>
      )}
    </RecordForm>
  );
}

function useFields(rows: number): readonly Field<Values>[] {
  const { t } = useTranslation('problems');
  const effects = Array.from({ length: rows }, (_, at): readonly Field<Values>[] => [
    {
      ...{ name: ['effects', at, 'value'], label: t('effectValue'), input: 'decimal', required: at === 0, max: 20 },
      ...(at === 0 && { help: t('effectHelp') }),
    },
    { name: ['effects', at, 'unitOfMeasure'], label: t('unitOfMeasure'), required: at === 0, max: 20 },
  ]);
  return [
    { name: 'solution', label: t('solution'), input: 'paragraph', required: true, rows: 4, max: 2000 },
    ...effects.flat(),
  ];
}
