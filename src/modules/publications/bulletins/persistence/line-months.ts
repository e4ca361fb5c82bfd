/** The months (YYYY-MM), of the two before bulletin `b`, in whose issued bulletins the matter of line `l` had a line. */
export const LINE_MONTHS = `ARRAY(SELECT to_char(ib.data_day, 'YYYY-MM') FROM publication_line il JOIN publication ib ON ib.id = il.publication_id
   WHERE il.obligation_id = l.obligation_id AND il.place = 'LINE' AND NOT il.left_out AND ib.kind = 'BULLETIN' AND ib.state = 'ISSUED'
     AND ib.data_day < b.data_day AND ib.data_day >= (date_trunc('month', b.data_day) - interval '2 months')::date ORDER BY 1) AS months`;
