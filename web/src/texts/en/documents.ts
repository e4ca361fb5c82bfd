/** Official documents to download. */
export const documents = {
  title: 'Official documents (Word)',
  note: 'Laid out by the national standard for official documents, the place of the seal empty. The computer that prints has to have the fonts; without them lines may break elsewhere. Each download is recorded.',
};
