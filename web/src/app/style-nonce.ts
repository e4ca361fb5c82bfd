/**
 * The server allows only styles that carry the value which it put into the page. Some parts of the component library (the
 * lock of the page behind a drawer or a dialog) make style elements without it; here they are given it.
 */
export function nonceForStyles(nonce: string): void {
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  const withNonce = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (name === 'style') element.nonce = nonce;
    return element;
  };
  Object.assign(document, { createElement: withNonce });
}
