/**
 * What every connection asks for when it begins. The isolation stands here, once for the connection: said by each
 * transaction it costs a round trip each.
 */
export const OPTIONS =
  '-c statement_timeout=10000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000 -c TimeZone=UTC ' +
  '-c default_transaction_isolation=read\\ committed';
