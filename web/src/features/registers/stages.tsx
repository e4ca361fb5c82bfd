import { useTranslation } from 'react-i18next';
import { Denied } from '../../parts/denied';
import { dateWords } from '../../ui/dates';
import { Section } from '../../ui/section';
import type { EntryPage, Register } from './register';

/** What a stage is called. */
export const stageWord = ({ fields }: Register, stage: string): string =>
  fields.find(({ name }) => name === 'stage')?.choices.find(({ value }) => value === stage)?.label ?? stage;

interface StagesProps {
  readonly register: Register;
  readonly entry: EntryPage;
}

/** The stages of an entry as one line, each with its day and who registered it; a register without stages has none. */
export function Stages({ register, entry: { stages, moving, denied } }: StagesProps) {
  const { t } = useTranslation(['registers', 'common']);
  if (register.stages.length === 0 || stages.length === 0) return null;
  return (
    <Section title={t('stages.title')}>
      <ol className="stages">
        {stages.map(({ number, stage, reachedOn, movedOn, byName, approvedByName }) => (
          <li key={number}>
            <strong>{stageWord(register, stage)}</strong> {dateWords(reachedOn)}{' '}
            <span className="quiet">
              {t('stages.by', { name: byName ?? '', day: dateWords(movedOn) })}
              {approvedByName != null && t('stages.approvedBy', { name: approvedByName })}
            </span>
          </li>
        ))}
      </ol>
      {moving && <p className="quiet">{t('stages.moving')}</p>}
      {denied != null && (
        <>
          <h3>{t('common:denied.title')}</h3>
          <Denied denied={denied} />
        </>
      )}
    </Section>
  );
}
