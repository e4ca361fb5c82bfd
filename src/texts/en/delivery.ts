/** Channels for messages, and addresses. */
export const deliveryTexts = {
  words: {
    channelKind: {
      MAIL: 'Mail',
      WEBHOOK: 'Another system (signed)',
      DINGTALK: 'DingTalk group robot',
      WECOM: 'WeCom group robot',
      FEISHU: 'Feishu group robot',
      ALIYUN_SMS: 'Text messages (Aliyun)',
      TENCENT_SMS: 'Text messages (Tencent)',
    },
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
    CHANNEL_PASSWORD_AGAIN:
      'Where messages go changed (server, port, encryption, user name or address): enter the password or secret again.',
    CHANNEL_SECRET_NEEDED: 'Enter the secret: this channel does not work without one.',
    CHANNEL_APP_NEEDED:
      'Tencent asks for the number of the application (SdkAppId); it stands in the console under applications.',
    CHANNEL_SECRET_WEAK:
      'This is no secret of that kind: whsec_ and the Base64 of 24 to 64 random bytes; the receiving system gives it.',
    CHANNEL_TEST_FAILED:
      'The test message did not go out. Check what the channel is set up with; the reason stands in the record of acts.',
    CHANNEL_TESTS_SPENT:
      'The test messages of today are used up ({limit} for all channels together); try again tomorrow.',
    CHANNEL_STOPPED_LONG:
      'Stops that follow one another last {hours} hours at most; after 24 hours of service they are counted anew. Stop it for a shorter time, or let it send first.',
    HOST_NOT_ALLOWED:
      'Nothing can be sent to “{host}”: it is not found, or it lies inside and is not listed in OUTGOING_HOSTS. Whoever runs the product lists servers of the house there.',
    URL_NOT_ALLOWED:
      'This address cannot be used: it begins with https:// and holds no name, password or “#”; servers of the house that are listed in OUTGOING_HOSTS may have http://.',
    ADDRESS_UNKNOWN_CHANNEL: 'This channel does not exist or is not in service; choose another.',
    ADDRESS_NOT_ONE:
      'Enter one address as the channel knows it (a mail address, a mobile number of 11 digits, an account of the other system; nothing for a chat group) without a name; several go on a line each, not parted by commas or semicolons.',
    ADDRESS_TWICE: 'The same address by the same channel is needed once only.',
  },
} as const;
