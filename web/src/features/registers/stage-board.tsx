import { useTranslation } from 'react-i18next';
import { dateWords } from '../../ui/dates';
import { useNarrow } from '../../ui/use-width';
import { EntryLink, EntryState } from './entry-columns';
import type { Entry, Register, Words } from './register';
import { stageWord } from './stages';
import './registers.css';

interface StageBoardProps {
  readonly register: Register;
  readonly words: Words;
  readonly entries: readonly Entry[];
}

/** Where nothing follows any more stands last. */
const LAST = ['SHELVED', 'CLOSED', 'NOT_ACCEPTED', 'ENDED'];

/** The entries of a register by their stages: columns on a desk, one list after the other on a phone. Links alone, so the keyboard reaches all. */
export function StageBoard({ register, words, entries }: StageBoardProps) {
  const { t } = useTranslation('registers');
  const narrow = useNarrow();
  const stages = register.stages.map(({ stage }) => stage);
  const order = [...stages.filter((one) => !LAST.includes(one)), ...stages.filter((one) => LAST.includes(one))];
  const of = (stage: string) => entries.filter((entry) => (entry as { readonly stage?: unknown }).stage === stage);
  const columns = order.map((stage) => ({ stage, own: of(stage) })).filter(({ own }) => !narrow || own.length > 0);
  return (
    // A frame that scrolls must be reachable by keyboard.
    <div className="stage-board" role="region" aria-label={t('board.label')} {...(!narrow && { tabIndex: 0 })}>
      {columns.map(({ stage, own }) => (
        <section key={stage} className="stage-column">
          <h2>
            {stageWord(register, stage)} <span className="quiet">{own.length}</span>
          </h2>
          {own.length === 0 ? (
            <p className="quiet">{t('board.none')}</p>
          ) : (
            <ul>
              {own.map((entry) => (
                <li key={entry.id} className="stage-card">
                  <EntryLink entry={entry} />
                  <p className="quiet">
                    {[entry.unitName, entry.happenedOn == null ? null : dateWords(entry.happenedOn)]
                      .filter((one) => one != null)
                      .join(' · ')}
                  </p>
                  <EntryState entry={entry} words={words} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
