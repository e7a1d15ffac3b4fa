-- How many reports there are on people, and on how many different windows of one person and one Auth server.
SELECT count() AS reports, uniqExact(JSONExtractString(properties, 'reporter_host'), at, JSONExtractString(properties, 'user_name')) AS windows
FROM events FINAL
WHERE tenant = {tenant:String} AND event = 'tp.user.activity'
