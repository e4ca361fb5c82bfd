import { useTranslation } from 'react-i18next';
import { StateTag } from '../../../ui/state-tag';
import { type Draft, headOf, isGuessed, missingOf, type Saying, type Sheet, shownOf, tickedOf } from './mapping';

interface SheetChoiceProps {
  readonly saying: Saying;
  readonly onSay: (draft: Draft) => void;
}

/** The sheets of the file: which are read, and why the others are not. */
export function SheetChoice({ saying, onSay }: SheetChoiceProps) {
  const { t } = useTranslation(['preview', 'ledger']);
  const ticked = tickedOf(saying);
  const shown = shownOf(saying)?.name;
  const show = (name: string): void => {
    const { draft } = saying;
    onSay({ ...draft, shown: name, seen: shown === undefined ? draft.seen : [...draft.seen, shown] });
  };
  const tick = (name: string, on: boolean): void => {
    const names = saying.sheets.map((sheet) => sheet.name);
    onSay({ ...saying.draft, ticked: names.filter((one) => (one === name ? on : ticked.includes(one))) });
  };
  return (
    <ul className="sheet-choice" aria-label={t('mapping.sheets')}>
      {saying.sheets.map((sheet) => (
        <li key={sheet.name}>
          <input
            type="checkbox"
            aria-label={t('mapping.tick', { name: sheet.name })}
            checked={ticked.includes(sheet.name)}
            disabled={sheet.why === 'EMPTY'}
            onChange={({ target }) => tick(sheet.name, target.checked)}
          />
          <button type="button" aria-pressed={sheet.name === shown} onClick={() => show(sheet.name)}>
            {sheet.name}
          </button>
          <Standing sheet={sheet} saying={saying} read={ticked.includes(sheet.name)} />
        </li>
      ))}
    </ul>
  );
}

interface StandingProps {
  readonly sheet: Sheet;
  readonly saying: Saying;
  readonly read: boolean;
}

/** Read, waiting for its columns, or not read and why. */
function Standing({ sheet, saying, read }: StandingProps) {
  const { t } = useTranslation(['preview', 'ledger', 'words']);
  const waits = read && missingOf(saying, headOf(sheet, saying.draft)).length > 0;
  if (waits) return <StateTag tone="bad">{t('mapping.waits')}</StateTag>;
  if (read && isGuessed(sheet)) return <StateTag tone="warn">{t('mapping.guessed')}</StateTag>;
  if (read) return <StateTag tone="good">{t('mapping.isRead')}</StateTag>;
  return <StateTag>{sheet.why == null ? t('mapping.unread') : t(`words:notRead.${sheet.why}`)}</StateTag>;
}
