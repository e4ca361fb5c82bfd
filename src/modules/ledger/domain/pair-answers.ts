/** What a person said of rows that may be what is held already: that it is one of it, or that it is new. */
export type PairAnswers = Readonly<Record<string, PairAnswer>>;

export type PairAnswer = { readonly as: 'SAME'; readonly id: string } | { readonly as: 'NEW' };

interface Placed {
  readonly row: number;
  /** The sheet's name, where the file has several that are read. */
  readonly sheet?: string;
}

/** By what a row of a file is called in answers. */
export function rowKey({ sheet, row }: Placed): string {
  return `${sheet ?? ''}!${String(row)}`;
}

/** By what the question is called whether a row's project, or its task, is held already. */
export function pairKey(kind: 'PROJECT' | 'TASK', at: Placed): string {
  return kind === 'PROJECT' ? rowKey(at) : `${rowKey(at)}#task`;
}
