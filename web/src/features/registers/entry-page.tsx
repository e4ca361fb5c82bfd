import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { dateWords } from '../../ui/dates';
import { Facts } from '../../ui/facts';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { StateTag } from '../../ui/state-tag';
import { EntryActForm } from './entry-act-form';
import { EntryState } from './entry-columns';
import { valuesOf } from './entry-fields';
import { EntryForm } from './entry-form';
import { EntryFacts, type Names } from './entry-values';
import { EraseNames } from './erase-names';
import { Handling } from './handling';
import { type Act, type EntryPage as Detail, type Register, ROUTES, titleOf, type Words } from './register';
import { MoveForm } from './move-form';
import { Stages } from './stages';
import { Watermark } from './watermark';
import { WithRegister } from './with-registers';

/** An entry of a register: what it says, where it stands, what may be done with it, and how it came to be. */
export function EntryPage() {
  const { entryId, path } = useParams({ from: '/inside/registers/$path/$entryId' });
  const query = api.useQuery('get', ROUTES.one(path), { params: { path: { id: entryId } } });
  return (
    <WithRegister>
      {(register, words) => (
        <Loaded query={query} whole>
          {(entry) => <EntryView key={entry.id} register={register} words={words} entry={entry} />}
        </Loaded>
      )}
    </WithRegister>
  );
}

interface EntryViewProps {
  readonly register: Register;
  readonly words: Words;
  readonly entry: Detail;
}

function EntryView({ register, words, entry }: EntryViewProps) {
  const { act } = useSearch({ from: '/inside/registers/$path/$entryId' });
  const navigate = useNavigate({ from: '/registers/$path/$entryId' });
  const show = (next: Act | undefined): void => void navigate({ search: next === undefined ? {} : { act: next } });
  const open = entry.may.find((one) => one === act);
  const close = (): void => show(undefined);
  return (
    <>
      {register.byName && <Watermark />}
      <PageHead title={titleOf(entry)} note={register.name} actions={<EntryState entry={entry} words={words} />} />
      {open === 'edit' || open === 'correct' ? (
        <WriteAnew act={open} title={words.act(open)} register={register} entry={entry} onClose={close} />
      ) : (
        <>
          <Told entry={entry} />
          <Unusual entry={entry} />
          <Section
            title={register.entryName}
            actions={
              <span className="row">
                {register.kind === 'COMMENDATION' && <EraseNames register={register} entry={entry} />}
                {entry.may.map((one) => (
                  <Button key={one} type={NEXT.has(one) ? 'primary' : 'default'} onClick={() => show(one)}>
                    {words.act(one)}
                  </Button>
                ))}
              </span>
            }
          >
            <EntryFacts register={register} entry={entry} names={namesOf(entry)} />
            <Standing entry={entry} words={words} />
          </Section>
          <Stages register={register} entry={entry} />
          {register.kind === 'INSTRUCTION' && <Handling entry={entry} />}
          <Similar entry={entry} words={words} />
          <Revisions register={register} entry={entry} />
          {open === 'move' && <MoveForm register={register} words={words} entry={entry} onClose={close} />}
          {open !== undefined && open !== 'move' && (
            <EntryActForm act={open} register={register} words={words} entry={entry} onClose={close} />
          )}
        </>
      )}
    </>
  );
}

/** What ids mean in what stands. */
const namesOf = ({ revisions, revision }: Detail): Names =>
  (revisions.find(({ number }) => number === revision)?.names ?? {}) as Names;

/** What moves it on; all else is an exception. */
const NEXT = new Set<Act>(['edit', 'vouch', 'confirm', 'confirm-entry', 'move']);

interface WriteAnewProps {
  readonly act: 'edit' | 'correct';
  readonly title: string;
  readonly register: Register;
  readonly entry: Detail;
  readonly onClose: () => void;
}

