import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../parts/problem-note';
import type { Import } from '../imports-page';
import type { Row } from './pair-choice';
import { RowForm } from './row-form';
import { placeOf, useAnswers } from './use-answers';

/** What may be done with a row of a preview: put its cells right, or leave it out. */
export function RowActs({ held, row }: { readonly held: Import; readonly row: Row }) {
  const { t } = useTranslation(['preview', 'ledger']);
  const [open, setOpen] = useState(false);
  const answers = useAnswers(held);
  if (row.verdict === 'SAME') return null;
  return (
    <div className="row row-acts">
      <Button size="small" aria-label={t('row.correctOf', { row: row.row })} onClick={() => setOpen(true)}>
        {t('row.correct')}
      </Button>
      <Button
        size="small"
        aria-label={t('row.skipOf', { row: row.row })}
        loading={answers.isPending}
        onClick={() => answers.mutate({ rows: [{ ...placeOf(row), skip: true }] })}
      >
        {t('row.skip')}
      </Button>
      {answers.error !== null && <ProblemNote error={answers.error} />}
      {open && <RowForm held={held} row={row} onClose={() => setOpen(false)} />}
    </div>
  );
}
