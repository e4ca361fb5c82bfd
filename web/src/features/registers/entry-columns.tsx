import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../ui/data-table';
import { StateTag } from '../../ui/state-tag';
import { useShown } from './entry-values';
import { type Entry, type Register, type RegisterField, titleOf, toneOf, type Words } from './register';

const SORTS: Readonly<Record<string, readonly [string, string]>> = { happenedOn: ['happenedOn', '-happenedOn'] };

/** The columns of a register: what its fields say, and where each entry stands. */
export function useEntryColumns(register: Register, words: Words): readonly Column<Entry>[] {
  const { t } = useTranslation('registers');
  const shown = useShown();
  // 批示领导: whoever was picked stands where nobody is named in words.
  const shownElse = ({ elseBy }: RegisterField, entry: Entry) => {
    const other = register.fields.find(({ name }) => name === elseBy);
    return other === undefined ? null : shown(other, entry);
  };
  const own = register.fields.filter(({ inList, name }) => inList && name !== 'title');
  return [
    { key: 'title', title: titleHead(register), cell: (entry) => <EntryLink entry={entry} />, heads: true },
    ...own.map((field): Column<Entry> => {
      const sort = SORTS[field.name];
      return {
        key: field.name,
        title: field.label,
        cell: (entry) => shown(field, entry) ?? shownElse(field, entry),
        card: 'quiet',
        ...(sort !== undefined && { sort }),
      };
    }),
    {
      key: 'state',
      title: t('state'),
      cell: (entry) => <EntryState entry={entry} words={words} />,
      width: '112px',
      card: 'aside',
    },
    {
      key: 'publicity',
      title: t('publicity'),
      cell: ({ publicity }) => words.publicity(publicity),
      width: '112px',
      card: 'quiet',
    },
  ];
}

const titleHead = ({ fields, entryName }: Register): string =>
  fields.find(({ name }) => name === 'title')?.label ?? entryName;

/** The way to an entry, with what is particular about it. */
export function EntryLink({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation(['registers', 'words']);
  const marks = [
    entry.late && t('mark.late'),
    entry.onBehalf && t('mark.onBehalf'),
    entry.offSystem && t('mark.offSystem'),
    entry.mark != null && t(`words:registerMark.${entry.mark}`),
  ].filter((one) => one !== false);
  return (
    <>
      <Link to="/registers/$path/$entryId" params={{ path: entry.path, entryId: entry.id }} className="touch-link">
        {titleOf(entry)}
      </Link>
      {marks.length > 0 && <span className="quiet"> {marks.join(' · ')}</span>}
    </>
  );
}

interface EntryStateProps {
  readonly entry: Entry;
  readonly words: Words;
}

export function EntryState({ entry, words }: EntryStateProps) {
  const { t } = useTranslation('registers');
  return (
    <span className="row">
      <StateTag tone={toneOf(entry)}>{words.state(entry.state)}</StateTag>
      {entry.awaitedUnitName != null && (
        <StateTag tone="warn">{t('mark.awaited', { unit: entry.awaitedUnitName })}</StateTag>
      )}
      {entry.waits === 'CORRECTION' && <StateTag tone="warn">{t('mark.correction')}</StateTag>}
    </span>
  );
}
