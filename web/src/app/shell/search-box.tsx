import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../../ui/use-width';

/** Looks for words from every page: a field on a desk, on a phone the way to the page of search. */
export function SearchBox() {
  const { t } = useTranslation('shell');
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  if (narrow) {
    return (
      <Link to="/search" className="top-link top-search" aria-label={t('search.title')}>
        <Glass />
      </Link>
    );
  }
  return (
    <form
      role="search"
      aria-label={t('search.everywhere')}
      className="top-search-form"
      onSubmit={(event) => {
        event.preventDefault();
        const words = typed.trim();
        if (words === '') return;
        setTyped('');
        void navigate({ to: '/search', search: { words } });
      }}
    >
      <input
        type="search"
        maxLength={100}
        aria-label={t('search.everywhere')}
        placeholder={t('search.everywhere')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" aria-label={t('search.title')}>
        <Glass />
      </button>
    </form>
  );
}

function Glass() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
      <line x1="12.8" y1="12.8" x2="18" y2="18" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
