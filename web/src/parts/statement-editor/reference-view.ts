import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import { referenceOf } from './statement';

/** How a reference is shown: what it says, how it stands, and how all of it is read out. */
export interface Shown {
  readonly words: string;
  readonly look: 'plain' | 'changed' | 'refused' | 'grey' | 'reading';
  /** Said behind its words, where something is to be said: 已变化, 不能使用. */
  readonly note: string | null;
  readonly readOut: string;
}

/** What the references of the page say now, by their tokens; each one shown is told when that changes. */
export class References {
  #say: (token: string) => Shown;
  readonly #shown = new Set<() => void>();

  constructor(say: (token: string) => Shown) {
    this.#say = say;
  }

  of(token: string): Shown {
    return this.#say(token);
  }

  /** From now on they say this. */
  change(say: (token: string) => Shown): void {
    this.#say = say;
    for (const draw of this.#shown) draw();
  }

  /** @returns how it is left again */
  watch(draw: () => void): () => void {
    this.#shown.add(draw);
    return () => this.#shown.delete(draw);
  }
}

interface Around {
  readonly references: References;
  readonly onOpen: (token: string, at: number) => void;
  readonly placeNow: () => number | undefined;
}

/** A reference in the text: its words, behind them how it stands; nothing in it can be typed into. */
export class ReferenceView implements NodeView {
  readonly dom = document.createElement('span');
  readonly #references: References;
  readonly #leave: () => void;
  #token: string;

  constructor(node: Node, { references, onOpen, placeNow }: Around) {
    this.#token = referenceOf(node) ?? '';
    this.#references = references;
    this.dom.contentEditable = 'false';
    this.dom.setAttribute('role', 'button');
    this.dom.addEventListener('click', () => {
      const at = placeNow();
      if (at !== undefined) onOpen(this.#token, at);
    });
    this.#draw();
    this.#leave = references.watch(() => this.#draw());
  }

  update(node: Node): boolean {
    const token = referenceOf(node);
    if (token === null) return false;
    this.#token = token;
    this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add('reference-selected');
  }

  deselectNode(): void {
    this.dom.classList.remove('reference-selected');
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#leave();
  }

  #draw(): void {
    const { words, look, note, readOut } = this.#references.of(this.#token);
    const selected = this.dom.classList.contains('reference-selected');
    this.dom.className = `reference reference-${look}${selected ? ' reference-selected' : ''}`;
    this.dom.setAttribute('aria-label', readOut);
    const parts: (HTMLElement | string)[] = [words];
    if (note !== null) {
      const said = document.createElement('span');
      said.className = 'reference-note';
      said.textContent = note;
      parts.push(said);
    }
    this.dom.replaceChildren(...parts);
  }
}
