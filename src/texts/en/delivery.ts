/** Channels for messages, and addresses. */
export const deliveryTexts = {
  words: {
    channelKind: { MAIL: 'Mail' },
    mailSecurity: {
      TLS: 'Encrypted throughout (TLS)',
      STARTTLS: 'Encrypted after connecting (STARTTLS)',
      NONE: 'Not encrypted',
    },
    messageClass: { NORMAL: 'Ordinary matters', INFO: 'Copies, for information' },
  },
  problems: {
    CHANNEL_NAME_TAKEN: 'There is a channel called “{name}” already; choose another name.',
    CHANNEL_NOT_TESTED: 'What stands now was not tried yet: send a test message first.',
    CHANNEL_NOT_IN_SERVICE: 'This channel is not in service, so there is nothing to stop.',
    CHANNEL_PASSWORD_AGAIN: 'Server, port, encryption or user name changed: enter the password again.',
    CHANNEL_TEST_FAILED:
      'The test message did not go out. Check server, port, encryption, user name and password; the reason stands in the record of acts.',
    HOST_NOT_ALLOWED:
      '“{host}” cannot be the server: it is not found, or it lies inside and is not listed in OUTGOING_HOSTS. Whoever runs the product lists mail servers of the house there.',
    ADDRESS_UNKNOWN_CHANNEL: 'This channel does not exist or is not in service; choose another.',
    ADDRESS_NOT_ONE:
      'Enter one mail address without a name; several go on a line each, not parted by commas or semicolons.',
    ADDRESS_TWICE: 'The same address by the same channel is needed once only.',
  },
} as const;
