import type { TestApp } from './app.js';
import type { Answer, Client } from './client.js';
import { YEAR } from './published-year.js';

/** A chip as the API shows it. */
export interface DeskChip {
  readonly token: string;
  readonly words: string | null;
  readonly why: string | null;
  readonly grey: boolean;
  readonly listSize: number;
  readonly changed: boolean;
  readonly before: string | null;
  readonly lastYear: { readonly value: string; readonly words: string } | null;
}
export interface DeskMark {
  readonly from: number;
  readonly to: number;
  readonly as: 'NAME' | 'DATE';
}
export interface DeskBlock {
  readonly heading: string;
  readonly body: string;
  readonly marks: readonly DeskMark[];
  readonly chips: readonly DeskChip[];
  readonly faults: readonly { readonly code: string }[];
  readonly unsourced: readonly { readonly from: number; readonly to: number }[];
  readonly hinted: readonly { readonly from: number; readonly to: number }[];
}
export interface DeskPage {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly version: number;
  readonly asOf: string;
  readonly blocks: readonly DeskBlock[];
  readonly notWritten: readonly { readonly heading: string; readonly text: string; readonly why: string }[];
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** A paragraph as it is written. */
export type Written = Pick<DeskBlock, 'heading' | 'body' | 'marks'>;

/** The office at its review. */
export class ReviewDesk {
  private readonly clients = new Map<string, Client>();

  constructor(private readonly app: TestApp) {}

  async as(seat: string): Promise<Client> {
    const known = this.clients.get(seat) ?? (await this.app.as(seat));
    this.clients.set(seat, known);
    return known;
  }

  async post<T = DeskPage>(seat: string, path: string, body: object = {}): Promise<Answer<T>> {
    return (await this.as(seat)).post<T>(path, body);
  }

  /** Drafts the year of the fixtures. @returns the id */
  async draft(kind: string, template: string, year = YEAR): Promise<string> {
    const { status, body } = await this.post('office-clerk', '/reviews', { kind, year, template });
    expect([status, body.code]).toEqual([201, undefined]);
    return body.id;
  }

  async page(id: string): Promise<DeskPage> {
    return (await (await this.as('office-clerk')).get<DeskPage>(`/reviews/${id}`)).body;
  }

  /** Puts paragraphs in place of all. */
  async write(id: string, blocks: readonly Written[]): Promise<Answer<DeskPage>> {
    return (await this.as('office-clerk')).put<DeskPage>(`/reviews/${id}`, { blocks });
  }

  async preview(id: string, body: string, marks: readonly DeskMark[] = []): Promise<DeskBlock> {
    const written: Written = { heading: '', body, marks };
    return (await this.post<DeskBlock>('office-clerk', `/reviews/${id}/preview`, written)).body;
  }
}

export const chipsOf = ({ blocks }: Pick<DeskPage, 'blocks'>): readonly DeskChip[] =>
  blocks.flatMap(({ chips }) => chips);

/** What each chip says, or why it says nothing. */
export const saidBy = (page: Pick<DeskPage, 'blocks'>): ReadonlyMap<string, string> =>
  new Map(chipsOf(page).map(({ token, words, why }) => [token, words ?? why ?? '']));

/** The page as it would be written again. */
export const written = ({ blocks }: DeskPage): readonly Written[] =>
  blocks.map(({ heading, body, marks }) => ({ heading, body, marks }));
