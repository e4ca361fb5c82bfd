/** Sentences one behind the other; what a person ended with a full stop of his own gets no second one. */
export function sentencesOf(parts: readonly string[], stop: string): string {
  const mark = stop.trim();
  return parts
    .map((part, at) => (at < parts.length - 1 && part.endsWith(mark) ? part.slice(0, -mark.length) : part))
    .join(stop);
}
