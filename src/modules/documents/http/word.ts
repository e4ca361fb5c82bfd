/** The media type of a .docx. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
