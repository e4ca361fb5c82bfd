import { useTranslation } from 'react-i18next';
import type { OwnAppeal } from './score';

/** The facts of an appeal: as what each counted, as what it should have, and what was found. */
export function Claims({ claims }: Pick<OwnAppeal, 'claims'>) {
  const { t } = useTranslation(['scores', 'words']);
  return (
    <ul className="stack">
      {claims.map(({ factId, title, was, wished, upheld }) => (
        <li key={factId}>
          {title}
          {was != null && <span className="quiet"> {t(`words:scoreOutcome.${was}`)}</span>}
          {' → '}
          {t(`words:scoreWish.${wished}`)}
          {upheld != null && <span className="quiet"> {t(upheld ? 'appeal.isUpheld' : 'appeal.isNot')}</span>}
        </li>
      ))}
    </ul>
  );
}