/** 修改后报送, or a correction of what was confirmed, which waits for a second person. */
function WriteAnew({ act, title, register, entry, onClose }: WriteAnewProps) {
  const { t } = useTranslation(['registers', 'common']);
  const correcting = act === 'correct';
  const { id, path, version } = entry;
  return (
    <EntryForm
      register={register}
      title={title}
      submit={correcting ? title : t('common:act.submit')}
      note={[correcting && t('correctNote')]}
      done={t(correcting ? 'corrected' : 'filed')}
      draft={`entry:${id}:${act}`}
      version={version}
      initial={valuesOf(register, entry)}
      withReason={correcting}
      present={<EntryFacts register={register} entry={entry} />}
      send={(body, headers) => {
        const init = { params: { path: { id } }, headers, body: body as never };
        return correcting ? client.POST(ROUTES.act(path, 'correct'), init) : client.PUT(ROUTES.one(path), init);
      }}
      onClose={onClose}
    />
  );
}

/** What the filer is told: what is missing, or why it was withdrawn. */
function Told({ entry: { state, words } }: { readonly entry: Detail }) {
  const { t } = useTranslation('registers');
  if (words == null || words === '' || state === 'CONFIRMED') return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      title={t(state === 'RETURNED' ? 'missing' : 'said', { words })}
    />
  );
}

/** What is unusual about it: nothing is refused for it, whoever confirms looks at the approval. */
function Unusual({ entry: { warnings } }: { readonly entry: Detail }) {
  const { t } = useTranslation('words');
  return warnings.map((code) => (
    <Alert key={code} type="warning" showIcon className="problem" title={t(`registerWarning.${code}`)} />
  ));
}

function Standing({ entry, words }: { readonly entry: Detail; readonly words: Words }) {
  const { t } = useTranslation('registers');
  const by = (name: string | null | undefined, on: string | null | undefined) =>
    on == null ? null : `${name ?? ''} ${dateWords(on)}`;
  return (
    <Facts
      facts={[
        { name: t('year'), value: String(entry.year) },
        { name: t('publicity'), value: words.publicity(entry.publicity) },
        entry.consentOn != null && { name: t('release.consented'), value: by(entry.consentBy, entry.consentOn) },
        { name: t('reported'), value: by(entry.reportedByName, entry.reportedOn) },
        { name: t('confirmed'), value: by(entry.confirmedByName, entry.confirmedOn) },
        entry.dutyId != null && {
          name: t('fromDuty'),
          value: (
            <Link to="/duties/$dutyId" params={{ dutyId: entry.dutyId }} className="touch-link">
              {t('toDuty')}
            </Link>
          ),
        },
        entry.onBehalf && { name: t('mark.onBehalf'), value: t(entry.entryConfirmed ? 'looked' : 'toLook') },
      ]}
    />
  );
}

/** What may be the same thing: a reader decides. */
function Similar({ entry, words }: { readonly entry: Detail; readonly words: Words }) {
  const { t } = useTranslation('registers');
  if (entry.similar.length === 0) return null;
  return (
    <Section title={t('similar')} count={entry.similar.length}>
      <ul>
        {entry.similar.map(({ id, title, unitName, state }) => (
          <li key={id}>
            <Link to="/registers/$path/$entryId" params={{ path: entry.path, entryId: id }} className="touch-link">
              {title}
            </Link>{' '}
            <span className="quiet">
              {unitName} · {words.state(state)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Every version, the newest first; what was printed from an earlier one stays as it was. */
function Revisions({ register, entry }: { readonly register: Register; readonly entry: Detail }) {
  const { t } = useTranslation(['registers', 'words']);
  return (
    <Section title={t('revisions')} count={entry.revisions.length}>
      {entry.revisions.map((one) => (
        <details key={one.number} className="entry">
          <summary>
            {t('revision', { number: one.number })} {one.byName} {dateWords(one.on)}{' '}
            <StateTag>{t(`words:revisionState.${one.state}`)}</StateTag>
            {one.reason != null && <span className="quiet"> {t('because', { reason: one.reason })}</span>}
            {one.vouchedBy != null && (
              <span className="quiet">
                {' '}
                {t(`vouched.${one.vouchedHow ?? 'ONLINE'}`, { by: one.vouchedBy, on: dateWords(one.vouchedOn ?? '') })}
              </span>
            )}
            {one.words != null && <span className="quiet"> {one.words}</span>}
          </summary>
          <EntryFacts register={register} entry={entry} row={one.fields} names={one.names as Names} />
        </details>
      ))}
    </Section>
  );
}
