import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/schema';
import { listed } from '../../../ui/marks';
import type { Answers } from './use-answers';
import './rows.css';

export type Row = components['schemas']['ImportRowAnswer'];
export type Paired = Row & { readonly pair: NonNullable<Row['pair']> };
export type PairSaid = NonNullable<Answers['pairs']>[number];

interface PairChoiceProps {
  readonly row: Paired;
  /** The id of what it is the same as, or NEW. */
  readonly value: string | undefined;
  readonly onChoose: (said: PairSaid) => void;
}

/** Whether a row is one of those that are known, each with what speaks for it, or new. */
export function PairChoice({ row: { row, name, pair }, value, onChoose }: PairChoiceProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const { key, candidates } = pair;
  const options = candidates.map(({ id, name: words, why }) => ({
    value: id,
    label: (
      <>
        {t('answer.same', { name: words })}
        {why.length > 0 && (
          <span className="quiet pair-why">{listed(why.map((ground) => t(`words:pairGround.${ground}`)))}</span>
        )}
      </>
    ),
  }));
  return (
    <Radio.Group
      aria-label={t('answer.choice', { row, name: name ?? '' })}
      className="pair-choice"
      value={value}
      options={[...options, { value: 'NEW', label: t('answer.isNew') }]}
      onChange={({ target }) => {
        const id = String(target.value);
        onChoose(id === 'NEW' ? { key, as: 'NEW' } : { key, as: 'SAME', id });
      }}
    />
  );
}
