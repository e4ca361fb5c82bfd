import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client';
import { List } from '../../parts/list/list-page';
import { usePages } from '../../parts/use-pages';
import type { Column } from '../../ui/data-table';
import { dateWords } from '../../ui/dates';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { EntryLink, EntryState } from './entry-columns';
import type { Entry, Register, Words } from './register';
import { WithRegisters } from './with-registers';

const PAGE = 50;

/** 主动报送: what a unit may report of its own accord, and what it has reported. */
export function VoluntaryPage() {
  const { t } = useTranslation('registers');
  return (
    <>
      <PageHead
        title={t('voluntary.title')}
        note={t('voluntary.note')}
        actions={<Link to="/todo">{t('voluntary.toTodo')}</Link>}
      />
      <WithRegisters>
        {(registers, words) => (
          <>
            <Tiles registers={registers} />
            <p>
              <Link to="/problems">{t('voluntary.problems')}</Link>
            </p>
            <Mine what="toVouch" registers={registers} words={words} />
            <Mine what="mine" registers={registers} words={words} />
          </>
        )}
      </WithRegisters>
    </>
  );
}

function Tiles({ registers }: { readonly registers: readonly Register[] }) {
  const { t } = useTranslation('registers');
  const offered = registers.filter(({ unitsMayFile, mayFile }) => unitsMayFile && mayFile);
  return (
    <nav className="tiles" aria-label={t('voluntary.title')}>
      <Link to="/problems/new">{t('voluntary.problem')}</Link>
      {offered.map(({ kind, path, name }) => (
        <Link key={kind} to="/registers/$path/new" params={{ path }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

interface MineProps {
  readonly what: 'mine' | 'toVouch';
  readonly registers: readonly Register[];
  readonly words: Words;
}

/** 本单位已报, where each stands and what is missing; 待本单位核对, what others report and this unit answers for. */
function Mine({ what, registers, words }: MineProps) {
  const { t } = useTranslation('registers');
  const pages = usePages<Entry>(['register-entries', what], (from, signal) =>
    client.GET('/api/v1/register-entries', { params: { query: { [what]: true, limit: PAGE, ...from } }, signal }),
  );
  const missing = ({ state, words: said }: Entry) =>
    state === 'RETURNED' ? t('missing', { words: said ?? '' }) : null;
  const columns: readonly Column<Entry>[] = [
    { key: 'title', title: t('name'), cell: (entry) => <EntryLink entry={entry} />, heads: true },
    {
      key: 'kind',
      title: t('kind'),
      cell: ({ kind }) => registers.find((one) => one.kind === kind)?.name,
      card: 'quiet',
    },
    { key: 'on', title: t('reported'), cell: ({ reportedOn }) => dateWords(reportedOn), card: 'quiet' },
    { key: 'state', title: t('state'), cell: (entry) => <EntryState entry={entry} words={words} />, card: 'aside' },
    { key: 'missing', title: t('whatIsMissing'), cell: missing, card: 'line' },
  ];
  if (what === 'toVouch' && (pages.data?.length ?? 0) === 0) return null;
  return (
    <Section title={t(what === 'mine' ? 'voluntary.reported' : 'voluntary.toVouch')} count={pages.data?.length}>
      <List
        pages={pages}
        label={t('voluntary.title')}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty>{t('voluntary.none')}</Empty>}
      />
    </Section>
  );
}
