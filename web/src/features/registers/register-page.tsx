import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { isOffice, useMe } from '../../api/me';
import { ListPage } from '../../parts/list/list-page';
import { code, oneOf, queryOf } from '../../parts/list/search-schema';
import { useAddress } from '../../parts/list/use-address';
import { usePages } from '../../parts/use-pages';
import { ButtonLink } from '../../ui/button-link';
import { Empty } from '../../ui/empty';
import { CountYearButton } from './count-year';
import { useEntryColumns } from './entry-columns';
import { type Entry, type Register, ROUTES, useRegisters, type Words } from './register';
import { ENTRIES } from './registers-search';
import { ReleaseForm } from './release-form';
import { StageBoard } from './stage-board';
import { Watermark } from './watermark';
import { WithRegister } from './with-registers';

const PAGE = 50;
/** As many as one batch takes. */
const MOST_RELEASED = 50;
/** A board shows what it can at once. */
const BOARD = 200;

/** A register as a list: filters, order, what may be done with several, import and export. */
export function RegisterPage() {
  return (
    <WithRegister>
      {(register, words) => <RegisterList key={register.kind} register={register} words={words} />}
    </WithRegister>
  );
}

/** The registers under the same line of the menu. */
function Tabs({ menu }: Pick<Register, 'menu'>) {
  const { t } = useTranslation('registers');
  const registers = useRegisters().data?.items.filter((one) => one.menu === menu) ?? [];
  const besideProblems = menu === 'TOPICS';
  if (registers.length < 2 && !besideProblems) return null;
  return (
    <nav className="views" aria-label={t('tabs')}>
      {besideProblems && <Link to="/problems">{t('problems')}</Link>}
      {registers.map(({ path, name }) => (
        <Link key={path} to="/registers/$path" params={{ path }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

interface RegisterListProps {
  readonly register: Register;
  readonly words: Words;
}

/** The choices that only this register has. */
const ownChoices = ({ fields }: Register) =>
  fields.filter(({ input, filter, name }) => input === 'choice' && filter && !(name in ENTRIES));

const valuesOf = (choices: readonly { readonly value: string }[]) => oneOf(choices.map(({ value }) => value));

function RegisterList({ register, words }: RegisterListProps) {
  const { t } = useTranslation('registers');
  const [releasing, setReleasing] = useState<readonly Entry[] | null>(null);
  const own = ownChoices(register);
  const schema = { ...ENTRIES, ...Object.fromEntries(own.map(({ name }) => [name, code()])) };
  const [search, change] = useAddress(schema);
  const board = register.stages.length > 0 && search.view === 'board';
  const asked = queryOf(schema, search) as Readonly<Record<string, string>>;
  const { path, kind, name } = register;
  const pages = usePages<Entry>([path, asked], (from, signal) =>
    client.GET(ROUTES.list(path), { params: { query: { ...asked, limit: board ? BOARD : PAGE, ...from } }, signal }),
  );
  const level = register.fields.find((field) => field.name === 'level');
  const choice = (label: string, choices: Parameters<typeof valuesOf>[0]) => ({
    label,
    options: [...choices] as never,
  });
  return (
    <>
      {register.byName && <Watermark />}
      <ListPage
        title={name}
        actions={<ListActions register={register} />}
        exportFrom={`/api/v1/register-exports?${String(new URLSearchParams({ ...exported(asked), kind }))}`}
        schema={schema}
        filters={{
          words: { label: t('words') },
          ...Object.fromEntries(own.map(({ name: field, label, choices }) => [field, choice(label, choices)])),
          ...(level !== undefined && { level: choice(level.label, level.choices) }),
          state: choice(t('state'), words.states),
          publicity: choice(t('publicity'), words.publicities),
          unit: { label: t('unit') },
          project: { label: t('project') },
          year: { label: t('year'), options: yearsOf(pages.data) },
        }}
        pages={pages}
        label={name}
        {...(board && {
          show: (rows: readonly Entry[]) => <StageBoard register={register} words={words} entries={rows} />,
        })}
        columns={useEntryColumns(register, words)}
        keyOf={({ id }) => id}
        empty={<NoEntries register={register} />}
        onChosen={
          register.mayRelease && !board
            ? (rows) => (
                <Button disabled={rows.length > MOST_RELEASED} onClick={() => setReleasing(rows)}>
                  {t(rows.length > MOST_RELEASED ? 'release.tooMany' : 'release.several', { most: MOST_RELEASED })}
                </Button>
              )
            : undefined
        }
      >
        <Tabs menu={register.menu} />
        {register.stages.length > 0 && (
          <ViewButton board={board} onClick={() => change({ view: board ? undefined : 'board' } as object)} />
        )}
      </ListPage>
      {releasing !== null && <ReleaseForm entries={releasing} words={words} onClose={() => setReleasing(null)} />}
    </>
  );
}

function ListActions({
  register: { kind, name, path, entryName, mayFile, mayRelease },
}: Pick<RegisterListProps, 'register'>) {
  const { t } = useTranslation('registers');
  const office = isOffice(useMe());
  return (
    <>
      {office && <ButtonLink to="/registers/queue">{t('queue.title')}</ButtonLink>}
      {mayRelease && <CountYearButton kind={kind} name={name} />}
      {office && (
        <ButtonLink to="/registers/imports" search={{ kind }}>
          {t('import.open')}
        </ButtonLink>
      )}
      {mayFile && (
        <ButtonLink to="/registers/$path/new" params={{ path }} look="primary">
          {t('enter', { name: entryName })}
        </ButtonLink>
      )}
    </>
  );
}

function NoEntries({ register: { mayFile, path, entryName } }: Pick<RegisterListProps, 'register'>) {
  const { t } = useTranslation('registers');
  const enter = (
    <Link to="/registers/$path/new" params={{ path }}>
      {t('enter', { name: entryName })}
    </Link>
  );
  return <Empty action={mayFile && enter}>{t('empty')}</Empty>;
}

function ViewButton({ board, onClick }: { readonly board: boolean; readonly onClick: () => void }) {
  const { t } = useTranslation('registers');
  return <Button onClick={onClick}>{t(board ? 'board.asList' : 'board.asBoard')}</Button>;
}

/** What the export knows of the filters; an order is the list's own. */
function exported({ sort: _sort, ...asked }: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
}

/** The years that the list shows. */
function yearsOf(entries: readonly Entry[] | undefined) {
  const years = [...new Set((entries ?? []).map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({ value: year, label: String(year) }));
}
