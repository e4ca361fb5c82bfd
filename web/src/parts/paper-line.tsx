import { useTranslation } from 'react-i18next';
import { dateWords } from '../ui/dates';

/** What is kept of a paper, wherever it is shown. */
interface Paper {
  readonly by: string;
  readonly on: string;
  readonly words: string;
  readonly number?: string | null | undefined;
  readonly registeredByName?: string | null | undefined;
  readonly confirmedByName?: string | null | undefined;
}

/** Who signed, on which day, in which words, under which number; and who registered and who confirmed it. */
export function usePaperWords(act: 'signed' | 'received' = 'signed'): (paper: Paper) => string {
  const { t } = useTranslation();
  return ({ by, on, words, number, registeredByName, confirmedByName }) =>
    [
      t(`paper.${act}`, { by, on: dateWords(on), words }),
      number == null ? null : t('paper.number', { number }),
      registeredByName == null ? null : t('paper.registered', { name: registeredByName }),
      confirmedByName == null ? null : t('paper.confirmed', { name: confirmedByName }),
    ]
      .filter((part) => part !== null)
      .join(t('paper.separator'));
}

/** The same as a quiet line beside the signature. */
export function PaperLine({ paper, act }: { readonly paper: Paper; readonly act?: 'signed' | 'received' }) {
  const words = usePaperWords(act);
  return <span className="quiet">{words(paper)}</span>;
}
