/** Prints the letter alone: the page's other parts step back while the paper is made. */
export function printLetter(): void {
  document.body.dataset['print'] = 'letter';
  window.addEventListener('afterprint', () => delete document.body.dataset['print'], { once: true });
  window.print();
}
