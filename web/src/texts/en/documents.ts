/** Official documents to download. */
export const documents = {
  title: 'Official documents (Word)',
  note: 'Laid out by the national standard for official documents, the place of the seal empty. The computer that prints has to have the fonts; without them lines may break elsewhere. Each download is recorded.',
  number: 'Give a number',
  numberOf: 'Give a number to: {{name}}',
  issuer: {
    set: 'Issuer',
    note: 'For the mark, the signature and the numbers of documents. What is downloaded from now on shows it; numbers that were given stay.',
    fullName: 'Full name, or its standard short form',
    code: 'Code of the office',
    header: 'Mark above the red line',
    headerHelp: 'Left out: the full name.',
    copyTo: 'Copies to',
    copyToHelp: 'Printed at the foot of letters and minutes; left out: no copies.',
    inspectionBasis: 'Rule that inspections cite',
    interviewBasis: 'Rule that interviews cite',
    basisHelp: 'The rule and its clause, for instance 《澄川市改革督察工作办法》第九条; left out: none is cited.',
    retain: 'Kept in the archive: {{kind}}',
    save: 'Save',
    codeHelp: 'For instance 澄改办: numbers then read 澄改办函〔2026〕1号.',
  },
};
