import { useTranslation } from 'react-i18next';
import { StatementText } from '../../../parts/statement-editor/statement-text';
import { Empty } from '../../../ui/empty';
import type { Block, Chip } from './review';
import { useShown } from './use-say';

interface ReviewTextProps {
  readonly blocks: readonly Block[];
  readonly chips: ReadonlyMap<string, Chip>;
  /** Null where nothing opens. */
  readonly onOpen: ((token: string) => void) | null;
}

/** The text as it reads, each heading once above its paragraphs. */
export function ReviewText({ blocks, chips, onOpen }: ReviewTextProps) {
  const { t } = useTranslation('reviews');
  const shown = useShown();
  if (blocks.length === 0) return <Empty>{t('text.none')}</Empty>;
  return (
    <div className="review-text">
      {blocks.map(({ heading, body }, at) => (
        <div key={at}>
          {heading !== '' && heading !== blocks[at - 1]?.heading && <h3 lang="zh-CN">{heading}</h3>}
          <StatementText text={body} say={(token) => shown(chips.get(token))} onOpen={onOpen} />
        </div>
      ))}
    </div>
  );
}
