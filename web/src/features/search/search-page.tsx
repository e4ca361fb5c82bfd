import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import type { components } from '../../api/schema';
import { searchKinds } from '../../api/subjects';
import { Loaded } from '../../parts/loaded';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Section } from '../../ui/section';
import { HitLine } from './hit-line';
import './search.css';

type Found = components['schemas']['FoundAnswer'];

const EACH = 20;

/** What was found by words, kind by kind, within one's scope. */
export function SearchPage() {
  const { t } = useTranslation('search');
  const { words } = useSearch({ from: '/inside/search' });
  return (
    <>
      <PageHead title={t('title')} note={words === undefined ? undefined : t('found', { words })} />
      <SearchField words={words ?? ''} />
      {words === undefined ? <Empty>{t('ask')}</Empty> : <Results words={words} />}
    </>
  );
}

function SearchField({ words }: { readonly words: string }) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [shown, setShown] = useState(words);
  const [typed, setTyped] = useState(words);
  if (shown !== words) {
    setShown(words);
    setTyped(words);
  }
  return (
    <form
      role="search"
      className="search-form"
      onSubmit={(event) => {
        event.preventDefault();
        const asked = typed.trim();
        void navigate({ to: '/search', search: asked === '' ? {} : { words: asked } });
      }}
    >
      <Input
        type="search"
        aria-label={t('field')}
        placeholder={t('field')}
        maxLength={100}
        value={typed}
        autoFocus={words === ''}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="primary" htmlType="submit">
        {t('act')}
      </Button>
    </form>
  );
}

function Results({ words }: { readonly words: string }) {
  const query = api.useQuery('get', '/api/v1/search', { params: { query: { words, limit: EACH } } });
  return <Loaded query={query}>{(found) => <Kinds found={found} words={words} />}</Loaded>;
}

function Kinds({ found, words }: { readonly found: Found; readonly words: string }) {
  const { t } = useTranslation(['search', 'words']);
  if (found.items.length === 0) return <Empty>{t('none', { words })}</Empty>;
  return searchKinds.map((kind) => {
    const hits = found.items.filter((hit) => hit.kind === kind);
    return (
      hits.length > 0 && (
        <Section key={kind} title={t(`words:subject.${kind}`)} count={hits.length}>
          <ul className="hits">
            {hits.map((hit) => (
              <HitLine key={hit.id} hit={hit} words={words} />
            ))}
          </ul>
          {found.more.includes(kind) && <p className="quiet">{t('more')}</p>}
        </Section>
      )
    );
  });
}
