/** The import of registers: what is wrong with a file as a whole, and with its rows. */
export const importsTexts = {
  problems: {
    HEADINGS_UNKNOWN:
      'The headings lack these columns: {columns}. Add them, or name the columns that you have in this way, and hand the file in again.',
    WORKBOOK_MARKED_SECRET:
      'The file bears the mark “{mark}”. This system must not hold classified matter; nothing was imported and the file is deleted.',
    IMPORT_OVERTAKEN:
      'Things have changed since the preview, so nothing was imported. Lay this import aside, hand the file in again and look at its preview.',
    SECRET_MARK:
      '“{column}” contains “{mark}”. This system must not hold classified matter; the row was not taken (row {row}).',
    ROW_UNIT_UNKNOWN:
      'No unit is called “{words}”, and an import makes none. Check the name, or add the unit first (row {row}, “{column}”).',
    LEADER_UNKNOWN:
      'Row {row}, “{column}”: no leader’s post is called “{words}”. Check the name of the post, or write it into the column for leaders in words.',
    PROJECT_UNKNOWN:
      'No project is called “{words}”, or several are. Write the name or the code of the project (row {row}, “{column}”).',
    KIND_UNKNOWN: '“{words}” is not known. Write one of these: {choices} (row {row}, “{column}”).',
    VALUE_NOT_WHOLE:
      '“{words}” is no whole number from {min} to {max}. Write the number alone (row {row}, “{column}”).',
    ROWS_UNEVEN:
      '“{column}” has {found} items, another column {count}. Write one for each, with semicolons between, blank where there is none (row {row}).',
    POST_UNKNOWN: 'Row {row}, {column}: no post is called “{words}”, or several are. Write its unit before its title.',
    LINKED_ENTRY_UNKNOWN:
      'There is no registered entry “{words}”, or several of that name. Check it (row {row}, “{column}”).',
    PROOF_NOT_READ:
      '“{words}” was not understood. Write the number of the document or 《its full title》, several parted by semicolons (row {row}, “{column}”).',
    ROW_TWICE: 'The same as row {firstRow}. Keep one of them (row {row}).',
    ENTRY_READ_BY_NAME:
      'This entry is read by those named in it; an import does not change it. Correct it on its page (row {row}).',
    ENTRY_REPORTED_BY_UNIT:
      'The unit reported this entry itself and it waits; an import does not change it. Return it instead (row {row}).',
  },
} as const;
