import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../../parts/problem-note';
import type { Import } from '../imports-page';
import { type Paired, PairChoice, type Row } from './pair-choice';
import { useAnswers } from './use-answers';

/** What was answered of a row that may be known already; in a preview it is answered anew here. */
export function PairSaidLine({ held, row }: { readonly held: Import; readonly row: Row }) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const answers = useAnswers(held);
  const { pair } = row;
  if (pair?.answer == null) return null;
  const words = t('row.paired', { answer: t(`words:pairAnswer.${pair.answer}`) });
  if (held.state !== 'PREVIEW') return <span className="ledger-under">{words}</span>;
  const value = pair.answer === 'SAME' ? pair.candidates[0]?.id : 'NEW';
  return (
    <details className="pair-said">
      <summary>{words}</summary>
      <PairChoice row={row as Paired} value={value} onChoose={(said) => answers.mutate({ pairs: [said] })} />
      {answers.error !== null && <ProblemNote error={answers.error} />}
    </details>
  );
}
