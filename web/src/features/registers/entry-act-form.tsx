import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import { type Field, filled } from '../../parts/form/field';
import { RecordForm } from '../../parts/form/record-form';
import { useBusinessToday } from '../../ui/today';
import { type Act, type Entry, type EntryPage, type Register, ROUTES, titleOf, toneOf, type Words } from './register';

type Said = Readonly<Record<string, string | undefined>>;

interface EntryActFormProps {
  readonly act: Exclude<Act, 'edit' | 'correct' | 'move'>;
  readonly register: Register;
  readonly words: Words;
  readonly entry: Entry & Partial<Pick<EntryPage, 'similar'>>;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** One act on an entry: its verdict, its withdrawal, how far it may be shown. */
export function EntryActForm(props: EntryActFormProps) {
  const { act, words, entry, onClose, onDone = onClose } = props;
  const { t } = useTranslation('registers');
  const { id, path, version } = entry;
  return (
    <RecordForm<Said>
      title={`${words.act(act)} · ${titleOf(entry)}`}
      submit={words.act(act)}
      draft={`entry:${id}:${act}`}
      version={version}
      initial={act === 'release' ? { publicity: entry.publicity } : {}}
      note={t(`actNote.${act}`)}
      {...(act === 'extend' && { done: t('stages.extensionAsked') })}
      present={<p className={`state state-${toneOf(entry)}`}>{words.state(entry.state)}</p>}
      send={(said, headers) =>
        client.POST(ROUTES.act(path, act), { params: { path: { id } }, headers, body: bodyOf(act, said) })
      }
      fields={useFields(props)}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** What is said, as the route takes it: whether the number is right is yes or no. */
const bodyOf = (act: Act, said: Said) =>
  act === 'vouch' ? { ...filled(said), agrees: said['agrees'] === 'yes' } : filled(said);

/** The word of the unit that answers for a number; whoever rang says who gave it, and when. */
function useWordFields(act: Act): readonly Field<Said>[] {
  const { t } = useTranslation('registers');
  const office = isOffice(useMe());
  const today = useBusinessToday() ?? undefined;
  if (act !== 'vouch') return [];
  return [
    {
      ...{ name: 'agrees', label: t('vouch.agrees'), input: 'radio', required: true },
      choices: [
        { value: 'yes', label: t('vouch.yes') },
        { value: 'no', label: t('vouch.no') },
      ],
    },
    {
      ...{ name: 'words', label: t('vouch.words'), input: 'paragraph', max: 500, required: true },
      when: ({ agrees }) => agrees === 'no',
    },
    { name: 'saidBy', label: t('vouch.saidBy'), max: 60, required: true, when: () => office },
    { name: 'saidOn', label: t('vouch.saidOn'), input: 'day', to: today, required: true, when: () => office },
  ];
}

function useFields({ act, register, words, entry }: EntryActFormProps): readonly Field<Said>[] {
  const { t } = useTranslation('registers');
  const levels = register.fields.find(({ name }) => name === 'level')?.choices ?? [];
  const { similar = [] } = entry;
  const word = useWordFields(act);
  const text = { input: 'paragraph', max: 500 } as const;
  const today = useBusinessToday() ?? undefined;
  const consent = { required: true, when: ({ publicity }: Said) => publicity === 'FACT' } as const;
  switch (act) {
    case 'confirm':
      return [
        { ...text, name: 'words', label: t('verdictWords') },
        { name: 'proofLevel', label: t('proofLevel'), help: t('proofLevelHelp'), input: 'select', choices: levels },
      ];
    case 'return':
      return [{ ...text, name: 'missing', label: t('whatIsMissing'), required: true }];
    case 'withdraw':
      return [
        { ...text, name: 'reason', label: t('reason') },
        {
          name: 'mergedInto',
          label: t('mergedInto'),
          input: 'select',
          choices: similar.map(({ id, title }) => ({ value: id, label: title })),
          when: () => similar.length > 0,
        },
      ];
    case 'release':
      return [
        {
          ...{ name: 'publicity', label: t('publicity'), input: 'radio', required: true },
          choices: words.publicities.filter(({ value }) => value !== (register.byName ? 'PUBLIC' : 'FACT')),
        },
        { ...consent, name: 'consentBy', label: t('release.consentBy'), max: 60 },
        { ...consent, name: 'consentOn', label: t('release.consentOn'), input: 'day', to: today },
      ];
    case 'extend':
      return [
        { name: 'termTo', label: t('stages.termTo'), input: 'day', required: true },
        { name: 'number', label: t('stages.number'), input: 'line', max: 100, required: true },
      ];
    default:
      return word;
  }
}
