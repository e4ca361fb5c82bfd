import { useEffect, useState } from 'react';
import { queries } from './queries';

/** Several pieces of news at once cause one reading. */
const GATHER_MS = 400;
/** A break shorter than this is not worth a word. */
const SILENT_BREAK_MS = 4_000;
/** The browser gives up where the answer is not a stream (a server that is just starting, say): then we knock again. */
const RECONNECT_MS = 5_000;

interface Listener {
  readonly onNews: () => void;
  readonly onLost: (lost: boolean) => void;
}

/** Keeps one stream open until told to stop. The browser itself reconnects and says where it stopped (`Last-Event-ID`). */
function listen({ onNews, onLost }: Listener): () => void {
  let stream: EventSource;
  let silence: number | undefined;
  let again: number | undefined;
  const connect = (): void => {
    stream = new EventSource('/api/v1/events');
    stream.addEventListener('notice', onNews);
    stream.addEventListener('changed', onNews);
    stream.addEventListener('open', () => {
      if (silence === undefined) return;
      window.clearTimeout(silence);
      silence = undefined;
      onLost(false);
      onNews();
    });
    stream.addEventListener('error', () => {
      silence ??= window.setTimeout(() => onLost(true), SILENT_BREAK_MS);
      if (stream.readyState === EventSource.CLOSED) again = window.setTimeout(connect, RECONNECT_MS);
    });
  };
  connect();
  return () => {
    window.clearTimeout(silence);
    window.clearTimeout(again);
    stream.close();
  };
}

/**
 * Reads again what is on the screen when something happened.
 * @returns whether the connection has been lost for some seconds
 */
export function useLive(enabled: boolean): boolean {
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!enabled) return undefined;
    let gathering: number | undefined;
    const stop = listen({
      onNews: () => {
        window.clearTimeout(gathering);
        gathering = window.setTimeout(() => void queries.invalidateQueries(), GATHER_MS);
      },
      onLost: setLost,
    });
    return () => {
      window.clearTimeout(gathering);
      stop();
    };
  }, [enabled]);
  return lost;
}
