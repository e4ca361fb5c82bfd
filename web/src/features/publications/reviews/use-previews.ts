import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../../../api/client';
import { type Block, type Chip, type Group, type Paragraph, tokenOf } from './review';

const READ_AFTER_MS = 500;

interface Previews {
  /** What is known of each reference, of the text as it was and of what was written since. */
  readonly chips: ReadonlyMap<string, Chip>;
  /** How a paragraph reads, by its key; undefined while it is new. */
  readonly blockOf: (key: string) => Block | undefined;
  /** Reads a paragraph shortly after the last key. */
  readonly read: (heading: string, paragraph: Paragraph) => void;
}

interface Reading {
  readonly id: string;
  /** As they were kept last. */
  readonly blocks: readonly Block[];
  readonly groups: readonly Group[];
  /** The paragraphs are those that were kept: nothing has to be asked before something is written. */
  readonly asKept: boolean;
}

const byKey = ({ blocks, groups, asKept }: Reading): ReadonlyMap<string, Block> => {
  const keys = asKept ? groups.flatMap(({ paragraphs }) => paragraphs.map(({ key }) => key)) : [];
  return new Map(keys.flatMap((key, at): [string, Block][] => (blocks[at] === undefined ? [] : [[key, blocks[at]]])));
};

/** How the paragraphs read while they are written: the server says it, and nothing is kept there. */
export function usePreviews(reading: Reading): Previews {
  const { id, blocks } = reading;
  const [begun] = useState(reading);
  const [known, setKnown] = useState(() => byKey(reading));
  const waiting = useRef(new Map<string, number>());
  const read = useCallback(
    (heading: string, { key, text, names }: Paragraph) => {
      const ask = async (timer: number): Promise<void> => {
        const block = await previewOf(id, { heading, body: text, marks: [...names] });
        // What was typed meanwhile is asked for by itself.
        if (block !== null && waiting.current.get(key) === timer) setKnown((all) => new Map(all).set(key, block));
      };
      window.clearTimeout(waiting.current.get(key));
      const timer = window.setTimeout(() => void ask(timer), READ_AFTER_MS);
      waiting.current.set(key, timer);
    },
    [id],
  );
  useEffect(() => {
    const timers = waiting.current;
    if (!begun.asKept) for (const { title, paragraphs } of begun.groups) for (const one of paragraphs) read(title, one);
    return () => {
      for (const timer of timers.values()) window.clearTimeout(timer);
      timers.clear();
    };
  }, [begun, read]);
  const all = [...blocks, ...known.values()].flatMap((block) => block.chips);
  return {
    chips: new Map(all.map((chip) => [tokenOf(chip), chip])),
    blockOf: (key) => known.get(key),
    read,
  };
}

type Asked = Pick<Block, 'heading' | 'body' | 'marks'>;

/** How a paragraph would read; null where it could not be asked, which is tried again with the next key. */
export async function previewOf(id: string, body: Asked): Promise<Block | null> {
  try {
    const { data } = await client.POST('/api/v1/reviews/{id}/preview', { params: { path: { id } }, body });
    return data ?? null;
  } catch {
    return null;
  }
}
