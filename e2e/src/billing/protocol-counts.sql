-- How often each thing was done, per month: sums over people, windows and Auth servers.
SELECT formatDateTime(at, '%Y-%m') AS month, count.1 AS counter, sum(count.2) AS times
FROM events FINAL
ARRAY JOIN JSONExtractKeysAndValues(properties, 'UInt64') AS count
WHERE tenant = {tenant:String} AND event = 'tp.user.activity'
GROUP BY month, counter
ORDER BY month, counter
