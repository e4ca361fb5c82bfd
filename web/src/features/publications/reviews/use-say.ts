import { useTranslation } from 'react-i18next';
import type { Shown } from '../../../parts/statement-editor/reference-view';
import { type Chip, tokenOf } from './review';

/** Why something is refused, in words. */
export function useWhy(): (code: string) => string {
  const { t } = useTranslation(['reviews', 'words']);
  return (code) => t(`words:reviewWhy.${code as 'ZERO'}`, { defaultValue: t('why.other') });
}

/** How a reference is shown: its words, and how it stands, in words as well. */
export function useShown(): (chip: Chip | undefined) => Shown {
  const { t } = useTranslation(['reviews', 'words']);
  const why = useWhy();
  const looked = (chip: Chip): Pick<Shown, 'words' | 'look' | 'note'> => {
    if (chip.why != null || chip.words == null)
      return { words: chip.before ?? t('chip.nothing'), look: 'refused', note: why(chip.why ?? '') };
    if (chip.grey) return { words: chip.words, look: 'grey', note: t('chip.grey') };
    return chip.changed
      ? { words: chip.words, look: 'changed', note: t('chip.changed') }
      : { words: chip.words, look: 'plain', note: null };
  };
  return (chip) => {
    if (chip === undefined)
      return { words: t('chip.reading'), look: 'reading', note: null, readOut: t('chip.reading') };
    const shown = looked(chip);
    const { words, note } = shown;
    const kind = t(`words:reviewChip.${chip.kind}`);
    const readOut = note === null ? t('chip.readOut', { words, kind }) : t('chip.readOutNoted', { words, kind, note });
    return { ...shown, readOut };
  };
}

/** What is known of references, by their tokens as they stand in the text. */
export const chipsBy = (chips: readonly Chip[]): ReadonlyMap<string, Chip> =>
  new Map(chips.map((chip) => [tokenOf(chip), chip]));
