/** Texts whose numbers are references: the editor, and what it shows of each. */
export const statements = {
  insert: 'Insert reference',
  undo: 'Undo',
  redo: 'Redo',
  noText: '(no text)',
  help: 'Put numbers in by “Insert reference”. A reference cannot be typed into; it is moved, copied and deleted as a whole. Select it with the arrow keys and press Enter to see its list and choose its wording.',
  byHand: {
    title: 'Numbers written by hand',
    count_one: '{{count}} number is written by hand: make it a reference, or say that it is a name or a date',
    count_other: '{{count}} numbers are written by hand: make each a reference, or say that it is a name or a date',
    reference: 'Make reference',
    referenceOf: 'Make reference: {{number}}',
    name: 'Is a name',
    nameOf: 'Is a name: {{number}}',
    date: 'Is a date',
    dateOf: 'Is a date: {{number}}',
  },
};
