-- People who used the product, per month. Two Auth servers that report the same person count them once.
SELECT formatDateTime(at, '%Y-%m') AS month, uniqExact(JSONExtractString(properties, 'user_name')) AS people
FROM events FINAL
WHERE tenant = {tenant:String} AND event = 'tp.user.activity' AND JSONExtractString(properties, 'user_kind') = 'human'
GROUP BY month
ORDER BY month
