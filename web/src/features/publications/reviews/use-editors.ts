import { useRef, useState } from 'react';
import type { EditorHandle } from '../../../parts/statement-editor/statement-editor';
import type { Concern } from './review';

/** The editors on the page, by the keys of their paragraphs. */
export interface Editors {
  readonly of: (key: string | undefined) => EditorHandle | undefined;
  readonly put: (key: string, editor: EditorHandle | null) => void;
}

/** @param first which editor is gone to as soon as it is there, and where in it */
export function useEditors(first: string | undefined, at: Concern | null): Editors {
  const all = useRef(new Map<string, EditorHandle>());
  const wanted = useRef(first);
  const [editors] = useState<Editors>(() => ({
    of: (key) => (key === undefined ? undefined : all.current.get(key)),
    put: (key, editor) => {
      if (editor === null) {
        all.current.delete(key);
        return;
      }
      all.current.set(key, editor);
      if (key !== wanted.current || at === null) return;
      wanted.current = undefined;
      editor.goTo(at);
    },
  }));
  return editors;
}
