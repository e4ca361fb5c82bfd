const pem = (what: string, body: string): string => `-----BEGIN ${what}-----\n${body}\n-----END ${what}-----\n`;

/** Of `mail.example.cn`, signed by itself, for a hundred years; its key is everybody's. */
export const MAIL_CERTIFICATE = {
  host: 'mail.example.cn',
  key: pem(
    'PRIVATE KEY',
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkPQ1GxA+bjMCSjuvk123QjryqozO' +
      '9WXllpY9Qc9QUBGhRANCAAS8OCYc8PrTy0cSsAkaQF9rUVW78fMNqgpEXEmBF6bSyyazNqZlbM6r' +
      'j+sqxcPTipnr6ROi4f4Bx6k4ZOZoPKtY',
  ),
  cert: pem(
    'CERTIFICATE',
    'MIIBbzCCARagAwIBAgIBATAKBggqhkjOPQQDAjAaMRgwFgYDVQQDDA9tYWlsLmV4YW1wbGUuY24w' +
      'IBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBoxGDAWBgNVBAMMD21haWwuZXhhbXBs' +
      'ZS5jbjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABLw4Jhzw+tPLRxKwCRpAX2tRVbvx8w2qCkRc' +
      'SYEXptLLJrM2pmVszquP6yrFw9OKmevpE6Lh/gHHqThk5mg8q1ijSzBJMBoGA1UdEQQTMBGCD21h' +
      'aWwuZXhhbXBsZS5jbjAMBgNVHRMEBTADAQH/MB0GA1UdDgQWBBSrZcQCLdzU0e8NGVig6XV7f2Jw' +
      '8DAKBggqhkjOPQQDAgNHADBEAiB8T9KPGcmb2A5umptCm7Pfbeww2YpSKetCqwx+XbJKfAIgBc4o' +
      'SrDw1aGlgiot0lL9mwZqe+iMFTNckYBJzwKH/uQ=',
  ),
} as const;
