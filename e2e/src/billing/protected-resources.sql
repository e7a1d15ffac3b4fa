-- Different resources per hour over all Auth servers, averaged over the 24 hours of a day, and the days of the period over
-- its part of each month. An hour without a report has none.
WITH
    hours AS (
        SELECT at AS hour, uniqExact(JSONExtractString(properties, 'resource_kind'), name) AS resources
        FROM events FINAL
        ARRAY JOIN JSONExtract(properties, 'resource_names', 'Array(String)') AS name
        WHERE tenant = {tenant:String} AND event = 'tp.resource.counts'
        GROUP BY hour
    ),
    days AS (
        SELECT day, sumIf(resources, toDate(hour, 'UTC') = day) / 24 AS resources
        FROM (SELECT toDate({from:String}) + number AS day FROM numbers({days:UInt32})) AS calendar
        CROSS JOIN hours
        GROUP BY day
    )
SELECT formatDateTime(day, '%Y-%m') AS month, round(avg(resources), 6) AS resources
FROM days
GROUP BY month
ORDER BY month
