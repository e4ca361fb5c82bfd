import { useTranslation } from 'react-i18next';
import type { Shown } from './reference-view';
import { piecesOf } from './tokens';
import './statement-editor.css';

interface StatementTextProps {
  readonly text: string;
  readonly say: (token: string) => Shown;
  /** Null where nothing opens. */
  readonly onOpen: ((token: string) => void) | null;
}

/** A text to be read: its references are buttons that open what they stand for. */
export function StatementText({ text, say, onOpen }: StatementTextProps) {
  const { t } = useTranslation('statements');
  if (text.trim() === '') return <p className="quiet">{t('noText')}</p>;
  return (
    <div className="statement-read" lang="zh-CN">
      {paragraphsOf(text).map((pieces, index) => (
        <p key={index}>
          {pieces.map((piece, place) =>
            piece.reference ? (
              <Reference key={place} token={piece.text} shown={say(piece.text)} onOpen={onOpen} />
            ) : (
              <span key={place}>{piece.text}</span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

type Piece = ReturnType<typeof piecesOf>[number];

function paragraphsOf(text: string): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of piecesOf(text)) {
    const lines = piece.reference ? [piece.text] : piece.text.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push({ reference: piece.reference, text: line });
    });
  }
  return paragraphs;
}

interface ReferenceProps {
  readonly token: string;
  readonly shown: Shown;
  readonly onOpen: ((token: string) => void) | null;
}

function Reference({ token, shown: { words, look, note, readOut }, onOpen }: ReferenceProps) {
  const className = `reference reference-${look}`;
  const said = (
    <>
      {words}
      {note !== null && <span className="reference-note">{note}</span>}
    </>
  );
  if (onOpen === null) return <span className={className}>{said}</span>;
  return (
    <button type="button" className={className} aria-label={readOut} onClick={() => onOpen(token)}>
      {said}
    </button>
  );
}
