/** Templates of documents. */
export const documentTemplatesTexts = {
  problems: {
    DOCUMENT_TEMPLATE_NOT_FOUND: 'There is no such template.',
    DOCUMENT_TEMPLATE_STATE: 'This cannot be done with the template as it stands. Load the page anew.',
    DOCUMENT_TEMPLATE_OWN:
      'A template comes into force and is withdrawn by two people: who uploaded it does not put it in force, who asked for its end does not confirm it. Let somebody else do it.',
    DOCUMENT_TEMPLATE_FAULTY:
      'The template was not taken: {count} things are wrong with it. Mend each and upload it again.',
    DOCUMENT_TEMPLATE_SECRET:
      'The name of the file says “{mark}”. Nothing secret may be handled here; it was not taken.',
    TEMPLATE_TOO_LARGE: 'The file is larger than {megabytes} MB. Make its pictures smaller and upload it again.',
    TEMPLATE_NOT_DOCX:
      'This is no Word document (.docx). Save it as “Word document (*.docx)” without a password and upload that.',
    TEMPLATE_DAMAGED:
      'The file is damaged or no standard Word document. Open it in Word or WPS, save it as “Word document (*.docx)” and upload that.',
    TEMPLATE_TOO_COSTLY:
      'The file holds too much for a template. Take out pages, styles and pictures that are not needed.',
    TEMPLATE_MACROS: 'The template has macros. Save it as a “Word document (*.docx)” without macros.',
    TEMPLATE_EMBEDDED:
      'The template has an embedded object, control or file ({part}). Remove it; write what is needed as words, a table or a picture.',
    TEMPLATE_EXTERNAL_LINK:
      'The template has a link that leads out of it ({target}). Remove the hyperlink; embed pictures that are linked.',
    TEMPLATE_MAIL_MERGE: 'The template is set up for mail merge. Turn it into a normal Word document under “Mailings”.',
    TEMPLATE_FIELD:
      'The template has the field “{field}”. Except page number and number of pages, select it and press Ctrl+Shift+F9 to make it plain words.',
    TEMPLATE_TRACKED: 'The template has tracked changes. Accept or reject all of them before you upload it.',
    TEMPLATE_COMMENTS: 'The template has comments. Delete all of them before you upload it.',
    TEMPLATE_PART:
      'The template holds what no template needs ({part}). Copy its words into a new Word document, save it and upload that.',
    TEMPLATE_SYNTAX:
      'The template cannot be filled; the trouble is near “{tag}”. See whether a loop there crosses a table, a cell or a paragraph, and let it begin and end in the same one.',
    TEMPLATE_BRACE_UNCLOSED:
      'In the paragraph “{place}” the brace at “{tag}” is not closed. Close it in the same paragraph.',
    TEMPLATE_BRACE_UNOPENED:
      'In the paragraph “{place}” the brace at “{tag}” was never opened. Open it in the same paragraph.',
    TEMPLATE_BRACES_FULL_WIDTH:
      'In the paragraph “{place}” the braces at “{tag}” are full-width. Write half-width ones.',
    TEMPLATE_TAG_EMPTY:
      'In the paragraph “{place}” the braces “{tag}” are empty. Write a name in them, or delete them.',
    TEMPLATE_TAG_SPACES:
      'In the paragraph “{place}” there are blanks or breaks within the braces “{tag}”. Leave “{name}” alone in them.',
    TEMPLATE_TAG_FORMULA:
      'In the paragraph “{place}” “{tag}” is no name. Braces hold a name alone: no formula, command or other sign.',
    TEMPLATE_NAME_UNKNOWN: 'In the paragraph “{place}” there is no name “{name}”. Compare it with the list of names.',
    TEMPLATE_NAME_OF_ROWS: 'In the paragraph “{place}” “{name}” may stand within the loop of “{list}” alone.',
    TEMPLATE_LIST_UNLOOPED:
      'In the paragraph “{place}” “{name}” has several rows and cannot be filled in directly. Begin it with # before its name, end it with /, and write the names of a row between.',
    TEMPLATE_LIST_WITHIN_LIST:
      'In the paragraph “{place}” the loop of “{name}” stands within another. Write one after the other.',
    TEMPLATE_LOOP_UNCLOSED:
      'In the paragraph “{place}” the loop of “{name}” has no end. Write / and “{name}” in braces.',
    TEMPLATE_LOOP_UNOPENED: 'In the paragraph “{place}” “{tag}” ends what was never begun. Begin it, or delete this.',
    TEMPLATE_LOOP_CROSSED: 'In the paragraph “{place}” “{tag}” ends within the loop of “{open}”. End “{open}” first.',
    TEMPLATE_TAGS_TOO_MANY: 'The template has more than {most} places to fill. Make it simpler.',
  },
  words: {
    templateState: {
      DRAFT: 'Awaits a second person',
      IN_FORCE: 'In force',
      REPLACED: 'Replaced',
      WITHDRAWN: 'Withdrawn',
    },
    templateField: {
      MARK: 'Name of the issuer above the red line',
      NUMBER: 'Number of the document; its place is left empty before it is taken',
      TITLE: 'Title',
      STANDING: 'That it is a draft; empty once it is final',
      ADDRESSEE: 'To whom it goes, without the colon',
      ISSUER: 'Who signs',
      DATE: 'Date below the signature',
      COPIES: 'Who gets a copy; may be empty',
      PRINTED_BY: 'Who prints it, at the foot',
      PRINTED_ON: 'When it is printed, at the foot',
      BODY: 'Paragraphs of the text, one by one',
      TEXT: 'Words of this paragraph',
      IS_HEADING: 'Says 是 where it is a heading; good as a condition',
      IS_SUBHEADING: 'Says 是 where it is a heading of the second level; good as a condition',
      IS_TEXT: 'Says 是 where it is a plain paragraph; good as a condition',
      BOXES: 'Boxes of the sheet, one by one (with opinions)',
      BOX_NAME: 'Name of the box',
      BOX_TEXT: 'What stands in the box',
      BOX: 'What stands in the box “{name}”',
      SECTION: 'What stands under the heading “{name}”',
      TABLE: 'Rows of “{name}”, one by one',
      COLUMN: 'The column “{name}” of the table',
      SHEETS: 'What was decided, one by one',
      SHEET_MATTER: 'The matter, with its number',
    },
  },
} as const;
