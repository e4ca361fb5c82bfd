import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeadProps {
  readonly title: string;
  /** One line below: what this is, for which quarter. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of every page: its title (also the browser's), what it is about, and what one may do. */
export function PageHead({ title, note, actions }: PageHeadProps) {
  const { t } = useTranslation('shell');
  const product = t('product');
  useEffect(() => {
    document.title = `${title} - ${product}`;
  }, [title, product]);
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {note !== undefined && <div className="page-note">{note}</div>}
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </header>
  );
}
