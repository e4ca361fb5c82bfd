/** The part of the document that is replaced here. */
interface ElementMaker {
  createElement: (name: string, options?: ElementCreationOptions) => HTMLElement;
}

/**
 * The server allows only styles that carry the value which it put into the page. Some parts of the component library (the
 * lock of the page behind a drawer or a dialog) make style elements without it; here they are given it.
 */
export function nonceForStyles(nonce: string): void {
  const maker: ElementMaker = document;
  const create = maker.createElement.bind(document);
  maker.createElement = (name, options) => {
    const element = create(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  };
}
